// Where a target stands against the straight line from its baseline to its goal.

import PlanModel
import PlanSchema
import PlanText
import Testing

struct TargetPaceTests {
  private func number(_ text: String) throws -> Decimal { try Decimal.parse(ArraySlice(Array(text.utf8))) }

  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  private func line(_ from: String, _ to: String, _ start: String, _ due: String) throws -> TargetLine {
    try #require(TargetLine(from: number(from), to: number(to), start: day(start), due: day(due), unit: .number))
  }

  /// One row of targets, judged on a day.
  private func pace(_ cells: [(String, String)], on date: String, period: String = "2026") throws -> TargetPace {
    let header = (["Id", "Target"] + cells.map(\.0)).joined(separator: " | ")
    let dashes = Array(repeating: "-", count: cells.count + 2).joined(separator: " | ")
    let row = (["T1", "Drivers desk"] + cells.map(\.1)).joined(separator: " | ")
    let text = """
      ---
      client: A
      currency: GBP
      period: \(period)
      ---
      # A

      ## Targets

      | \(header) |
      | \(dashes) |
      | \(row) |
      """
    let reader = AccountReader(settings: Settings(), people: .none)
    let result = reader.read([SourceText(path: "accounts/a/plan.md", text)], id: "a") { _ in true }
    #expect(result.findings.filter { ["bad-value", "unknown-column"].contains($0.kind.id) }.map(\.message) == [])
    let account = Account(try #require(result.account))
    return try #require(account.paces(on: try day(date), fiscalYearStarts: 1).first)
  }

  @Test func `the line is exact at its ends and stays there`() throws {
    let line = try line("310000", "640000", "2026-01-01", "2026-12-31")
    #expect(line.expected(on: try day("2026-01-01")) == Decimal(310_000))
    #expect(line.expected(on: try day("2026-12-31")) == Decimal(640_000))
    #expect(line.expected(on: try day("2025-06-01")) == Decimal(310_000))
    #expect(line.expected(on: try day("2027-06-01")) == Decimal(640_000))
  }

  @Test(arguments: [
    // A hundredth of the way is 3,300: thousands are told. 272 of 364 days.
    ("310000", "640000", "2026-09-30", "557000"),
    // Tenths are enough for what is counted in ones.
    ("2", "4", "2026-09-30", "3.5"),
    ("85", "95", "2026-07-02", "90"),
    ("0", "0.04", "2026-07-02", "0.02"),
    // Downwards, below zero, and half away from zero on both sides.
    ("640000", "310000", "2026-09-30", "393000"),
    ("-4", "-2", "2026-09-30", "-2.5"),
    ("0", "7", "2026-01-27", "0.5"), ("0", "-7", "2026-01-27", "-0.5"),
  ])
  func `the line is told to a hundredth of the way`(from: String, to: String, on: String, value: String) throws {
    let line = try line(from, to, "2026-01-01", "2026-12-31")
    #expect(line.expected(on: try day(on)) == (try number(value)))
  }

  @Test func `figure, gap and line agree as they are shown`() throws {
    // The line stands at 3.494…, which is told as 3.5.
    let line = try line("2", "4", "2026-01-01", "2026-12-31")
    #expect(line.gap(of: try number("3.45"), on: try day("2026-09-30")) == .zero)
    #expect(line.gap(of: try number("3"), on: try day("2026-09-30")) == (try number("-0.5")))
    #expect(line.gap(of: try number("4"), on: try day("2026-09-30")) == (try number("0.5")))
  }

  @Test func `figures at the end of all numbers give no line, and no crash`() throws {
    let huge = try #require(Decimal(coefficient: Int128.max / 10, scale: 0))
    let line = try #require(
      TargetLine(
        from: huge, to: -huge, start: try day("0001-01-01"), due: try day("9999-12-31"), unit: .number))
    #expect(line.expected(on: try day("2026-01-01")) == nil)
    #expect(line.gap(of: .zero, on: try day("2026-01-01")) == nil)
    #expect(
      TargetLine(
        from: .zero, to: huge, start: try day("2026-01-01"), due: try day("2026-01-01"), unit: .number) == nil)
  }

  @Test func `a target is ahead of the line, behind it, or on it`() throws {
    let common = [("Baseline", "£310k"), ("Goal", "£640k"), ("Due", "2026-12-31")]
    let behind = try pace(common + [("Actual", "£402k")], on: "2026-09-30")
    #expect(behind.standing == .behind)
    #expect(behind.expected == .money(Money(Decimal(557_000), currency: "GBP")))
    #expect(behind.gap == .money(Money(Decimal(-155_000), currency: "GBP")))
    #expect(try pace(common + [("Actual", "£600k")], on: "2026-09-30").standing == .ahead)
    let on = try pace(common + [("Actual", "£556,900")], on: "2026-09-30")
    #expect(on.standing == .onPace && on.gap == nil)
    #expect(try pace(common + [("Actual", "£640k")], on: "2026-09-30").standing == .reached)
  }

  @Test func `where down is better, below the line is ahead`() throws {
    let common = [("Baseline", "20"), ("Goal", "10"), ("Due", "2026-12-31")]
    #expect(try pace(common + [("Actual", "11")], on: "2026-07-02").standing == .ahead)
    #expect(try pace(common + [("Actual", "19")], on: "2026-07-02").standing == .behind)
    #expect(try pace(common + [("Actual", "9")], on: "2026-07-02").standing == .reached)
    // The plan's own word stands over baseline and goal.
    let down = [("Goal", "10"), ("Due", "2026-12-31"), ("Direction", "down")]
    #expect(try pace(down + [("Actual", "9")], on: "2026-07-02").standing == .reached)
    #expect(try pace(down + [("Actual", "11")], on: "2026-07-02").standing == .open)
  }

  @Test func `a level to hold is held or not`() throws {
    let common = [("Goal", "18 %"), ("Due", "2026-12-31"), ("Direction", "hold")]
    #expect(try pace(common + [("Actual", "18 %")], on: "2026-07-02").standing == .onPace)
    let off = try pace(common + [("Actual", "17.2 %")], on: "2026-07-02")
    #expect(off.standing == .off)
    #expect(off.gap == .percent(try number("-0.8")))
    #expect(try pace(common + [("Actual", "17.2 %")], on: "2027-01-01").standing == .pastDue)
  }

  @Test func `the day after the due day is past due, with the way to the goal`() throws {
    let cells = [("Baseline", "2"), ("Goal", "4"), ("Actual", "3"), ("Due", "2026-06-30")]
    #expect(try pace(cells, on: "2026-06-30").standing == .behind)
    let past = try pace(cells, on: "2026-07-01")
    #expect(past.standing == .pastDue && past.gap == .number(Decimal(-1)) && past.expected == .number(Decimal(4)))
  }

  /// Baseline, goal and actual figure, and what is said of them.
  private struct Untold: Sendable {
    let baseline: String
    let goal: String
    let actual: String
    let reason: String
  }

  private static let untold: [Untold] = [
    Untold(baseline: "", goal: "4", actual: "3", reason: "no baseline"),
    Untold(baseline: "2", goal: "4", actual: "", reason: "no actual figure"),
    Untold(baseline: "2", goal: "4", actual: "-", reason: "no actual figure"),
    Untold(baseline: "2", goal: "£4", actual: "3 %", reason: "actual and goal are in different units"),
    Untold(baseline: "2 %", goal: "£4", actual: "£3", reason: "the baseline is in another unit"),
    Untold(baseline: "$2", goal: "£4", actual: "£3", reason: "the baseline is in another unit"),
  ]

  @Test(arguments: untold)
  private func `what cannot be told is said`(_ case: Untold) throws {
    let cells = [
      ("Baseline", `case`.baseline), ("Goal", `case`.goal), ("Actual", `case`.actual), ("Due", "2026-12-31"),
    ]
    let pace = try pace(cells, on: "2026-07-02")
    #expect(pace.standing == .open && pace.expected == nil && pace.gap == nil)
    #expect(pace.reason == `case`.reason)
  }

  @Test func `a target that began with its due day has no line`() throws {
    let cells = [("Baseline", "2"), ("Goal", "4"), ("Actual", "3"), ("Due", "2026-12-31")]
    #expect(try pace(cells, on: "2026-12-31", period: "2027").reason == "no time between baseline and due day")
  }

  @Test func `a figure is compared on its own day, and past due today`() throws {
    let cells = [("Baseline", "£310k"), ("Goal", "£640k"), ("Actual", "£402k"), ("Due", "2026-12-31")]
    let dated = cells + [("As of", "2026-09-30")]
    let pace = try pace(dated, on: "2026-11-20")
    #expect(pace.day == (try day("2026-09-30")) && pace.words == "behind by £155k")
    #expect(pace.reading.sentence() == "behind by £155k; the line stood at £557k on 2026-09-30")
    #expect(try self.pace(dated, on: "2026-06-30").day == (try day("2026-06-30")))
    #expect(try self.pace(dated, on: "2027-01-01").words == "past due, £238k from the goal")
    #expect(try self.pace(cells, on: "2026-09-30").reading.sentence() == "behind by £155k; the line stands at £557k")
  }

  @Test func `yes is reached, no is open until its day`() throws {
    let common = [("Goal", "yes"), ("Due", "2026-12-31")]
    #expect(try pace(common + [("Actual", "yes")], on: "2026-07-02").standing == .reached)
    #expect(try pace(common + [("Actual", "no")], on: "2026-07-02").standing == .open)
    #expect(try pace(common + [("Actual", "no")], on: "2027-07-02").standing == .pastDue)
  }

  @Test(arguments: ["met", "missed", "dropped"])
  func `a target that the plan has settled is not measured again`(state: String) throws {
    let cells = [("Baseline", "2"), ("Goal", "4"), ("Actual", "3"), ("Due", "2026-06-30"), ("State", state)]
    let pace = try pace(cells, on: "2026-12-31")
    #expect(pace.standing.rawValue == state && pace.gap == nil && pace.expected == nil)
  }
}
