// Rows and columns, added in the layout of their neighbours.

extension Document {
  /// Adds a row below the last one, with the bars, padding, indentation and line end of the row above.
  /// - Throws: `EditError` if there are more cells than columns, or a cell's text would not be read back.
  package func addingRow(to table: Table, cells: [String]) throws -> [Edit] {
    let columns = table.header.cells.count
    guard cells.count <= columns else { throw EditError("the table has only \(columns) columns") }
    let contents = cells.map(Self.cellContent) + [String](repeating: "", count: columns - cells.count)
    let outline = Outline(self)
    let model = table.rows.last ?? table.header
    guard let row = outline.place("row", at: model.range) else { throw EditError("the table is not in this text") }
    var wanted = outline.units
    let end = row + 1 + max(model.cells.count, columns)
    wanted.insert(
      contentsOf: [Outline.Unit("row", "")] + contents.map { Outline.Unit("cell", Self.decoded($0)) }, at: end)
    let last = table.rows.last?.range ?? table.delimiterRange
    let line = source.line(at: last.lowerBound)
    let indentation = source.indentation(at: last.lowerBound)
    func inserting(_ hasBars: Bool) -> [Edit] {
      let text = rowText(contents, like: model, of: table, hasBars: hasBars)
      return [source.inserting([indentation + text], belowLine: line)]
    }
    let plain = inserting(false)
    if reads(wanted, after: plain) { return plain }
    return try proven(inserting(true), wanted, "the row would be read as something else than a row")
  }

  /// Adds a column at the right: to the header, the delimiter line and every row that has all its cells. A row that is
  /// too short stays so: its new cell is as empty as the others that it lacks.
  /// - Throws: `EditError` if a row has cells beyond the last column, which would come to light in the new one.
  package func addingColumn(to table: Table, heading: String) throws -> [Edit] {
    let columns = table.header.cells.count
    for row in table.rows where row.cells.count > columns {
      let line = source.line(at: row.range.lowerBound)
      throw EditError("line \(line) has more cells than the table has columns: mend that first")
    }
    let heading = Self.cellContent(heading)
    let width = max(displayWidth(heading), 2)
    let bytes = source.bytes
    let isPadded = columns == 0 || table.header.cells.contains { bytes[$0.slot.lowerBound] == 0x20 }
    let endsLine = bytes[table.delimiterRange.upperBound - 1] == UInt8(ascii: "|")
    let dashes = String(repeating: "-", count: max(width, 3))
    let hasPaddedDashes = bytes[table.delimiterRange.lowerBound..<table.delimiterRange.upperBound].contains(0x20)
    var edits = [appending(heading, to: table.header, isPadded: isPadded)]
    edits.append(
      Edit(
        .at(table.delimiterRange.upperBound),
        endsLine ? (hasPaddedDashes ? " \(dashes) |" : "\(dashes)|") : (hasPaddedDashes ? " | \(dashes)" : "|\(dashes)")
      ))
    for row in table.rows where row.cells.count == columns {
      edits.append(
        appending(String(repeating: " ", count: displayWidth(heading)), to: row, isPadded: isPadded))
    }
    return try proven(edits, Outline(self).withColumn(heading, in: table), "the table cannot take another column")
  }

  private func appending(_ content: String, to row: TableRow, isPadded: Bool) -> Edit {
    let space = isPadded ? " " : ""
    let text = endsWithBar(row) ? "\(space)\(content)\(space)|" : "\(space)|\(Self.trimmedAtEnd(space + content))"
    return Edit(.at(row.range.upperBound), text)
  }

  /// A row of cells with the padding of another one, and its outer bars unless they must be there.
  private func rowText(_ cells: [String], like model: TableRow, of table: Table, hasBars: Bool) -> String {
    let opens = hasBars || startsWithBar(model)
    let closes = hasBars || endsWithBar(model)
    var text = opens ? "|" : ""
    for (place, content) in cells.enumerated() {
      let slot = layoutSlot(place, of: model, in: table)
      let isPadded = slot.isEmpty || source.bytes[slot.lowerBound] == 0x20 || source.bytes[slot.lowerBound] == 0x09
      let isFirst = place == 0 && !opens
      let isLast = place + 1 == cells.count && !closes
      let margin = isPadded ? " " : ""
      let room = displayWidth(source.string(in: slot)) - (isPadded ? (isFirst || isLast ? 1 : 2) : 0)
      let fill = String(repeating: " ", count: isLast ? 0 : max(0, min(room, 400) - displayWidth(content)))
      let isRight = table.alignments.indices.contains(place) && table.alignments[place] == .right && !isFirst
      if place > 0 { text += "|" }
      text += (isFirst ? "" : margin) + (isRight ? fill + content : content + fill)
      if isLast { continue }
      let escapes = (isRight || fill.isEmpty) && !isPadded && content.utf8.last == UInt8(ascii: "\\")
      text += escapes ? " " : margin
    }
    return closes ? text + "|" : Self.trimmedAtEnd(text)
  }

  /// The slot that shows how wide a column is: the model's, or the header's where the model is too short.
  private func layoutSlot(_ column: Int, of model: TableRow, in table: Table) -> SourceRange {
    if model.cells.indices.contains(column) { return model.cells[column].slot }
    return table.header.cells.indices.contains(column) ? table.header.cells[column].slot : .at(0)
  }
}

extension Outline {
  /// The units with one more column at the right of a table.
  fileprivate func withColumn(_ heading: String, in table: Table) -> [Unit] {
    var wanted = units
    for (number, row) in ([table.header] + table.rows).enumerated().reversed() {
      guard let place = place("row", at: row.range) else { return [] }
      let text = number == 0 ? Document.decoded(heading) : ""
      wanted.insert(Unit("cell", text), at: place + 1 + max(row.cells.count, table.header.cells.count))
    }
    if let place = place("table", at: table.delimiterRange) { wanted[place].text += " none" }
    return wanted
  }
}
