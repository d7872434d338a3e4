// Tables with aligned columns.

extension Document {
  /// Widest padding that is worth its space: longer cells stick out.
  private static let widestColumn = 160

  /// Rewrites tables with their columns aligned. A table with a row of too few or too many cells is left alone: what is
  /// wrong there is for its author to mend.
  func aligningTables() -> [Edit] {
    topLevelBlocks.flatMap { block -> [Edit] in
      if case .table(let table) = block { aligning(table) } else { [] }
    }
  }

  private func aligning(_ table: Table) -> [Edit] {
    let columns = table.header.cells.count
    let rows = [table.header] + table.rows
    guard columns > 0, rows.allSatisfy({ $0.cells.count == columns }), table.alignments.count == columns else {
      return []
    }
    let texts = rows.map { row in row.cells.map { source.string(in: $0.range) } }
    let cellWidths = texts.map { $0.map { displayWidth($0) } }
    let widths = (0..<columns).map { column in
      // The delimiter line needs room for a dash between its colons.
      let least = table.alignments[column] == .none ? 2 : 3
      return max(least, min(cellWidths.lazy.map { $0[column] }.max() ?? 0, Self.widestColumn))
    }
    var lines = zip(texts, cellWidths).map { cells, cellWidths in
      let padded = cells.indices.map { column in
        self.padded(cells[column], by: max(0, widths[column] - cellWidths[column]), table.alignments[column])
      }
      return "| " + padded.joined(separator: " | ") + " |"
    }
    let marks = (0..<columns).map { delimiter(table.alignments[$0], width: widths[$0]) }
    lines.insert("| " + marks.joined(separator: " | ") + " |", at: 1)
    let places = [table.header.range, table.delimiterRange] + table.rows.map(\.range)
    return zip(places, lines).compactMap { place, line in
      let whole = wholeLine(place)
      return source.string(in: whole) == line ? nil : Edit(whole, line)
    }
  }

  /// A row with the space around it.
  private func wholeLine(_ range: SourceRange) -> SourceRange {
    var start = range.lowerBound
    while start > 0, source.bytes[start - 1] == 0x20 || source.bytes[start - 1] == 0x09 { start -= 1 }
    return SourceRange(start, source.lineRange(source.line(at: range.lowerBound)).upperBound)
  }

  private func padded(_ text: String, by room: Int, _ alignment: Table.Alignment) -> String {
    switch alignment {
    case .right: String(repeating: " ", count: room) + text
    case .center:
      String(repeating: " ", count: room / 2) + text + String(repeating: " ", count: room - room / 2)
    case .none, .left: text + String(repeating: " ", count: room)
    }
  }

  private func delimiter(_ alignment: Table.Alignment, width: Int) -> String {
    switch alignment {
    case .none: String(repeating: "-", count: width)
    case .left: ":" + String(repeating: "-", count: width - 1)
    case .right: String(repeating: "-", count: width - 1) + ":"
    case .center: ":" + String(repeating: "-", count: width - 2) + ":"
    }
  }
}
