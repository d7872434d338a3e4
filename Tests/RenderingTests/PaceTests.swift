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

  private func reading(_ pace: Pace, _ value: String, _ day: String) -> String? {
    pace.reading(of: TrendSample.number(value), on: TrendSample.day(day))
      .map { "\($0.standing.rawValue) \($0.gap) \($0.expected)" }
  }

  // 364 days from 310,000 to 640,000; on 2026-10-14, after 286 of them, the line is at 569,285.71….
  @Test(arguments: [
    ("2025-11-01", "310000", "on 0 310000"), ("2026-01-01", "300000", "behind 10000 310000"),
    ("2026-10-14", "510000", "behind 59000 569000"), ("2026-10-14", "600250", "ahead 31000 569000"),
    ("2026-10-14", "569499", "on 0 569000"), ("2026-10-14", "569500", "ahead 1000 569000"),
    ("2026-12-31", "510000.25", "behind 129999.75 640000"), ("2027-03-01", "640000", "on 0 640000"),
    ("2027-03-01", "650000", "ahead 10000 640000"),
  ])
  func `a figure is ahead of the line or behind it`(day: String, value: String, expected: String) {
    #expect(reading(pace("310000", "640000"), value, day) == expected)
  }

  @Test func `less is better where the goal is below the baseline`() {
    let pace = pace("14", "3", from: "2026-01-05", better: .up, unit: .count)
    #expect(pace.isDown)
    // 312 of 360 days: 14 - 11 × 0.8666… is 4.46….
    #expect(reading(pace, "2", "2026-11-13") == "ahead 2.5 4.5")
    #expect(reading(pace, "6", "2026-11-13") == "behind 1.5 4.5")
    #expect(pace.isReached(by: TrendSample.number("3")))
    #expect(!pace.isReached(by: TrendSample.number("3.1")))
    #expect(pace.perMonth(from: TrendSample.number("6"), on: TrendSample.day("2026-10-01"))?.canonical == "-1.1")
  }

  @Test func `a goal that is the baseline is to be held`() {
    let up = pace("4", "4", unit: .scale(1...5))
    #expect(reading(up, "4", "2026-06-01") == "on 0 4")
    #expect(reading(up, "3", "2026-06-01") == "behind 1 4")
    let down = pace("4", "4", better: .down)
    #expect(reading(down, "3", "2026-06-01") == "ahead 1 4")
    #expect(reading(pace("4", "4", better: nil), "5", "2026-06-01") == "ahead 1 4")
  }

  @Test func `without a baseline there is a goal and no line`() {
    let pace = pace(nil, "640000")
    #expect(pace.expected(on: TrendSample.day("2026-06-01")) == nil)
    #expect(reading(pace, "1", "2026-06-01") == nil)
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

  @Test func `figure, gap and line agree, and the line is a straight one`() throws {
    var dice = Dice(seed: 11)
    for _ in 0..<2_000 {
      let (low, high) = (
        Int.random(in: -1_000_000...1_000_000, using: &dice), Int.random(in: 1...9_000_000, using: &dice)
      )
      let length = Int.random(in: 2...2_000, using: &dice)
      let goal = Trend.Goal(
        start: CalendarDate(dayNumber: 20_000), baseline: Decimal(low), due: CalendarDate(dayNumber: 20_000 + length),
        value: Decimal(low + high))
      let pace = Pace(goal, better: nil, unit: .money("GBP"))
      let gone = Int.random(in: 1..<length, using: &dice)
      let day = goal.start.adding(days: gone)
      let line = try #require(pace.expected(on: day))
      let exact = Double(low) + Double(high) * Double(gone) / Double(length)
      let told = try #require(Double(line.canonical))
      #expect(abs(told - exact) <= Double(high) / 199)
      let value = Decimal(low + Int.random(in: 0...high, using: &dice))
      let reading = try #require(pace.reading(of: value, on: day))
      let gap = reading.standing == .behind ? -reading.gap : reading.gap
      let rest = try #require(reading.expected.plus(gap)?.minus(value).flatMap { Double($0.canonical) })
      #expect(abs(rest) <= Double(high) / 199)
      if let rate = pace.perMonth(from: value, on: day), let perMonth = Double(rate.canonical) {
        let needed = Double(low + high) - (Double(value.canonical) ?? 0)
        #expect(perMonth * Double(length - gone) / 30.436875 >= needed - 1e-6)
      }
    }
  }
}
