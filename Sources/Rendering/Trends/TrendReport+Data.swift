// A figure over time for programs and spreadsheets.

import PlanDiff
import PlanModel
import PlanSchema
package import Results

extension TrendReport {
  /// A row for each revision under `date,revision,author,value,raw,note,review`, as ``CSVText`` writes them. Values are
  /// exact decimals without unit, empty where there is none; the working tree has no revision.
  package static func csv(_ trend: Trend) -> String {
    var table = CSVText(header: ["date", "revision", "author", "value", "raw", "note", "review"])
    for point in trend.points {
      table.append([
        .text(point.date.canonical), .text(point.revision), .text(point.author), .number(point.value?.canonical),
        .text(point.raw), .text(point.note), .text(point.review),
      ])
    }
    return table.text
  }

  /// The trend and what it comes to; docs/JSON.md says what the members mean. Figures are texts of exact decimals,
  /// without unit.
  package static func json(_ trend: Trend) -> String {
    let summary = TrendSummary(trend)
    return JSONValue.object([
      "version": .integer(1), "account": .string(trend.account), "path": .string(trend.path),
      "title": .string(trend.title), "unit": unit(trend.unit), "better": .text(trend.better?.rawValue),
      "today": .string(trend.today.canonical),
      "points": .array(
        trend.points.map { point in
          .object([
            "date": .string(point.date.canonical), "revision": .text(point.revision), "author": .string(point.author),
            "value": .text(point.value?.canonical), "raw": .string(point.raw), "note": .text(point.note),
            "review": .text(point.review),
          ])
        }),
      "latest": summary.latest.map { latest in
        .object([
          "value": .string(latest.value.canonical), "since": .string(latest.point.date.canonical),
          "revision": .text(latest.point.revision), "author": .string(latest.point.author),
          "isCurrent": .bool(summary.isCurrent),
        ])
      } ?? .null,
      "sinceReview": movement(summary.sinceReview), "sinceStart": movement(summary.sinceStart),
      "goal": trend.goal.map { goal in
        .object([
          "value": .string(goal.value.canonical), "due": .string(goal.due.canonical),
          "baseline": .text(goal.baseline?.canonical), "start": .text(goal.start?.canonical),
        ])
      } ?? .null,
      "pace": pace(summary),
    ]).text
  }

  private static func unit(_ unit: Trend.Unit) -> JSONValue {
    switch unit {
    case .money(let currency): .object(["kind": .string("money"), "currency": .string(currency)])
    case .percent: .object(["kind": .string("percent")])
    case .number: .object(["kind": .string("number")])
    case .count: .object(["kind": .string("count")])
    case .scale(let levels):
      .object([
        "kind": .string("scale"), "from": .integer(levels.lowerBound), "to": .integer(levels.upperBound),
      ])
    }
  }

  private static func movement(_ movement: TrendSummary.Movement?) -> JSONValue {
    guard let movement else { return .null }
    return .object([
      "review": .text(movement.review), "date": .string(movement.date.canonical),
      "from": .string(movement.from.canonical), "to": .string(movement.to.canonical),
      "difference": .text(movement.difference?.canonical), "effect": .text(movement.effect?.rawValue),
    ])
  }

  private static func pace(_ summary: TrendSummary) -> JSONValue {
    guard let pace = summary.pace else { return .null }
    let value = summary.isCurrent ? summary.latest?.value : nil
    let today = summary.trend.today
    return .object([
      "daysLeft": .integer(pace.goal.due.dayNumber - today.dayNumber),
      "isReached": value.map { value in
        .bool(summary.reading.map { $0.standing == .reached } ?? pace.isReached(by: value))
      } ?? .null,
      "remaining": .text(value.flatMap(pace.remaining)?.canonical),
      "expected": .text(summary.reading?.expected.flatMap { Figure($0) }?.number.canonical),
      "standing": .text(summary.reading?.standing.rawValue),
      "gap": .text(summary.reading?.gap.flatMap { Figure($0) }?.number.canonical),
      "perMonth": .text(value.flatMap { pace.perMonth(from: $0, on: today) }?.canonical),
    ])
  }
}
