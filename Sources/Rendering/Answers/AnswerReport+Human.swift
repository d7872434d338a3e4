// An answer for a terminal: lists wrap, tables fit its width, and a matrix is drawn with rules.

import PlanText
package import Results

/// Renders answers.
package enum AnswerReport {
  package static func human(_ answer: Answer, format: TerminalFormat) -> String {
    var lines = Line(visibleLine(answer.title), .heading).wrapped(to: format.width, hanging: 2)
    for text in answer.lead { lines += line(text).wrapped(to: format.width) }
    for part in answer.parts {
      let body = self.lines(of: part, width: format.width)
      if body.isEmpty { continue }
      lines.append(Line())
      if let heading = part.heading {
        lines += Line(visibleLine(heading), .heading).wrapped(to: format.width, hanging: 2)
      }
      lines += body
    }
    return format.render(lines)
  }

  private static func lines(of part: AnswerPart, width: Int) -> [Line] {
    if part.isEmpty {
      let note = [part.whenEmpty, part.note].compactMap(\.self)
      return part.whenEmpty == nil ? [] : note.flatMap { self.note($0, width) }
    }
    var lines: [Line] = []
    switch part.body {
    case .paragraphs(let texts):
      for (place, text) in texts.enumerated() {
        let isFollowing = text.isItem && place > 0 && texts[place - 1].isItem
        if place > 0, !isFollowing { lines.append(Line()) }
        lines += line(text).indented(by: 2).wrapped(to: width, hanging: text.isItem ? 4 : 2)
      }
    case .list(let texts):
      for text in texts.prefix(part.limit ?? .max) {
        lines += (Line("  - ", .dim) + line(text)).wrapped(to: width, hanging: 4)
      }
    case .facts(let facts): lines = card(facts, width)
    case .table(let table): lines = self.lines(of: table, limit: part.limit, width: width)
    }
    if part.untold > 0 { lines.append(Line("  and \(part.untold) more", .dim)) }
    if let note = part.note { lines += self.note(note, width) }
    return lines
  }

  private static func note(_ text: String, _ width: Int) -> [Line] {
    Line(visibleLine(text), .dim).indented(by: 2).wrapped(to: width, hanging: 2)
  }

  static func lines(of table: AnswerTable, limit: Int? = nil, width: Int) -> [Line] {
    let shown = table.shown
    let columns = shown.map { table.columns[$0] }
    if table.style == .lines {
      return table.rows.prefix(limit ?? .max).flatMap { item(table.line(of: $0)).wrapped(to: width, hanging: 4) }
    }
    let rows = table.rows.prefix(limit ?? .max).map { row in
      shown.map { row.indices.contains($0) ? line(row[$0]) : Line() }
    }
    if table.style == .ruled {
      let ruled = RuledTable(headings: columns.map(\.heading), rows: rows)
      if let lines = ruled.lines(width: width, indent: 2) { return lines }
    }
    let right = columns.indices.filter { columns[$0].kind != .text }
    return FittedTable(headings: columns.map(\.heading), rows: rows, rightAligned: Set(right))
      .lines(width: width, indent: 2)
  }

  /// Cells one after another: an id stands before its text without a mark between.
  private static func item(_ cells: [AnswerCell]) -> Line {
    var result = Line("  - ", .dim)
    for (place, cell) in cells.enumerated() {
      if place > 0 { result.append(cells[place - 1].tone == .key ? " " : " · ", .dim) }
      result = result + line(cell)
    }
    return result
  }

  /// Names and values, in two columns where they fit.
  private static func card(_ facts: [AnswerFact], _ width: Int) -> [Line] {
    let shown = facts.filter { !$0.cell.isEmpty }
    let names = min(24, shown.map { Line($0.heading).width }.max() ?? 0) + 2
    let half = (width - 2) / 2
    var lines: [Line] = []
    var pending: Line?
    for fact in shown {
      let line = Line(visibleLine(fact.heading), .dim).padded(to: names).indented(by: 2) + line(fact.cell)
      if let left = pending {
        pending = nil
        if line.width <= half {
          lines.append(left.padded(to: half) + line)
          continue
        }
        lines.append(left)
      }
      if line.width <= half - 2 {
        pending = line
      } else {
        lines += line.wrapped(to: width, hanging: names + 2)
      }
    }
    return lines + [pending].compactMap(\.self)
  }

  private static func line(_ text: AnswerText) -> Line { Line(visibleLine(text.text), text.tone?.style) }
  private static func line(_ cell: AnswerCell) -> Line { Line(visibleLine(cell.text), cell.tone?.style) }
}

extension AnswerText.Tone {
  var style: Style {
    switch self {
    case .good: .added
    case .bad: .error
    case .warning: .warning
    case .quiet: .dim
    case .strong: .strong
    case .key: .key
    }
  }
}
