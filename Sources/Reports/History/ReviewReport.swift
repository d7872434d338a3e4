// The reviews of an account as a table.

/// A review to list.
package struct ReviewRow: Hashable, Sendable {
  package let account: String
  /// Name of the review's file without `.md`: `2026-09-30`.
  package let name: String
  /// `client` or `internal`.
  package let kind: String
  /// `open` or `closed`.
  package let state: String
  /// Abbreviated id of the commit that the review's tag points at; nil when it is open.
  package let revision: String?
  /// Who closed it.
  package let by: String?
  /// What changed since the review before, in a line.
  package let summary: String?

  package init(
    account: String, name: String, kind: String, state: String, revision: String? = nil, by: String? = nil,
    summary: String? = nil
  ) {
    self.account = account
    self.name = name
    self.kind = kind
    self.state = state
    self.revision = revision
    self.by = by
    self.summary = summary
  }
}

/// Renders lists of reviews.
package enum ReviewReport {
  package static func human(_ rows: [ReviewRow], format: TerminalFormat) -> String {
    func cell(_ text: String?, _ style: Style? = nil) -> Line { Line(visibleLine(text ?? ""), style) }
    let headings = ["Account", "Review", "Kind", "State", "Revision", "By", "Changes"]
    let cells = rows.map { row in
      [
        cell(row.account), cell(row.name, .strong), cell(row.kind),
        cell(row.state, row.state == "closed" ? .added : .changed), cell(row.revision, .key), cell(row.by),
        cell(row.summary),
      ]
    }
    return format.render(FittedTable(headings: headings, rows: cells).lines(width: format.width, indent: 0))
  }

  /// `{ "version": 1, "reviews": [ { "account", "name", "kind", "state", "revision", "by", "summary" } ] }`
  package static func json(_ rows: [ReviewRow]) -> String {
    JSONValue.object([
      "version": .integer(1),
      "reviews": .array(
        rows.map { row in
          .object([
            "account": .string(row.account), "name": .string(row.name), "kind": .string(row.kind),
            "state": .string(row.state), "revision": .text(row.revision), "by": .text(row.by),
            "summary": .text(row.summary),
          ])
        }),
    ]).text
  }
}
