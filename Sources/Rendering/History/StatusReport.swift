// Where the working tree stands: what changed in the plans since the last commit, and what was found.

import PlanDiff
import PlanModel
import PlanSchema
import PlanText
package import Results

extension Status: Renderable {
  package static let formats: [Format<Status>] = [
    .human(StatusReport.human), Format("json", StatusReport.json),
  ]
}

/// Renders a status.
package enum StatusReport {
  package static func human(_ status: Status, format: TerminalFormat) -> String {
    var line = Line("On ")
    line.append(visibleLine(status.branch ?? "no branch"), .strong)
    line.append(status.head.map { " at " + visibleLine($0) } ?? ", no commit yet", .dim)
    var result = format.render([line])
    let isClean = status.changes.isEmpty && status.otherFiles.isEmpty
    if isClean { result += format.render(["", "Nothing has changed since the last commit."]) }
    if !status.changes.isEmpty { result += "\n" + ChangeReport.human(status.changes, format: format) }
    if !status.otherFiles.isEmpty {
      result += format.render([Line(), Line("Other files", .heading)])
      result += format.render(
        status.otherFiles.map {
          Line(visibleLine($0.state), .changed).padded(to: 9).indented(by: 2) + Line(visibleLine($0.path))
        })
    }
    if let due = status.due, !due.items.isEmpty {
      result += format.render([Line(), Line("Due", .heading)] + AnswerReport.lines(of: due.table, width: format.width))
    }
    result += "\n"
    for finding in FindingSummary.sorted(status.findings) where finding.severity == .error {
      let place = "\(finding.place.path):\(finding.place.start.line):\(finding.place.start.column)"
      result += format.render([
        Line([
          Span(visibleLine(place), .strong), Span(": "), Span("error", .error),
          Span(": " + visibleLine(finding.message)),
        ])
      ])
    }
    return result + format.render([Line(FindingSummary.text(status.findings, filesChecked: status.filesChecked))])
  }

  /// `{ "version": 1, "branch", "head", "changes": COUNT, "otherFiles": [ { "state", "path" } ], "errors", "warnings",
  /// "advice", "files", "due": [ as the rows of `rutter due` ] }`; the changes and findings in full are those of diff and check.
  package static func json(_ status: Status) -> String {
    func count(_ severity: Severity) -> JSONValue { .integer(status.findings.count { $0.severity == severity }) }
    return JSONValue.object([
      "version": .integer(1), "branch": .text(status.branch), "head": .text(status.head),
      "changes": .integer(status.changes.reduce(0) { $0 + max(1, ChangeCount($1).total) }),
      "otherFiles": .array(
        status.otherFiles.map { .object(["state": .string($0.state), "path": .string($0.path)]) }),
      "errors": count(.error), "warnings": count(.warning), "advice": count(.advice),
      "files": .integer(status.filesChecked), "due": status.due.map { AnswerReport.value($0.table) } ?? .array([]),
    ]).text
  }
}
