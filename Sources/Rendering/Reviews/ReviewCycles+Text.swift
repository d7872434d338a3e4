// Review cycles side by side, for people: at a terminal and as Markdown.

import Documents
import PlanText
package import Results

extension ReviewReport {
  /// A table with a column for each cycle, the newest on the right; one cycle below the other where they do not fit.
  package static func human(_ accounts: [AccountCycles], format: TerminalFormat) -> String {
    accounts.map { account in
      var head = Line(visibleLine(account.account), .heading)
      if let title = account.title { head.append("  " + visibleLine(title)) }
      var lines = head.wrapped(to: format.width, hanging: 4)
      if let shortage = account.shortage { lines.append(Line(shortage, .dim).indented(by: 2)) }
      let measures = account.measures
      let table = FittedTable(
        headings: [""] + account.columns.map(\.heading),
        rows: measures.map { row in [Line(visibleLine(row.name), .dim)] + row.cells.map { Line(visibleLine($0)) } })
      if table.fits(width: format.width, indent: 2) {
        return format.render(lines + table.lines(width: format.width, indent: 2))
      }
      for (place, column) in account.columns.enumerated() {
        lines += [Line(), Line(visibleLine(column.heading), .strong).indented(by: 2)]
        for row in measures where !row.cells[place].isEmpty {
          let name = Line(visibleLine(row.name), .dim).padded(to: 18)
          lines += (name + Line(visibleLine(row.cells[place]))).indented(by: 4).wrapped(to: format.width, hanging: 22)
        }
      }
      return format.render(lines)
    }.joined(separator: "\n")
  }

  package static func markdown(_ accounts: [AccountCycles]) -> String {
    accounts.map { account in
      let title = account.title.map { " (\(markdownEscaped($0)))" } ?? ""
      let shortage = account.shortage.map { markdownEscaped($0) + "\n\n" } ?? ""
      return "## " + markdownEscaped(account.account) + title + "\n\n" + shortage
        + markdownTable([""] + account.columns.map(\.heading), account.measures.map { [$0.name] + $0.cells })
    }.joined(separator: "\n")
  }
}
