// A figure over time, for people at a terminal: a plot, and below it what it comes to.

import PlanDiff
import PlanModel
import PlanSchema
import PlanText
package import Results

/// Renders trends.
package enum TrendReport {
  /// Invalid revisions of which more are counted and not listed.
  private static let mostListed = 5

  /// Account and title, the plot, the figure with its movements, goal and pace, and the revisions without a figure.
  ///
  ///     northgate-foods  T1 Drivers desk revenue, actual
  ///
  ///     £600k ┤                    …
  ///           └──┬────────▲────────
  ///           2026-04  2026-07
  ///
  ///     £510k since 2026-10-14, by Tom Baker (f868e09)
  ///       ▲ +£108k since review 2026-09-30 (from £402k): better
  ///       goal £640k by 2026-12-31, in 48 days: £130k to go, which takes +£83k a month
  ///       behind by £28k; the line stands at £538k
  package static func human(_ trend: Trend, format: TerminalFormat) -> String {
    let summary = TrendSummary(trend)
    var head = Line(visibleLine(trend.account), .heading)
    head.append("  " + visibleLine(trend.title))
    head.append("  " + visibleLine(trend.path), .dim)
    var lines = head.wrapped(to: format.width, hanging: 2)
    lines.append(Line())
    if let plot = TrendPlot(trend, width: format.width) { lines += plot.lines + [Line()] }
    lines += Line(visibleLine(summary.latestSentence), .strong).wrapped(to: format.width, hanging: 2)
    func add(_ line: Line) { lines += line.indented(by: 2).wrapped(to: format.width, hanging: 4) }
    for movement in [summary.sinceReview, summary.sinceStart] {
      guard let movement else { continue }
      guard let effect = movement.effect else {
        add(Line(visibleLine(summary.sentence(movement))))
        continue
      }
      add(
        Line([
          Span(effect.arrow + " ", effect.style), Span(visibleLine(summary.sentence(movement)) + ": "),
          Span(effect.rawValue, effect.style),
        ]))
    }
    if let review = summary.reviewWithoutValue { add(Line(visibleLine("no value at review \(review)"))) }
    if let goal = summary.goalSentence { add(Line(visibleLine(goal))) }
    if let pace = summary.paceSentence { add(Line(visibleLine(pace), summary.reading.flatMap(style))) }
    lines += listed(
      summary.unreadable, one: "revision has no figure", many: "revisions have no figure", summary, format)
    lines += listed(
      summary.noted, one: "revision to be read with care", many: "revisions to be read with care", summary, format)
    return format.render(lines)
  }

  private static func style(_ reading: TargetReading) -> Style? {
    switch reading.standing {
    case .ahead, .reached, .met: .added
    case .behind, .off, .pastDue, .missed: .removed
    case .onPace, .open, .dropped: nil
    }
  }

  /// The latest of them.
  private static func listed(
    _ points: [Trend.Point], one: String, many: String, _ summary: TrendSummary, _ format: TerminalFormat
  ) -> [Line] {
    guard !points.isEmpty else { return [] }
    var lines = [Line(counted(points.count, one, many) + ":", .warning).indented(by: 2)]
    if points.count > mostListed { lines[0].append(" the last \(mostListed) of them", .dim) }
    for point in points.suffix(mostListed) {
      lines += Line(visibleLine(summary.sentence(point))).indented(by: 4).wrapped(to: format.width, hanging: 6)
    }
    return lines
  }
}
