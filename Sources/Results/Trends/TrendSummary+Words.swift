// The facts of a trend in sentences; outside text in them is not yet made safe.

package import PlanDiff
import PlanModel
import PlanSchema

extension TrendSummary {
  private var unit: Trend.Unit { trend.unit }

  /// `£510k since 2026-10-14, by Tom Baker (f868e09)`; what there is instead where there is no value.
  package var latestSentence: String {
    func by(_ point: Trend.Point) -> String {
      point.revision.map { "by \(point.author) (\($0))" } ?? "not committed"
    }
    guard let latest else {
      return trend.points.isEmpty ? "no revision has this figure" : "no revision has a value"
    }
    let value = unit.text(latest.value)
    if isCurrent { return "\(value) since \(latest.point.date), \(by(latest.point))" }
    return "no value now; it was \(value)" + (end.map { " until \($0.date), \(by($0))" } ?? "")
  }

  /// `+£108k since review 2026-09-30 (from £402k)`.
  package func sentence(_ movement: Movement) -> String {
    let since = movement.review.map { "review \($0)" } ?? "\(movement.date)"
    guard movement.from != movement.to else { return "unchanged since \(since)" }
    guard let difference = movement.difference else {
      return "\(unit.text(movement.from)) → \(unit.text(movement.to)) since \(since)"
    }
    return "\(unit.signed(difference)) since \(since) (from \(unit.text(movement.from)))"
  }

  /// `goal £640k by 2026-12-31, in 48 days: £130k to go, which takes +£83k a month`.
  package var goalSentence: String? {
    guard let pace else { return nil }
    let level = "goal \(unit.text(pace.goal.value))"
    let due = pace.goal.due
    let days = due.dayNumber - trend.today.dayNumber
    let when =
      days > 0
      ? "\(level) by \(due), in \(length(days))"
      : days == 0 ? "\(level) due today" : "\(level) was due \(due), \(length(-days)) ago"
    guard isCurrent, let latest else { return when }
    if reading.map({ $0.standing == .reached }) ?? pace.isReached(by: latest.value) { return when + ": reached" }
    guard let remaining = pace.remaining(from: latest.value) else { return when }
    let distance = unit.text(remaining.magnitude)
    guard days > 0 else { return when + ": \(distance) short" }
    let rate =
      pace.perMonth(from: latest.value, on: trend.today).map { ", which takes \(unit.signed($0)) a month" } ?? ""
    return when + ": \(distance) to go" + rate
  }

  /// Days up to three months, then months up to three years, to the nearest.
  private func length(_ days: Int) -> String {
    if days <= 90 { return counted(days, "day", "days") }
    let months = (days * 4_800 + 73_048) / 146_097
    return months < 36 ? "\(months) months" : "\((months + 6) / 12) years"
  }

  /// `behind by £30k; the line stands at £540k`; nil where there is nothing to say beyond the goal.
  package var paceSentence: String? {
    guard let reading else {
      guard let pace, let start = pace.goal.start, start <= trend.today, trend.today < pace.goal.due else { return nil }
      return pace.expected(on: trend.today).map { "the line stands at \(unit.text($0))" }
    }
    return reading.standing == .reached && pace != nil ? nil : reading.sentence()
  }

  /// `2026-03-01 4af1c22 Jane Moss: “soon”, not an amount`.
  package func sentence(_ point: Trend.Point) -> String {
    let written = point.value == nil && !point.raw.isEmpty ? "“\(point.raw)”" : nil
    let value = point.value.map(unit.text)
    let what = [written ?? value, point.note].compactMap { $0 }.joined(separator: ", ")
    return "\(point.date) \(point.revisionText) \(point.author): \(what)"
  }

  /// What stands above a picture: where the figure is, how it moved, and where it should be.
  package var headlines: [String] {
    let movement = (sinceReview ?? sinceStart).map { movement in
      (movement.effect.map { $0.arrow + " " } ?? "") + sentence(movement)
        + (movement.effect.map { ": \($0.rawValue)" } ?? "")
    }
    return [latestSentence, movement, paceSentence ?? goalSentence].compactMap { $0 }
  }

  /// Where the figure is and where it should be, else how it moved.
  package var briefHeadlines: [String] {
    let lines = headlines
    return lines.count > 2 ? [lines[0], lines[2]] : lines
  }

  /// All sentences on the figure, the most important first.
  package var sentences: [String] {
    var result = [latestSentence]
    result += [sinceReview, sinceStart].compactMap { movement in
      movement.map { sentence($0) + ($0.effect.map { ": \($0.rawValue)" } ?? "") }
    }
    if let reviewWithoutValue { result.append("no value at review \(reviewWithoutValue)") }
    return result + [goalSentence, paceSentence].compactMap { $0 }
  }
}

extension FieldChange.Effect {
  /// Readable without colour.
  package var arrow: String { self == .better ? "▲" : "▼" }
}
