// Reviews for people at a terminal: by account, what is due, then a table with the gaps in it.

import PlanSchema
import PlanText
package import Results

/// Renders reviews: lists of them, single ones, and cycles side by side.
package enum ReviewReport {
  ///     northgate-foods  Northgate Foods
  ///       next client review due on 2026-12-30, in 34 days
  ///
  ///       Review      Kind    State    Attended              Changes                      Commits  Closed by
  ///       2026-09-30  client  closed   Tom Hale / Priya Shah 2: T1 actual £402k → £510k;  3        Tom Hale
  package static func human(_ accounts: [AccountReviews], format: TerminalFormat) -> String {
    accounts.map { format.render(lines(of: $0, format)) }.joined(separator: "\n")
  }

  private static func lines(of reviews: AccountReviews, _ format: TerminalFormat) -> [Line] {
    var head = Line(visibleLine(reviews.account), .heading)
    if let title = reviews.title { head.append("  " + visibleLine(title)) }
    var lines = head.wrapped(to: format.width, hanging: 4)
    for due in reviews.due {
      let style: Style? = due.isLate ? .warning : .dim
      lines += Line(visibleLine(due.sentence), style).indented(by: 2).wrapped(to: format.width, hanging: 4)
    }
    guard !reviews.entries.isEmpty else { return lines }
    let headings = ["Review", "Kind", "State", "Attended", "Changes", "Commits", "Closed by", "Health"]
    let rows = reviews.entries.map { entry -> [Line] in
      switch entry {
      case .review(let row): cells(of: row)
      case .gap(let gap):
        [
          Line(gap.due.canonical), Line(visibleLine(gap.kind)), Line("skipped", .warning), Line(),
          Line(visibleLine(gap.words), .warning),
        ]
      }
    }
    lines.append(Line())
    lines += FittedTable(headings: headings, rows: rows).lines(width: format.width, indent: 2)
    for note in reviews.rows.compactMap(\.noteAndHint) {
      lines.append(Line())
      let line = Line("! ", .warning) + Line(visibleLine(note))
      lines += line.indented(by: 2).wrapped(to: format.width, hanging: 4)
    }
    return lines
  }

  private static func cells(of row: ReviewRow) -> [Line] {
    [
      Line(visibleLine(row.name), .strong), Line(visibleLine(row.kind)), Line(visibleLine(row.state), row.stateStyle),
      Line(visibleLine(row.attendance)), Line(visibleLine(row.told)), Line(row.commits.map(String.init) ?? ""),
      Line(visibleLine(row.by ?? "")), Line(row.health.map(String.init) ?? ""),
    ]
  }
}

extension ReviewRow {
  var stateStyle: Style {
    switch state {
    case "closed": .added
    case "open": .changed
    default: .warning
    }
  }
}
