// Changes for people at a terminal: by subject and section, each record a line, prose word by word.

package import PlanDiff
import PlanSchema
import PlanText
import Results

/// Renders what changed between two states of the plans.
package enum ChangeReport {
  /// All changes, a subject after the other with an empty line between, and of several a line with what they come to;
  /// empty for no changes.
  ///
  ///     northgate-foods  Northgate Foods · 1 added, 2 changed · 2 better
  ///       Targets
  ///         ~ T1 Drivers desk revenue  actual £402k → £510k (+£108k, +27%, better)
  ///       Actions
  ///         ✓ A3 Agree the invoice format  done 2026-09-28
  package static func human(_ changes: [SubjectChange], format: TerminalFormat) -> String {
    let text = changes.map { format.render(lines(of: $0, width: format)) }.joined(separator: "\n")
    return changes.count > 1 ? text + "\n" + format.render(closing(changes).wrapped(to: format.width)) : text
  }

  private static func lines(of change: SubjectChange, width format: TerminalFormat) -> [Line] {
    var lines = header(change).wrapped(to: format.width, hanging: 4)
    lines += assessment(of: change, format)
    let details = ChangeLines(format: format)
    if let title = change.title, change.kind == .changed {
      lines += details.oneLine(
        .changed, indent: 2, [Span("title "), Span(title.old ?? ""), Span(" → "), Span(title.new ?? "")])
    }
    for field in change.fields {
      lines += details.oneLine(field.kind, indent: 2, details.field(field, isWhole: change.kind != .changed))
    }
    for section in change.sectionsByGroup {
      var heading = Line(visibleLine(section.heading), .heading).indented(by: 2)
      if change.kind == .changed, section.kind != .changed {
        heading.append(section.kind == .added ? "  new section" : "  section removed", section.kind.style)
      }
      lines += heading.wrapped(to: format.width, hanging: 4)
      for record in section.records { lines += details.record(record, in: section.schema) }
      if let prose = section.prose { lines += details.prose(prose, indent: 4) }
    }
    return lines + findings(of: change, format)
  }

  private static func header(_ change: SubjectChange) -> Line {
    var line = Line()
    if change.kind != .changed { line.append(change.kind.marker + " ", change.kind.style) }
    line.append(visibleLine(change.subject.title), .heading)
    if let name = change.displayName { line.append("  " + visibleLine(name)) }
    guard change.kind == .changed else {
      line.append("  " + ChangeSummary.text(change), change.kind.style)
      return line
    }
    if let formerly = change.formerly { line.append("  formerly " + visibleLine(formerly.title), .changed) }
    return line + counts(ChangeCount(change))
  }

  /// ` · 4 added, 12 changed · 5 better, 2 worse`
  private static func counts(_ count: ChangeCount) -> Line {
    var line = Line()
    if !count.text.isEmpty { line.append(" · " + count.text, .dim) }
    var separator = " · "
    for (number, effect) in [(count.better, FieldChange.Effect.better), (count.worse, .worse)] where number > 0 {
      line.append(separator, .dim)
      line.append("\(number) \(effect.rawValue)", effect.style)
      separator = ", "
    }
    return line
  }

  private static func closing(_ changes: [SubjectChange]) -> Line {
    Line(ChangeSummary.subjects(changes), .strong) + counts(ChangeCount(changes))
  }
}

extension FieldChange.Effect {
  var style: Style { self == .better ? .added : .removed }
}

extension ChangeKind {
  var marker: String {
    switch self {
    case .added: "+"
    case .removed: "-"
    case .changed: "~"
    }
  }

  var style: Style {
    switch self {
    case .added: .added
    case .removed: .removed
    case .changed: .changed
    }
  }
}
