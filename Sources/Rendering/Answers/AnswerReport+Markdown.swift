// An answer as Markdown that a forge renders: all text is escaped, and tables are GitHub's.

import Documents
package import Results

extension AnswerReport {
  package static func markdown(_ answer: Answer) -> String {
    var blocks = ["# " + markdownEscaped(answer.title)]
    if !answer.lead.isEmpty {
      blocks.append(answer.lead.map { markdownLine(inline($0.text, $0.tone)) }.joined(separator: "\n"))
    }
    for part in answer.parts {
      guard !part.isEmpty || part.whenEmpty != nil else { continue }
      if let heading = part.heading { blocks.append("## " + markdownEscaped(heading)) }
      if part.isEmpty {
        blocks.append(markdownLine(markdownEscaped(part.whenEmpty ?? "")))
      } else {
        blocks += self.blocks(of: part)
      }
      if let note = part.note { blocks.append(markdownLine(markdownEscaped(note))) }
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private static func blocks(of part: AnswerPart) -> [String] {
    let more = part.untold > 0 ? ["and \(part.untold) more"] : []
    switch part.body {
    case .paragraphs(let texts):
      var blocks: [String] = []
      for (place, text) in texts.enumerated() {
        let line =
          text.isItem
          ? "- " + markdownLine(inline(String(text.text.dropFirst(2)), text.tone))
          : markdownLine(inline(text.text, text.tone))
        if text.isItem, place > 0, texts[place - 1].isItem, let last = blocks.popLast() {
          blocks.append(last + "\n" + line)
        } else {
          blocks.append(line)
        }
      }
      return blocks
    case .list(let texts):
      let shown = texts.prefix(part.limit ?? .max).map { "- " + markdownLine(inline($0.text, $0.tone)) }
      return [(shown + more.map { "- " + $0 }).joined(separator: "\n")]
    case .facts(let facts):
      return [
        facts.filter { !$0.cell.isEmpty }.map { fact in
          "- **" + markdownEscaped(fact.heading) + ":** " + inline(fact.cell.text, fact.cell.tone)
        }.joined(separator: "\n")
      ]
    case .table(let table): return [text(of: table, limit: part.limit)] + more
    }
  }

  private static func text(of table: AnswerTable, limit: Int?) -> String {
    // A column with nothing in it says nothing.
    let shown = table.rows.prefix(limit ?? .max)
    if table.style == .lines {
      return shown.map { "- " + markdownLine(item(table.line(of: $0))) }.joined(separator: "\n")
    }
    let kept = table.columns.indices.filter { column in
      table.columns[column].isShown
        && (table.style == .ruled || shown.contains { $0.indices.contains(column) && !$0[column].isEmpty })
    }
    func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
    var result = row(kept.map { markdownEscaped(table.columns[$0].heading) })
    result += row(kept.map { table.columns[$0].kind == .text ? "---" : "--:" })
    for cells in shown {
      result += row(kept.map { cells.indices.contains($0) ? inline(cells[$0].text, cells[$0].tone) : "" })
    }
    return String(result.dropLast())
  }

  /// Cells one after another: an id stands before its text without a mark between.
  private static func item(_ cells: [AnswerCell]) -> String {
    var result = ""
    for (place, cell) in cells.enumerated() {
      if place > 0 { result += cells[place - 1].tone == .key ? " " : " · " }
      result += inline(cell.text, cell.tone)
    }
    return result
  }

  private static func inline(_ text: String, _ tone: AnswerText.Tone?) -> String {
    switch tone {
    case .bad, .warning, .strong: markdownStrong(text)
    case .good, .quiet, .key, nil: markdownEscaped(text)
    }
  }
}
