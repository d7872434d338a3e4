// Turns cmark-gfm's lines into byte ranges of the source text.

struct BlockReader {
  let source: SourceText
  /// Lines of the source before the first line that cmark saw.
  let lineOffset: Int

  /// Where the Markdown begins: after the front matter, or after a byte order mark, which is no text.
  let bodyStart: Int

  private var bytes: [UInt8] { source.bytes }

  func block(_ raw: RawBlock, before next: RawBlock?) -> Block? {
    let start = raw.startLine + lineOffset
    let limit = next.map { $0.startLine + lineOffset - 1 } ?? source.lineStarts.count
    switch raw.kind {
    case .heading(let level): return .heading(heading(level, line: start, limit: limit))
    case .table(let columns, let rows, let alignments):
      return table(columns, rows.map { $0 + lineOffset }, alignments, start: start, end: raw.endLine + lineOffset)
    case .list(let isOrdered, let items): return list(isOrdered, items, limit: limit)
    case .other(let kind):
      if raw.startLine == 0 { return nil }
      return .other(kind, lines(start, lastFilledLine(from: start, to: min(raw.endLine + lineOffset, limit))))
    }
  }

  // MARK: Headings

  private func heading(_ level: Int, line: Int, limit: Int) -> Heading {
    let range = lineRange(line)
    let text = trimmed(range)
    if let atx = atxText(text) { return Heading(level: level, range: range, textRange: atx) }
    var last = line + 1
    while last < limit, !isUnderline(lineRange(last)) { last += 1 }
    var first = line
    while first < last - 1, isDefinition(trimmed(lineRange(first))) { first += 1 }
    let start = first == line ? range.lowerBound : lineRange(first).lowerBound
    let textStart = first == line ? text.lowerBound : start
    return Heading(
      level: level, range: SourceRange(start, lineRange(last).upperBound),
      textRange: trimmed(SourceRange(textStart, lineRange(last - 1).upperBound)))
  }

  /// Whether a line is a link reference definition, which a heading's paragraph may begin with and cmark takes out of it.
  private func isDefinition(_ line: SourceRange) -> Bool {
    guard line.count > 3, bytes[line.lowerBound] == UInt8(ascii: "[") else { return false }
    return (line.lowerBound..<(line.upperBound - 1)).contains { place in
      bytes[place] == UInt8(ascii: "]") && bytes[place + 1] == UInt8(ascii: ":")
    }
  }

  private func atxText(_ line: SourceRange) -> SourceRange? {
    var start = line.lowerBound
    while start < line.upperBound, bytes[start] == UInt8(ascii: "#") { start += 1 }
    guard start > line.lowerBound, start - line.lowerBound <= 6, start == line.upperBound || isSpace(bytes[start])
    else {
      return nil
    }
    let text = trimmed(SourceRange(start, line.upperBound))
    var end = text.upperBound
    while end > text.lowerBound, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
    if end == text.upperBound || end > text.lowerBound && !isSpace(bytes[end - 1]) { return text }
    return trimmed(SourceRange(text.lowerBound, end))
  }

  private func isUnderline(_ line: SourceRange) -> Bool {
    let text = trimmed(line)
    guard !text.isEmpty else { return false }
    let mark = bytes[text.lowerBound]
    guard mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else { return false }
    return (text.lowerBound..<text.upperBound).allSatisfy { bytes[$0] == mark }
  }

  // MARK: Tables

  private func table(_ columns: Int, _ rows: [Int], _ alignments: [Table.Alignment], start: Int, end: Int) -> Block {
    // After a paragraph cmark gives the paragraph's start as the table's; the delimiter line is certain.
    let delimiter = rows.first.map { $0 - 1 } ?? lastFilledLine(from: start, to: end)
    let header = max(delimiter - 1, 1)
    let last = rows.last ?? delimiter
    return .table(
      Table(
        range: SourceRange(trimmed(lineRange(header)).lowerBound, lineRange(last).upperBound),
        header: row(header), delimiterRange: trimmed(lineRange(delimiter)), alignments: alignments,
        rows: rows.map(row)))
  }

  func row(_ line: Int) -> TableRow {
    let range = trimmed(lineRange(line))
    var start = range.lowerBound
    var end = range.upperBound
    if start < end, bytes[start] == bar { start += 1 }
    if end > start, bytes[end - 1] == bar, !isEscaped(end - 1, from: start) { end -= 1 }
    var cells: [TableCell] = []
    var from = start
    for place in start..<end where bytes[place] == bar && !isEscaped(place, from: start) {
      cells.append(cell(SourceRange(from, place)))
      from = place + 1
    }
    cells.append(cell(SourceRange(from, end)))
    return TableRow(range: range, cells: cells)
  }

  private func cell(_ slot: SourceRange) -> TableCell {
    let text = trimmed(slot)
    if text.isEmpty { return TableCell(range: .at(min(slot.lowerBound + 1, slot.upperBound)), slot: slot) }
    return TableCell(range: text, slot: slot)
  }

  private func isEscaped(_ place: Int, from start: Int) -> Bool {
    place > start && bytes[place - 1] == UInt8(ascii: "\\")
  }

  // MARK: Lists

  private func list(_ isOrdered: Bool, _ raw: [RawItem], limit: Int) -> Block {
    var items: [ListItem] = []
    for (place, item) in raw.enumerated() {
      let start = item.startLine + lineOffset
      let bound = place + 1 < raw.count ? raw[place + 1].startLine + lineOffset - 1 : limit
      let last = lastFilledLine(from: start, to: min(max(item.endLine + lineOffset, start), bound))
      items.append(self.item(item, start: start, last: last))
    }
    let from = items.first?.range.lowerBound ?? 0
    return .list(
      List(range: SourceRange(from, items.last?.range.upperBound ?? from), isOrdered: isOrdered, items: items))
  }

  private func item(_ raw: RawItem, start: Int, last: Int) -> ListItem {
    let line = lineRange(start)
    let from = trimmed(line).lowerBound
    let range = SourceRange(from, max(lineRange(last).upperBound, from))
    var place = from
    while place < line.upperBound, !isSpace(bytes[place]) { place += 1 }
    while place < line.upperBound, isSpace(bytes[place]) { place += 1 }
    var checkbox: SourceRange?
    if raw.isTask, place + 3 <= line.upperBound, bytes[place] == UInt8(ascii: "[") {
      checkbox = SourceRange(place, place + 3)
      place += 3
      while place < line.upperBound, isSpace(bytes[place]) { place += 1 }
    }
    guard raw.textLine > 0 else {
      return ListItem(
        range: range, checkbox: checkbox, isChecked: raw.isChecked, textRange: .at(min(place, range.upperBound)),
        noteRange: trimmed(SourceRange(min(place, range.upperBound), range.upperBound)))
    }
    let textEnd = min(lineRange(min(raw.textEndLine + lineOffset, last)).upperBound, range.upperBound)
    let text = trimmed(SourceRange(min(place, textEnd), textEnd))
    let note = trimmed(SourceRange(textEnd, range.upperBound), lines: true)
    return ListItem(range: range, checkbox: checkbox, isChecked: raw.isChecked, textRange: text, noteRange: note)
  }

  // MARK: Lines and space

  private func lineRange(_ line: Int) -> SourceRange {
    let range = source.lineRange(line)
    return SourceRange(max(range.lowerBound, bodyStart), range.upperBound)
  }

  private func lines(_ first: Int, _ last: Int) -> SourceRange {
    SourceRange(trimmed(lineRange(first)).lowerBound, lineRange(max(first, last)).upperBound)
  }

  private func lastFilledLine(from first: Int, to last: Int) -> Int {
    var line = min(last, source.lineStarts.count)
    while line > first, trimmed(lineRange(line)).isEmpty { line -= 1 }
    return max(line, first)
  }

  private let bar = UInt8(ascii: "|")

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0B || byte == 0x0C }

  private func trimmed(_ range: SourceRange, lines: Bool = false) -> SourceRange {
    var start = range.lowerBound
    var end = range.upperBound
    func skips(_ byte: UInt8) -> Bool { isSpace(byte) || byte == 0x0A || byte == 0x0D }
    while start < end, skips(bytes[start]) { start += 1 }
    while end > start, skips(bytes[end - 1]) { end -= 1 }
    return start == end ? .at(lines ? range.upperBound : range.lowerBound) : SourceRange(start, end)
  }
}
