// What moved across all accounts, for people: at a terminal and as Markdown.

import Documents
import PlanDiff
import PlanText
package import Results

/// Renders what moved across the accounts.
package enum PortfolioReport {
  /// How many values that are worse are told apart from the summary.
  private static let mostMoves = 2

  /// An account in two or three lines, the worst first; quiet accounts are counted at the end.
  ///
  ///     2026-06-30 → the working tree · 2 accounts moved, ▼ 1 worse, ▲ 2 better
  ///
  ///     northgate-foods  Northgate Foods · key · tom  ▼ 1 worse  ▲ 2 better
  ///       T1 actual £402k → £510k; A3 done; add C4 Ann Lee
  ///       5 commits by 2 people · review 2026-09-30 held
  ///
  ///     31 accounts were quiet.
  package static func human(_ movements: PortfolioMovements, format: TerminalFormat) -> String {
    var head = Line(visibleLine(movements.from) + " → " + visibleLine(movements.to), .strong)
    head.append(" · " + moved(movements), .dim)
    let totals = effects(movements.rows)
    if !totals.isEmpty { head = head + Line("  ") + totals }
    var lines = head.wrapped(to: format.width, hanging: 2)
    for row in movements.ordered { lines += [Line()] + self.lines(of: row, width: format.width) }
    if movements.unchanged > 0 { lines += [Line(), Line(quiet(movements), .dim)] }
    return format.render(lines)
  }

  private static func lines(of row: PortfolioMovement, width: Int) -> [Line] {
    var head = Line(visibleLine(row.account), .heading)
    if row.name != row.account, !row.name.isEmpty { head.append("  " + visibleLine(row.name)) }
    for part in [row.tier, row.manager].compactMap({ $0 }) { head.append(" · " + visibleLine(part), .dim) }
    if let state = row.state {
      head.append("  " + visibleLine(state), row.isNew ? .added : row.isGone ? .removed : .changed)
    }
    let effects = effects([row])
    if !effects.isEmpty { head = head + Line("  ") + effects }
    var lines = head.wrapped(to: width, hanging: 4)
    let summary = row.summary(width: width - 2)
    lines += Line(summary).indented(by: 2).wrapped(to: width, hanging: 4)
    // The summary counts what it has no room for; what is worse must be read all the same.
    let untold = row.moves.filter { move in
      let (old, new) = move.change.texts
      return move.effect == .worse && !summary.contains(visibleLine("\(old) → \(new)"))
    }
    for move in untold.prefix(mostMoves) {
      let line = Line(move.effect.arrow + " ", move.effect.style) + Line(visibleLine(move.sentence))
      lines += line.indented(by: 2).wrapped(to: width, hanging: 4)
    }
    return lines
      + Line(visibleLine(row.notes.joined(separator: " · ")), .dim).indented(by: 2).wrapped(to: width, hanging: 4)
  }

  /// `▼ 1 worse  ▲ 2 better`
  private static func effects(_ rows: [PortfolioMovement]) -> Line {
    var line = Line()
    for effect in [FieldChange.Effect.worse, .better] {
      let count = rows.reduce(0) { $0 + $1.count(effect) }
      guard count > 0 else { continue }
      line.append((line.isEmpty ? "" : "  ") + "\(effect.arrow) \(count) \(effect.rawValue)", effect.style)
    }
    return line
  }

  private static func moved(_ movements: PortfolioMovements) -> String {
    movements.rows.isEmpty ? "no account moved" : counted(movements.rows.count, "account moved", "accounts moved")
  }

  private static func quiet(_ movements: PortfolioMovements) -> String {
    counted(movements.unchanged, "account was quiet.", "accounts were quiet.")
  }

  /// A table to paste into a message or a page, a row for each account in the same order.
  package static func markdown(_ movements: PortfolioMovements) -> String {
    var result = "## \(markdownEscaped(movements.from)) → \(markdownEscaped(movements.to))\n\n"
    if movements.rows.isEmpty {
      result += "No account moved.\n"
    } else {
      result += "| Account | Manager | Tier | ▼ | ▲ | What moved | Notes |\n"
      result += "| --- | --- | --- | --: | --: | --- | --- |\n"
      for row in movements.ordered {
        let name = row.name == row.account ? "" : " " + markdownEscaped(row.name)
        let state = row.state.map { " (" + markdownEscaped($0) + ")" } ?? ""
        let cells = [
          "**" + markdownEscaped(row.account) + "**" + name + state, markdownEscaped(row.manager ?? ""),
          markdownEscaped(row.tier ?? ""), blankIfZero(row.count(.worse)), blankIfZero(row.count(.better)),
          markdownEscaped(row.summary(width: 200)), markdownEscaped(row.notes.joined(separator: " · ")),
        ]
        result += "| " + cells.joined(separator: " | ") + " |\n"
      }
    }
    return movements.unchanged > 0 ? result + "\n" + quiet(movements) + "\n" : result
  }

  private static func blankIfZero(_ count: Int) -> String { count == 0 ? "" : String(count) }
}
