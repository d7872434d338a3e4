// The straight line from baseline to goal, and the exact arithmetic below it.

import PlanFixtures
import PlanSchema
import Testing

@testable import Documents
@testable import Rendering
@testable import Results

struct PaceTests {
  private func pace(
    _ baseline: String?, _ goal: String, from start: String = "2026-01-01", to due: String = "2026-12-31",
    better: FieldSchema.Direction? = .up, unit: Trend.Unit = .money("GBP")
  ) -> Pace {
    Pace(
      Trend.Goal(
        start: TrendSample.day(start), baseline: baseline.map(TrendSample.number), due: TrendSample.day(due),
        value: TrendSample.number(goal)),
      better: better, unit: unit)
  }

  @Test func `less is better where the goal is below the baseline`() {
    let pace = pace("14", "3", from: "2026-01-05", better: .up, unit: .count)
    #expect(pace.isDown)
    #expect(pace.isReached(by: TrendSample.number("3")))
    #expect(!pace.isReached(by: TrendSample.number("3.1")))
    #expect(pace.perMonth(from: TrendSample.number("6"), on: TrendSample.day("2026-10-01"))?.canonical == "-1.1")
  }

  @Test func `without a baseline there is a goal and no line`() {
    let pace = pace(nil, "640000")
    #expect(pace.expected(on: TrendSample.day("2026-06-01")) == nil)
    #expect(pace.remaining(from: TrendSample.number("510000"))?.canonical == "130000")
    #expect(pace.perMonth(from: TrendSample.number("510000"), on: TrendSample.day("2026-06-01")) != nil)
  }

  @Test func `a goal due on the day on which it starts is a step`() {
    let pace = pace("1", "2", from: "2026-06-01", to: "2026-06-01")
    #expect(pace.expected(on: TrendSample.day("2026-05-31"))?.canonical == "1")
    #expect(pace.expected(on: TrendSample.day("2026-06-01"))?.canonical == "2")
  }

  // 130,000 over 78 days is 50,727.95… a month of 30.436875 days.
  @Test(arguments: [
    ("510000", "2026-10-14", "51000"), ("640000", "2026-10-14", nil), ("700000", "2026-10-14", nil),
    ("510000", "2026-11-30", "128000"), ("510000", "2026-12-01", nil), ("510000", "2027-01-01", nil),
    ("639999.99", "2026-06-01", "0.01"), ("10000000", "2026-06-01", nil), ("-5", "2026-01-01", "54000"),
  ])
  func `what a month has to bring is enough`(value: String, day: String, expected: String?) {
    #expect(
      pace("310000", "640000").perMonth(from: TrendSample.number(value), on: TrendSample.day(day))?.canonical
        == expected)
  }

  @Test func `numbers too far apart to be computed with have no line`() {
    let pace = pace("0.000000000000000001", "999999999999999999999999999999", unit: .number)
    #expect(pace.expected(on: TrendSample.day("2026-06-01")) == nil)
    #expect(pace.expected(on: TrendSample.day("2027-06-01")) != nil)
    #expect(pace.remaining(from: TrendSample.number("0.000000000000000001")) == nil)
    #expect(pace.isReached(by: TrendSample.number("999999999999999999999999999999")))
    #expect(!pace.isReached(by: TrendSample.number("0.000000000000000001")))
  }

  @Test func `what a month has to bring is enough for every line`() throws {
    var dice = Dice(seed: 11)
    for _ in 0..<2_000 {
      let (low, high) = (
        Int.random(in: -1_000_000...1_000_000, using: &dice), Int.random(in: 1...9_000_000, using: &dice)
      )
      let (start, length) = (CalendarDate(dayNumber: 20_000), Int.random(in: 2...2_000, using: &dice))
      let goal = Trend.Goal(
        start: start, baseline: Decimal(low), due: start.adding(days: length), value: Decimal(low + high))
      let pace = Pace(goal, better: nil, unit: .money("GBP"))
      let gone = Int.random(in: 1..<length, using: &dice)
      let value = Decimal(low + Int.random(in: 0...high, using: &dice))
      if let rate = pace.perMonth(from: value, on: start.adding(days: gone)), let perMonth = Double(rate.canonical) {
        let needed = Double(low + high) - (Double(value.canonical) ?? 0)
        #expect(perMonth * Double(length - gone) / 30.436875 >= needed - 1e-6)
      }
    }
  }
}
