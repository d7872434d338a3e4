// Which days the four quarters of a plan's metrics are.
import PlanModel
import PlanSchema
import PlanText
import Testing

struct MetricQuarterTests {
  private func quarters(_ period: String, fiscalYearStarts month: Int) throws -> [String] {
    let text = "---\nclient: A\nperiod: \(period)\n---\n# A\n"
    let reader = AccountReader(settings: Settings(), people: .none)
    let result = reader.read([SourceText(path: "accounts/a/plan.md", text)], id: "a") { _ in true }
    return Account(try #require(result.account)).metricQuarters(fiscalYearStarts: month)
      .map { "\($0.lowerBound)/\($0.upperBound)" }
  }

  @Test func `a year has its own quarters`() throws {
    #expect(
      try quarters("2026", fiscalYearStarts: 1) == [
        "2026-01-01/2026-03-31", "2026-04-01/2026-06-30", "2026-07-01/2026-09-30", "2026-10-01/2026-12-31",
      ])
    #expect(
      try quarters("2026", fiscalYearStarts: 4) == [
        "2026-04-01/2026-06-30", "2026-07-01/2026-09-30", "2026-10-01/2026-12-31", "2027-01-01/2027-03-31",
      ])
  }

  @Test(arguments: ["2026-H2", "2026-Q3", "2026-07", "2027-03"])
  func `a part of a year has those of the fiscal year that it lies in`(_ period: String) throws {
    let year = try quarters("2026", fiscalYearStarts: 4)
    #expect(try quarters(period, fiscalYearStarts: 4) == year, "\(period)")
  }

  @Test func `a month before the fiscal year belongs to the one before`() throws {
    #expect(try quarters("2026-03", fiscalYearStarts: 4).first == "2025-04-01/2025-06-30")
  }

  @Test func `from one day to another the quarters begin with the first day`() throws {
    let days = try quarters("2026-02-15/2027-02-14", fiscalYearStarts: 1)
    #expect(days.first == "2026-02-15/2026-05-14")
    #expect(days.last == "2026-11-15/2027-02-14")
  }

  @Test func `without a period there are none`() throws {
    #expect(try quarters("", fiscalYearStarts: 1) == [])
  }
}
