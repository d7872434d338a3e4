// What is judged of a subject on both sides, for people at a terminal: health, errors, findings that came and went.

import PlanDiff
import PlanText
import Results

extension ChangeReport {
  /// More findings of a kind than this are counted, not listed: `rutter check` shows them all.
  private static let mostFindings = 20

  /// Lines below the header: health on both sides, and whether a side could not be read whole.
  static func assessment(of change: SubjectChange, _ format: TerminalFormat) -> [Line] {
    var lines: [Line] = []
    if let health = change.health { lines.append(line(of: health)) }
    for (side, errors) in [("old", change.findings.oldErrors), ("new", change.findings.newErrors)] where errors > 0 {
      lines.append(
        Line([
          Span("! the \(side) side has \(counted(errors, "error", "errors"))", .error),
          Span(": what could not be read is missing here"),
        ]))
    }
    return lines.flatMap { $0.indented(by: 2).wrapped(to: format.width, hanging: 4) }
  }

  /// `health 72 → 81 (+9, better)`
  private static func line(of health: HealthChange) -> Line {
    func shown(_ points: Int?) -> String { points.map(String.init) ?? "unknown" }
    guard health.old != health.new else { return Line("health \(shown(health.new)), as before", .dim) }
    var line = Line([
      Span("health ", .dim), Span(shown(health.old), .removed), Span(" → ", .dim), Span(shown(health.new), .added),
    ])
    if let old = health.old, let new = health.new {
      let effect: FieldChange.Effect = new > old ? .better : .worse
      line.append(" (\(new > old ? "+" : "")\(new - old), ", .dim)
      line.append(effect.rawValue, effect.style)
      line.append(")", .dim)
    }
    return line
  }

  /// Lines below the changes: findings of the new side only, then those of the old side only.
  static func findings(of change: SubjectChange, _ format: TerminalFormat) -> [Line] {
    let appeared = FindingSummary.sorted(change.findings.appeared).map { finding in
      let place = "\(visibleLine(finding.place.path)):\(finding.place.start.line)"
      return Line([
        Span("! new \(finding.severity.rawValue) \(finding.kind.id)", finding.severity.style),
        Span(": " + visibleLine(finding.message)), Span(" (\(place))", .dim),
      ])
    }
    let vanished = FindingSummary.sorted(change.findings.vanished).map { finding in
      Line([Span("✓ mended: ", .added), Span(visibleLine(finding.message)), Span(" [\(finding.kind.id)]", .dim)])
    }
    return (limited(appeared) + limited(vanished)).flatMap {
      $0.indented(by: 2).wrapped(to: format.width, hanging: 4)
    }
  }

  private static func limited(_ lines: [Line]) -> [Line] {
    guard lines.count > mostFindings else { return lines }
    return lines.prefix(mostFindings) + [Line("  … and \(lines.count - mostFindings) more", .dim)]
  }
}
