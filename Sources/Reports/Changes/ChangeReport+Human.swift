// Changes for people at a terminal: by subject and section, each record a line, prose word by word.

package import PlanDiff
import PlanSchema

extension ChangeReport {
  /// All changes, a subject after the other with an empty line between; empty for no changes.
  ///
  ///     northgate-foods  Northgate Foods · 1 added, 1 changed
  ///       Targets
  ///         ~ T1 Drivers desk revenue  actual £402k → £510k (+£108k)
  ///       Actions
  ///         ✓ A3 Agree the invoice format  done 2026-09-28
  package static func human(_ changes: [SubjectChange], format: TerminalFormat) -> String {
    changes.map { format.render(lines(of: $0, width: format)) }.joined(separator: "\n")
  }

  private static func lines(of change: SubjectChange, width format: TerminalFormat) -> [Line] {
    var lines = header(change).wrapped(to: format.width, hanging: 4)
    let details = ChangeLines(format: format)
    if let title = change.title, change.kind == .changed {
      lines += details.oneLine(
        .changed, indent: 2, [Span("title "), Span(title.old ?? ""), Span(" → "), Span(title.new ?? "")])
    }
    for field in change.fields {
      lines += details.oneLine(field.kind, indent: 2, details.field(field, isWhole: change.kind != .changed))
    }
    for section in change.sections {
      var heading = Line(visibleLine(section.heading), .heading).indented(by: 2)
      if change.kind == .changed, section.kind != .changed {
        heading.append(section.kind == .added ? "  new section" : "  section removed", section.kind.style)
      }
      lines.append(heading)
      for record in section.records { lines += details.record(record, in: section.schema) }
      if let prose = section.prose { lines += details.prose(prose, indent: 4) }
    }
    return lines
  }

  private static func header(_ change: SubjectChange) -> Line {
    var line = Line()
    if change.kind != .changed { line.append(change.kind.marker + " ", change.kind.style) }
    line.append(visibleLine(change.subject.title), .heading)
    if let name = change.displayName { line.append("  " + visibleLine(name)) }
    let noun = change.subject.kind == .account ? "account" : change.subject.kind.rawValue
    switch change.kind {
    case .added: line.append("  new \(noun)", .added)
    case .removed: line.append("  \(noun) removed", .removed)
    case .changed:
      if let formerly = change.formerly { line.append("  formerly " + visibleLine(formerly.title), .changed) }
      let counts = ChangeCount(change).text
      if !counts.isEmpty { line.append(" · " + counts, .dim) }
    }
    return line
  }
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
