// Figures over time that several tests draw.

import Documents
import PlanFixtures
import PlanModel
import PlanSchema
import Rendering
import Results

enum TrendSample {
  /// A day, or the first of all days for a text that is none.
  static func day(_ text: String) -> CalendarDate { CalendarDate(text) ?? CalendarDate(dayNumber: 0) }

  static func number(_ text: String) -> Decimal {
    (try? Decimal.parse(ArraySlice(Array(text.utf8)))) ?? Decimal.zero
  }

  static func point(
    _ date: String, _ value: String?, by author: String = "Tom Baker", raw: String? = nil, note: String? = nil,
    review: String? = nil, revision: String? = "f868e09"
  ) -> Trend.Point {
    Trend.Point(
      date: day(date), revision: revision, author: author, value: value.map(number), raw: raw ?? value ?? "",
      note: note, review: review)
  }

  static func trend(
    _ points: [Trend.Point], unit: Trend.Unit = .money("GBP"), better: FieldSchema.Direction? = .up,
    goal: Trend.Goal? = nil, today: String = "2026-11-13", title: String = "T1 Drivers desk revenue, actual",
    path: String = "T1.actual"
  ) -> Trend {
    Trend(
      account: "northgate-foods", path: path, title: title, unit: unit, better: better, points: points, goal: goal,
      reading: reading(points, goal, unit, better, today), today: day(today))
  }

  /// How the last value compares with a goal, were it that of a target.
  private static func reading(
    _ points: [Trend.Point], _ goal: Trend.Goal?, _ unit: Trend.Unit, _ better: FieldSchema.Direction?, _ today: String
  ) -> TargetReading? {
    func figure(_ number: Decimal) -> Figure? { Figure(unit.ofFigures.value(number)) }
    guard let goal, let actual = points.last?.value.flatMap(figure), let level = figure(goal.value) else { return nil }
    return TargetReading(
      of: actual, on: day(today), baseline: goal.baseline.flatMap(figure), goal: level, direction: better?.rawValue,
      start: goal.start, due: goal.due, today: day(today))
  }

  static let goal = Trend.Goal(
    start: day("2026-01-05"), baseline: number("310000"), due: day("2026-12-31"), value: number("640000"))

  /// A year's work on a revenue.
  static let revenue = trend(
    [
      point("2026-01-05", "310000", by: "Jane Moss", raw: "£310k", revision: "0a1b2c3"),
      point("2026-02-16", "325500", raw: "£325.5k", revision: "1b2c3d4"),
      point("2026-03-31", "325500", by: "Jane Moss", raw: "£325.5k", review: "2026-03-31", revision: "2c3d4e5"),
      point("2026-05-11", "360000", raw: "£360k", revision: "3d4e5f6"),
      point("2026-06-02", nil, by: "Dick Hale", raw: "about 400k", note: "not an amount", revision: "4e5f607"),
      point("2026-06-24", "402000", raw: "£402k", revision: "5f60718"),
      point("2026-06-30", "402000", by: "Jane Moss", raw: "£402k", review: "2026-06-30", revision: "6071829"),
      point("2026-09-30", "402000", by: "Jane Moss", raw: "£402k", review: "2026-09-30", revision: "718293a"),
      point("2026-10-14", "510000", raw: "£510k"),
    ], better: .goal, goal: goal)

  /// Complaints that are to become fewer.
  static let complaints = trend(
    [
      point("2026-01-05", "14"), point("2026-04-01", "11"), point("2026-04-20", "12", note: "2 errors in the plan"),
      point("2026-07-01", "6", review: "2026-07-01"), point("2026-09-01", "2"),
    ], unit: .count, better: .down,
    goal: Trend.Goal(
      start: day("2026-01-05"), baseline: number("14"), due: day("2026-12-31"), value: number("3")),
    title: "Complaints", path: "issues")

  /// So many commits that several fall into each column.
  static let busy: Trend = {
    var dice = Dice(seed: 7)
    var value = 50_000
    return trend(
      (0..<500).map { place in
        value += Int.random(in: -9_000...10_000, using: &dice)
        return Trend.Point(
          date: day("2024-01-01").adding(days: place * 2), revision: "abcdef0", author: "Tom Baker",
          value: Decimal(value), raw: "£\(value)", review: place % 90 == 89 ? "2024 Q\(place / 90)" : nil)
      }, better: nil)
  }()

  /// What is drawn seldom.
  static let odd: [(name: String, trend: Trend)] = [
    ("none", trend([])),
    ("none with a goal", trend([], goal: goal)),
    ("no value", trend([point("2026-03-01", nil, raw: "soon", note: "not an amount")], goal: goal)),
    ("one", trend([point("2026-11-13", "510000")])),
    ("one with a goal", trend([point("2026-10-01", "510000")], goal: goal)),
    ("equal", trend(["2026-01-05", "2026-04-01", "2026-09-01"].map { point($0, "12.5") }, unit: .percent)),
    ("zero", trend(["2026-01-05", "2026-04-01"].map { point($0, "0") }, unit: .count)),
    (
      "negative",
      trend(
        [point("2026-01-05", "-20000"), point("2026-03-01", "-120500"), point("2026-08-01", "35000")], better: .up)
    ),
    (
      "huge",
      trend([
        point("2026-01-05", "999999999999999999999999999999"), point("2026-03-01", "1"),
        point("2026-08-01", "-999999999999999999999999999999"),
      ])
    ),
    (
      "tiny",
      trend(
        [point("2026-01-05", "0.000000000000000001"), point("2026-03-01", "0.000000000000000003")], unit: .number)
    ),
    (
      "huge and tiny",
      trend(
        [point("2026-01-05", "0.000000000000000001"), point("2026-03-01", "999999999999999999999999999999")],
        unit: .number,
        goal: Trend.Goal(
          start: day("2026-01-05"), baseline: number("0.000000000000000001"), due: day("2026-12-31"),
          value: number("999999999999999999999999999999")))
    ),
    (
      "one day",
      trend((1...9).map { point("2026-11-13", "\($0 * $0 * 1000)") })
    ),
    (
      "scale",
      trend(
        [point("2026-01-05", "2"), point("2026-05-01", "3"), point("2026-08-01", nil), point("2026-09-01", "4")],
        unit: .scale(1...5))
    ),
    (
      "far goal",
      trend(
        [point("2026-10-05", "310000"), point("2026-11-01", "330000")],
        goal: Trend.Goal(
          start: day("2026-10-05"), baseline: number("310000"), due: day("2046-12-31"), value: number("9000000")))
    ),
    (
      "clock set back", trend([point("2026-06-05", "1"), point("2026-02-01", "2"), point("2026-07-01", "3")])
    ),
    ("gone", trend([point("2026-06-05", "1000"), point("2026-09-01", nil)])),
    (
      "centuries", trend([point("0001-01-01", "1"), point("9999-12-31", "2")], today: "9999-12-31")
    ),
  ]

  static let all = [("revenue", revenue), ("complaints", complaints), ("busy", busy)] + odd
}
