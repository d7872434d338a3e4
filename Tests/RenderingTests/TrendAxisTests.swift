// Where a plot puts its ticks.

import PlanFixtures
import PlanSchema
import Testing

@testable import Documents
@testable import Rendering
@testable import Results

struct TrendAxisTests {
  private func ticks(_ values: [String], unit: Trend.Unit = .number, intervals: Int = 6) -> [String] {
    ValueAxis(values.map(TrendSample.number), unit: unit, intervals: intervals).ticks.map(\.canonical)
  }

  @Test func `ticks are round numbers that reach around the figures`() {
    #expect(ticks(["310000", "640000"]) == ["300000", "400000", "500000", "600000", "700000"])
    #expect(ticks(["-120500", "35000"]) == ["-150000", "-100000", "-50000", "0", "50000"])
    #expect(ticks(["0.12", "0.13"]) == ["0.12", "0.122", "0.124", "0.126", "0.128", "0.13"])
    #expect(ticks(["2", "14"], unit: .count) == ["0", "5", "10", "15"])
    #expect(ticks(["1", "2"], unit: .count) == ["1", "2"])
    #expect(ticks(["3"], unit: .scale(1...5)) == ["1", "2", "3", "4", "5"])
  }

  @Test func `equal figures stand in the middle, and none at the foot`() {
    #expect(ticks(["12.5", "12.5"]).contains("12.5"))
    #expect(ticks(["0"], unit: .count) == ["0", "1"])
    #expect(ticks(["4"], unit: .count) == ["3", "4", "5"])
  }

  @Test func `ticks are few, evenly spaced and hold every figure`() throws {
    var dice = Dice(seed: 3)
    for round in 0..<3_000 {
      let scale = Int.random(in: 0...4, using: &dice)
      let reach = Int128(Int.random(in: 1...1_000_000, using: &dice))
      let values = try (0..<Int.random(in: 1...5, using: &dice)).map { _ in
        try #require(Decimal(coefficient: Int128.random(in: -reach...(reach * 3), using: &dice), scale: scale))
      }
      let unit: Trend.Unit = round % 3 == 0 ? .money("GBP") : round % 3 == 1 ? .percent : .number
      let axis = ValueAxis(values, unit: unit, intervals: 4 + round % 3)
      #expect((2...(5 + round % 3)).contains(axis.ticks.count))
      let steps = try zip(axis.ticks.dropFirst(), axis.ticks).map { try #require($0.minus($1)) }
      #expect(Set(steps).count == 1)
      #expect(Set(steps.map { String($0.coefficient).prefix { $0 != "0" } }).isSubset(of: ["1", "2", "25", "5"]))
      for value in values {
        #expect(axis.contains(value))
        #expect((0...1).contains(axis.height(of: value)))
      }
    }
  }

  @Test(arguments: [
    (["950000", "1000000"], ["£950k", "£1m"]), (["0", "950", "1000"], ["£0", "£950", "£1,000"]),
    (["1200000000000000000000000"], ["£1.2e24"]), (["-0.00000000012"], ["-£1.2e-10"]),
  ])
  func `labels of an axis are alike and short`(values: [String], expected: [String]) {
    #expect(Trend.Unit.money("GBP").axisTexts(values.map(TrendSample.number)) == expected)
  }

  @Test func `dates have room and follow each other`() {
    var dice = Dice(seed: 5)
    for _ in 0..<2_000 {
      let first = Int.random(in: -700_000...2_900_000, using: &dice)
      let length = 1 << Int.random(in: 1...16, using: &dice)
      let room = Double.random(in: 16...200, using: &dice)
      let trend = TrendSample.trend(
        [
          Trend.Point(
            date: CalendarDate(dayNumber: first), revision: nil, author: "", value: Decimal(1), raw: "1")
        ], today: CalendarDate(dayNumber: min(first + length, 2_932_896)).canonical)
      let axis = TimeAxis(trend, TrendLine(trend))
      let ticks = axis.ticks(room: room)
      #expect(!ticks.isEmpty)
      for tick in ticks { #expect(axis.contains(tick.day)) }
      for (left, right) in zip(ticks, ticks.dropFirst()) {
        let distance = (axis.fraction(of: right.day) - axis.fraction(of: left.day)) * room
        #expect(distance >= Double(max(left.label.count, right.label.count)), "\(left) \(right) \(room)")
      }
    }
  }

  @Test func `months, weeks and years are named where they begin`() {
    func labels(_ from: String, _ to: String, room: Double) -> [String] {
      let trend = TrendSample.trend([TrendSample.point(from, "1")], today: to)
      return TimeAxis(trend, TrendLine(trend)).ticks(room: room).map(\.label)
    }
    #expect(labels("2026-01-05", "2026-12-31", room: 60) == ["2026-03", "2026-05", "2026-07", "2026-09", "2026-11"])
    #expect(labels("2026-11-04", "2026-11-30", room: 60) == ["2026-11-09", "2026-11-16", "2026-11-23", "2026-11-30"])
    #expect(labels("2019-06-01", "2026-11-30", room: 50) == ["2020", "2021", "2022", "2023", "2024", "2025", "2026"])
    #expect(labels("2026-11-04", "2026-11-20", room: 20) == ["2026-11-04"])
  }

  @Test func `a goal far away does not squeeze the history`() throws {
    let far = try #require(TrendSample.odd.first { $0.name == "far goal" }?.trend)
    let axis = TimeAxis(far, TrendLine(far))
    #expect(axis.fraction(of: far.today) >= 0.25)
    let values = try #require(ValueAxis(far, TrendLine(far), axis, intervals: 6))
    #expect(values.fraction(of: TrendSample.number("330000")) > 0.1)
    #expect(!values.contains(TrendSample.number("9000000")))
  }
}
