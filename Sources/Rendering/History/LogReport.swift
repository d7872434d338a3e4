// The history of plans, a line for each revision, or each with all that it changed.

import PlanDiff
import PlanText
package import Results

/// Renders histories.
package enum LogReport {
  /// `<id> 2026-09-28 Jane Moss  northgate-foods: T1 actual £402k → £510k`, wrapped below the summary.
  package static func human(_ entries: [LogEntry], format: TerminalFormat) -> String {
    let authors = authorWidth(entries)
    return format.render(entries.flatMap { lines(of: $0, authors: authors, format: format) })
  }

  /// Each revision with all that it changed below it, an empty line between two.
  package static func full(_ entries: [LogEntry], format: TerminalFormat) -> String {
    let authors = authorWidth(entries)
    return entries.map { entry in
      let head = format.render(lines(of: entry, authors: authors, format: format))
      let changes = ChangeReport.human(entry.changes, format: format)
      return changes.isEmpty ? head : head + "\n" + changes
    }.joined(separator: "\n")
  }

  private static func authorWidth(_ entries: [LogEntry]) -> Int {
    min(20, entries.map { displayWidth(visibleLine($0.author)) }.max() ?? 0)
  }

  private static func lines(of entry: LogEntry, authors: Int, format: TerminalFormat) -> [Line] {
    var line = Line([Span(visibleLine(entry.id), .changed), Span(" "), Span(visibleLine(entry.date)), Span(" ")])
    line = line + Line(visibleLine(entry.author), .key).truncated(to: authors).padded(to: authors + 2)
    let hanging = min(line.width, format.width / 2)
    for mark in entry.marks { line.append("[" + visibleLine(mark) + "] ", .strong) }
    line.append(visibleLine(entry.summary))
    if let day = entry.branchDate { line.append("  (in this branch since \(visibleLine(day)))") }
    if entry.problem == nil, entry.errors > 0 {
      line.append(entry.errors == 1 ? "  (1 error)" : "  (\(entry.errors) errors)", .error)
    }
    var lines = line.wrapped(to: format.width, hanging: hanging)
    if let problem = entry.problem {
      let warning = Line("! ", .error) + Line(visibleLine(problem))
      lines += warning.indented(by: hanging).wrapped(to: format.width, hanging: hanging + 2)
    }
    return lines
  }

  /// `{ "version": 1, "revisions": [ { "id", "date", "author", "summary", "marks", "problem", "errors" } ] }`
  package static func json(_ entries: [LogEntry]) -> String {
    JSONValue.object([
      "version": .integer(1),
      "revisions": .array(
        entries.map { entry in
          .object([
            "id": .string(entry.id), "date": .string(entry.date), "author": .string(entry.author),
            "summary": .string(entry.summary), "marks": .array(entry.marks.map { .string($0) }),
            "problem": .text(entry.problem), "errors": .integer(entry.errors),
          ])
        }),
    ]).text
  }
}
