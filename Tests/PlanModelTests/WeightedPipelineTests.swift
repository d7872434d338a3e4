// What open opportunities are worth, and how many orders were won.
import PlanModel
import PlanSchema
import PlanText
import Testing

struct WeightedPipelineTests {
  private func records(_ section: String, _ table: String) throws -> [RecordView] {
    let text = "---\nclient: A\ncurrency: GBP\n---\n# A\n## \(section)\n\(table)\n"
    let reader = AccountReader(settings: Settings(), people: .none)
    let result = reader.read([SourceText(path: "accounts/a/plan.md", text)], id: "a") { _ in true }
    #expect(result.findings.filter { ["bad-value", "unknown-column"].contains($0.kind.id) }.map(\.message) == [])
    return Account(try #require(result.account)).records(section.lowercased())
  }

  private func days(_ first: String, _ last: String) throws -> ClosedRange<CalendarDate> {
    try #require(CalendarDate(first))...#require(CalendarDate(last))
  }

  private func opportunities(_ rows: String) throws -> [RecordView] {
    try records(
      "Opportunities", "| Id | Amount | Probability | Close | State |\n| -- | -- | -- | -- | -- |\n" + rows)
  }

  @Test func `each amount counts by its chance, on the days asked for`() throws {
    let rows = try opportunities(
      """
      | O1 | £100.01 | 50 %   | 2026-01-01 | open |
      | O2 | £10     | 33.3 % | 2026-12-31 |      |
      | O3 | £1k     |        | 2026-06-30 | open |
      | O4 | £9k     | 90 %   | 2027-01-01 | open |
      | O5 | £9k     | 90 %   | 2026-06-30 | won  |
      """)
    let pipeline = try #require(
      WeightedPipeline(rows, closing: try days("2026-01-01", "2026-12-31"), in: "GBP"))
    #expect(pipeline.weighted.amount.canonical == "53.335")
    #expect(pipeline.unweighted.canonical == "£1k")
    #expect(pipeline.count == 3)
  }

  @Test func `amounts of two currencies are not added up`() throws {
    let rows = try opportunities("| O1 | £1k | 50 % | 2026-06-30 | open |\n| O2 | €1k | 50 % | 2026-06-30 | open |")
    #expect(WeightedPipeline(rows, closing: try days("2026-01-01", "2026-12-31"), in: "GBP") == nil)
    let none = WeightedPipeline(rows, closing: try days("2027-01-01", "2027-12-31"), in: "GBP")
    #expect(none?.weighted.canonical == "£0", "what closes at another time does not matter")
  }

  @Test func `of the orders that were decided`() throws {
    let orders = try records(
      "Orders",
      """
      | Id | Result      | Date       |
      | -- | ----------- | ---------- |
      | N1 | won         | 2026-01-01 |
      | N2 | won         | 2026-12-31 |
      | N3 | no-decision | 2026-06-30 |
      | N4 | withdrawn   | 2026-06-30 |
      | N5 | lost        | 2025-12-31 |
      | N6 | lost        |            |
      """)
    let rate = WinRate(orders, on: try days("2026-01-01", "2026-12-31"))
    #expect(rate.won == 2 && rate.lost == 1 && rate.percent == 67)
    #expect(WinRate([], on: try days("2026-01-01", "2026-12-31")).percent == nil)
  }
}
