// Records sections: a table whose header names the columns, and one record a row.

import PlanText

extension DocumentDecoder {
  mutating func decodeTable(in section: Section, as schema: SectionSchema) -> (prose: [Prose], records: [Record]) {
    var notes: [Prose] = []
    var records: [Record] = []
    var first: Table?
    for block in section.blocks {
      guard case .table(let table) = block else {
        notes.append(prose(block))
        continue
      }
      if let first {
        report(
          .secondTable, "the section '\(schema.heading)' holds one table; this is a second one",
          at: table.header.range,
          related: [RelatedPlace("the table that is read", SourcePlace(source, first.header.range))])
        notes.append(prose(block))
      } else {
        first = table
        records = decodeRows(of: table, as: schema)
      }
    }
    if first == nil {
      report(
        .tableMissing, "the section '\(schema.heading)' has no table", at: section.heading.range,
        suggestion: "begin it with the line '\(headerExample(of: schema))' and a line of dashes below")
    }
    return (notes, records)
  }

  private func headerExample(of schema: SectionSchema) -> String {
    let needed = schema.fields.filter { $0.requirement == .required }
    return "| " + (needed.isEmpty ? schema.fields : needed).map(\.heading).joined(separator: " | ") + " |"
  }

  private mutating func decodeRows(of table: Table, as schema: SectionSchema) -> [Record] {
    let columns = readHeader(table.header, as: schema)
    var keys = RecordKeys(schema: schema)
    var records: [Record] = []
    records.reserveCapacity(table.rows.count)
    for row in table.rows {
      if row.cells.count != columns.count {
        report(
          .rowLength, "this row has \(counted(row.cells.count, "cell")), and the header \(columns.count)",
          at: row.range,
          suggestion: row.cells.count > columns.count ? "write a bar that belongs to the text as '\\|'" : nil)
      }
      if row.cells.allSatisfy({ $0.range.isEmpty }) { continue }
      records.append(decodeRow(row, columns: columns, as: schema, keys: &keys))
    }
    reportMissingIDs(of: keys)
    return records
  }

  /// The field of each column; nil for a column that is not read.
  private mutating func readHeader(_ header: TableRow, as schema: SectionSchema) -> [Int?] {
    var columns: [Int?] = []
    columns.reserveCapacity(header.cells.count)
    var places = [SourceRange?](repeating: nil, count: schema.fields.count)
    var guesses = 0
    for cell in header.cells {
      guard let field = schema.fieldNames.target(of: source.bytes, in: cell.range) else {
        guesses += 1
        reportUnknownColumn(cell, as: schema, isGuessed: guesses <= 20)
        columns.append(nil)
        continue
      }
      if let first = places[field] {
        report(
          .columnTwice, "the column '\(schema.fields[field].heading)' stands twice in this table", at: cell.range,
          related: [RelatedPlace("it stands here first", SourcePlace(source, first))])
        columns.append(nil)
      } else {
        places[field] = cell.range
        columns.append(field)
      }
    }
    for (index, field) in schema.fields.enumerated() where field.requirement == .required && places[index] == nil {
      report(
        .missingColumn, "the table of '\(schema.heading)' lacks the column '\(field.heading)'", at: header.range)
    }
    return columns
  }

  private mutating func reportUnknownColumn(_ cell: TableCell, as schema: SectionSchema, isGuessed: Bool) {
    let heading = source.string(in: cell.range)
    if heading.isEmpty {
      report(.unknownColumn, "a column of '\(schema.heading)' has no heading", at: cell.slot)
      return
    }
    report(
      .unknownColumn, "the section '\(schema.heading)' has no column '\(heading)'", at: cell.range,
      suggestion: isGuessed
        ? didYouMean(heading, among: schema.fields.lazy.flatMap { [$0.heading] + $0.aliases })
          ?? "its columns are \(schema.fields.map(\.heading).joined(separator: ", "))"
        : nil)
  }

  private mutating func decodeRow(
    _ row: TableRow, columns: [Int?], as schema: SectionSchema, keys: inout RecordKeys
  ) -> Record {
    let count = schema.fields.count
    var values = [Value?](repeating: nil, count: count)
    var raw = [String](repeating: "", count: count)
    var ranges = [SourceRange?](repeating: nil, count: count)
    for (column, cell) in row.cells.enumerated() {
      guard column < columns.count, let index = columns[column] else { continue }
      ranges[index] = cell.range
      let field = schema.fields[index]
      if cell.range.isEmpty {
        // An empty id is reported once all ids of the table are known, with the next free one.
        if field.requirement == .required, field.type != .id {
          report(.missingValue, "the column '\(field.heading)' must not be empty", at: cell.slot)
        }
        continue
      }
      let written = self.written(cell)
      raw[index] = written.string
      if field.type == .id {
        if let id = readID(written, prefix: schema.prefix, in: schema, keys: &keys) { values[index] = .word(id) }
      } else {
        values[index] = value(written, raw: raw[index], as: field.type, named: field.heading)
      }
    }
    let key = recordKey(of: schema, values: values, raw: raw, ranges: ranges, range: row.range, keys: &keys)
    return Record(key: key, values: values, raw: raw, ranges: ranges, range: row.range, note: nil)
  }

  /// A cell's content, with escaped bars decoded.
  private func written(_ cell: TableCell) -> WrittenValue {
    let plain = WrittenValue(source, cell.range)
    var isEscaped = false
    for index in plain.bytes.indices
    where plain.bytes[index] == 0x5C && index + 1 < plain.bytes.endIndex && plain.bytes[index + 1] == 0x7C {
      isEscaped = true
      break
    }
    guard isEscaped else { return plain }
    let decoded = Array(document.cellText(cell).utf8)
    return WrittenValue(bytes: decoded[...], shift: nil, range: cell.range)
  }
}

/// `1 cell`, `3 cells`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
