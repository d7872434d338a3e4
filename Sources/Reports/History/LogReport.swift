// The history of a plan, a line for each revision.

import PlanText

/// A revision to show; the texts are given as they are to be read and made safe here.
package struct LogEntry: Hashable, Sendable {
  /// Abbreviated commit id.
  package let id: String
  /// Day of the commit in its author's time zone, `2026-09-28`.
  package let date: String
  package let author: String
  /// What the revision changed: ``ChangeReport/oneLine(_:width:)``, or the commit's subject.
  package let summary: String
  /// Names that point here: `review 2026-09-30`.
  package let marks: [String]

  package init(id: String, date: String, author: String, summary: String, marks: [String] = []) {
    self.id = id
    self.date = date
    self.author = author
    self.summary = summary
    self.marks = marks
  }
}

/// Renders histories.
package enum LogReport {
  /// `<id> 2026-09-28 Jane Moss  northgate-foods: T1 actual £402k → £510k`, wrapped below the summary.
  package static func human(_ entries: [LogEntry], format: TerminalFormat) -> String {
    let authors = min(20, entries.map { displayWidth(visibleLine($0.author)) }.max() ?? 0)
    return format.render(
      entries.flatMap { entry -> [Line] in
        var line = Line([Span(visibleLine(entry.id), .changed), Span(" "), Span(visibleLine(entry.date)), Span(" ")])
        line = line + Line(visibleLine(entry.author), .key).truncated(to: authors).padded(to: authors + 2)
        let hanging = min(line.width, format.width / 2)
        for mark in entry.marks { line.append("[" + visibleLine(mark) + "] ", .strong) }
        line.append(visibleLine(entry.summary))
        return line.wrapped(to: format.width, hanging: hanging)
      })
  }

  /// `{ "version": 1, "revisions": [ { "id", "date", "author", "summary", "marks" } ] }`
  package static func json(_ entries: [LogEntry]) -> String {
    JSONValue.object([
      "version": .integer(1),
      "revisions": .array(
        entries.map { entry in
          .object([
            "id": .string(entry.id), "date": .string(entry.date), "author": .string(entry.author),
            "summary": .string(entry.summary), "marks": .array(entry.marks.map { .string($0) }),
          ])
        }),
    ]).text
  }
}
