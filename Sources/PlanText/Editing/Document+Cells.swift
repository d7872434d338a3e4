// Cells of tables, edited without touching what stands around them.

extension Document {
  /// Gives a cell another content; the padding around it stays as it is.
  /// - Parameter text: a bar in it is escaped, a line end becomes a space; empty text empties the cell.
  /// - Throws: `EditError` if the text would not be read back as this cell's.
  package func editing(cell: TableCell, to text: String) throws -> [Edit] {
    let content = Self.cellContent(text)
    if content == source.string(in: cell.range) { return [] }
    let outline = Outline(self)
    guard let place = outline.place("cell", at: cell.range) else {
      throw EditError("the cell is in no table of this text")
    }
    var wanted = outline.units
    wanted[place].text = Self.decoded(content)
    let replaced = replacing(cell, by: content)
    if reads(wanted, after: [replaced]) { return [replaced] }
    // At the edge of a row without outer bars an empty cell, or one that looks like a list or a heading, needs a bar.
    let after = cell.slot.upperBound < source.bytes.count && source.bytes[cell.slot.upperBound] == UInt8(ascii: "|")
    let barred = Edit(replaced.range, "| \(content)" + (content.isEmpty || after ? "" : " |"))
    return try proven(
      [barred], wanted, "'\(text)' cannot stand in this cell: it would be read as something else than a cell")
  }

  /// Gives the cell in a column another content, also where the row is too short to have it.
  /// - Throws: `EditError` if the table has no such column.
  package func settingCell(_ column: Int, of row: TableRow, in table: Table, to text: String) throws -> [Edit] {
    if row.cells.indices.contains(column) { return try editing(cell: row.cells[column], to: text) }
    guard table.header.cells.indices.contains(column) else { throw EditError("the table has no such column") }
    let content = Self.cellContent(text)
    if content.isEmpty { return [] }
    let outline = Outline(self)
    guard let first = outline.place("row", at: row.range) else {
      throw EditError("the row is in no table of this text")
    }
    var wanted = outline.units
    wanted[first + 1 + column].text = Self.decoded(content)
    let cells = [String](repeating: "", count: column - row.cells.count) + [content]
    let joined = cells.map { $0.isEmpty ? "  " : " \($0) " }.joined(separator: "|")
    let added = endsWithBar(row) ? "\(joined)|" : " |\(Self.trimmedAtEnd(joined))"
    return try proven(
      [Edit(.at(row.range.upperBound), added)], wanted, "'\(text)' would not be read back as one cell")
  }

  /// The text of a cell as it stands in a table: in one line, every bar escaped.
  static func cellContent(_ text: String) -> String {
    var result: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "|"): result += [UInt8(ascii: "\\"), byte]
      case 0x09...0x0D: if result.last != 0x20 { result.append(0x20) }
      default: result.append(byte)
      }
    }
    return trimmedAtEnd(String(decoding: result.drop { $0 == 0x20 }, as: UTF8.self))
  }

  /// What a cell's content says.
  static func decoded(_ content: String) -> String {
    var result: [UInt8] = []
    for byte in content.utf8 {
      if byte == UInt8(ascii: "|"), result.last == UInt8(ascii: "\\") { result.removeLast() }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  static func trimmedAtEnd(_ text: String) -> String {
    let bytes = text.utf8
    var end = bytes.endIndex
    while end > bytes.startIndex, bytes[bytes.index(before: end)] == 0x20 { end = bytes.index(before: end) }
    return String(text[..<end])
  }

  func endsWithBar(_ row: TableRow) -> Bool {
    guard let last = row.cells.last else { return true }
    return last.slot.upperBound < row.range.upperBound
  }

  func startsWithBar(_ row: TableRow) -> Bool {
    guard let first = row.cells.first else { return true }
    return row.range.lowerBound < first.slot.lowerBound
  }

  private func replacing(_ cell: TableCell, by content: String) -> Edit {
    let isTight = cell.range.upperBound == cell.slot.upperBound
    if !cell.range.isEmpty {
      // A backslash right before the bar would escape it.
      return Edit(cell.range, content + (isTight && content.utf8.last == UInt8(ascii: "\\") ? " " : ""))
    }
    // Without room between the bars the content brings its own space.
    let before = cell.range.lowerBound > cell.slot.lowerBound ? "" : " "
    return Edit(cell.range, before + content + (isTight ? " " : ""))
  }
}
