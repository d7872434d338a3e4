// Writes the rows of a merged table.

import PlanSchema
import PlanText

/// A table that is being merged.
struct TableLayout {
  let sides: Versions<Side>
  let grids: Versions<Grid?>
  /// The columns of the result.
  let columns: [String]
  /// Where each column of the result stands in each version.
  private let places: Versions<[Int?]>

  init(sides: Versions<Side>, grids: Versions<Grid?>, columns: [String]) {
    self.sides = sides
    self.grids = grids
    self.columns = columns
    places = Versions { version in
      let names = grids[version]?.columns ?? []
      if names == columns { return columns.indices.map { $0 } }
      let found = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      return columns.map { found[$0] }
    }
  }

  private func hasSameColumns(_ version: Version) -> Bool { grids[version]?.columns == columns }

  /// A row that only one version has.
  func alone(_ piece: Piece, _ version: Version) -> [UInt8] {
    guard !hasSameColumns(version), let row = piece.row else { return Array(sides[version].bytes(piece.body)) }
    let cells = places[version].map { place in
      place.flatMap { row.cells.indices.contains($0) ? Array(sides[version].bytes(row.cells[$0].range)) : nil } ?? []
    }
    return drawn(cells.map { MergedText($0) }).resolved(.ours)
  }

  /// A row that both have: cell by cell.
  func row(_ all: Versions<Piece?>) -> MergedText {
    let bytes = Versions { version in all[version].map { sides[version].bytes($0.body) } }
    let present = Version.allCases.filter { all[$0] != nil }
    let areAlike = present.allSatisfy(hasSameColumns)
    if areAlike, let settled = bytes.settled { return MergedText(settled ?? []) }
    // A row of too few or too many cells says nothing that could be told by column.
    guard present.allSatisfy({ all[$0]?.row?.cells.count == grids[$0]?.columns.count }) else {
      return MergedText(conflict: bytes.map { Array($0 ?? []) })
    }
    let cells = columns.indices.map { column in
      cell(Versions { version in all[version].flatMap { slot(column, $0, version) } }, field: field(of: column))
    }
    let template = [Version.ours, .theirs].first { hasSameColumns($0) && all[$0] != nil }
    guard let template, let piece = all[template], let row = piece.row else {
      return drawn(cells.map { trimmed($0) })
    }
    let source = sides[template]
    var result = MergedText(margin(all, template) { SourceRange($0.body.lowerBound, $1.range.lowerBound) })
    var done = row.range.lowerBound
    for (cell, text) in zip(row.cells, cells) {
      result.append(source.bytes(SourceRange(done, cell.slot.lowerBound)))
      result.append(text)
      done = cell.slot.upperBound
    }
    result.append(source.bytes(SourceRange(done, row.range.upperBound)))
    result.append(margin(all, template) { SourceRange($1.range.upperBound, $0.body.upperBound) })
    return result
  }

  /// The line of dashes.
  func delimiter() -> MergedText {
    let lines = Versions { version in
      hasSameColumns(version) ? grids[version].map { Array(sides[version].bytes($0.delimiter)) } : nil
    }
    if let ours = lines.ours, let theirs = lines.theirs {
      return MergedText(Versions(base: lines.base ?? [], ours: ours, theirs: theirs).settled ?? ours)
    }
    if let line = lines.ours ?? lines.theirs { return MergedText(line) }
    let dashes = columns.indices.map { column in
      let alignment = [Version.ours, .theirs].lazy.compactMap { version in
        places[version][column].flatMap { grids[version]?.alignments[$0] }
      }.first
      let width = max(3, width(of: column))
      let line = String(repeating: "-", count: width - 2)
      return switch alignment ?? .none {
      case .none: "-\(line)-"
      case .left: ":\(line)-"
      case .right: "-\(line):"
      case .center: ":\(line):"
      }
    }
    return MergedText("| \(dashes.joined(separator: " | ")) |\n".utf8)
  }

  /// Space around a row.
  private func margin(
    _ all: Versions<Piece?>, _ template: Version, _ range: (Piece, TableRow) -> SourceRange
  ) -> [UInt8] {
    let texts = Versions { version in
      all[version].flatMap { piece in piece.row.map { Array(sides[version].bytes(range(piece, $0))) } }
    }
    return texts.settled.flatMap { $0 } ?? texts[template] ?? []
  }

  // MARK: Cells

  /// A cell of one version: what stands between the bars.
  private struct Slot {
    let version: Version
    let cell: TableCell
    let record: Record?
  }

  private func slot(_ column: Int, _ piece: Piece, _ version: Version) -> Slot? {
    guard case .row(let row, let record) = piece.content, let place = places[version][column],
      row.cells.indices.contains(place)
    else { return nil }
    return Slot(version: version, cell: row.cells[place], record: record)
  }

  private func field(of column: Int) -> Int? {
    for version in [Version.ours, .theirs] {
      if let place = places[version][column] { return grids[version]?.fields[place] }
    }
    return nil
  }

  /// What becomes of a cell, with its padding.
  private func cell(_ all: Versions<Slot?>, field: Int?) -> MergedText {
    let texts = all.map { $0.map { sides[$0.version].bytes($0.cell.slot) } }
    if all.ours != nil, all.theirs != nil, let settled = texts.settled { return MergedText(settled ?? []) }
    let template = all.ours ?? all.theirs
    guard let template else { return MergedText() }
    let width = wantedWidth(all)
    func fitted(_ slot: Slot?) -> [UInt8] { fit(slot, into: template, width: width) }
    if let version = all.settledVersion({ isSame($0, $1, field) }) { return MergedText(fitted(all[version])) }
    return MergedText(conflict: Versions { fitted(all[$0]) })
  }

  private func isSame(_ left: Slot?, _ right: Slot?, _ field: Int?) -> Bool {
    let one = left.map { foldedText(sides[$0.version].bytes($0.cell.range)) } ?? ""
    let other = right.map { foldedText(sides[$0.version].bytes($0.cell.range)) } ?? ""
    if one == other { return true }
    guard let field, let one = left?.record, let other = right?.record else { return false }
    return agree(on: field, one, other)
  }

  /// How wide the slot is to be: as the side has it that changed its width, and ours where both did.
  private func wantedWidth(_ all: Versions<Slot?>) -> Int {
    let widths = all.map { $0.map { displayWidth(sides[$0.version].source.string(in: $0.cell.slot)) } }
    return (widths.settled ?? widths.ours) ?? widths.theirs ?? 0
  }

  /// A cell's content with the padding of another slot.
  private func fit(_ slot: Slot?, into template: Slot, width: Int) -> [UInt8] {
    let source = sides[template.version].source
    let content = slot.map { Array(sides[$0.version].bytes($0.cell.range)) } ?? []
    let whole = template.cell.slot
    if content.isEmpty { return Array(repeating: 0x20, count: max(1, width)) }
    var before = Array(source.bytes[whole.lowerBound..<max(whole.lowerBound, template.cell.range.lowerBound)])
    var least = source.bytes[min(template.cell.range.upperBound, whole.upperBound)..<whole.upperBound].isEmpty ? 0 : 1
    if template.cell.range.isEmpty {
      before = [0x20]
      least = 1
    }
    let used = displayWidth(String(decoding: before + content, as: UTF8.self))
    // A backslash right before the bar would escape it.
    if content.last == 0x5C { least = max(1, least) }
    return before + content + Array(repeating: 0x20, count: max(least, width - used))
  }

  /// A cell without its padding.
  private func trimmed(_ text: MergedText) -> MergedText {
    func trimmed(_ bytes: [UInt8]) -> [UInt8] {
      guard let first = bytes.firstIndex(where: { !isSpace($0) }), let last = bytes.lastIndex(where: { !isSpace($0) })
      else { return [] }
      return Array(bytes[first...last]) + (bytes[last] == 0x5C ? [0x20] : [])
    }
    var result = MergedText()
    for chunk in text.chunks {
      switch chunk {
      case .text(let bytes): result.append(trimmed(bytes))
      case .conflict(let conflict): result.append(conflict.map(trimmed))
      }
    }
    return result
  }

  /// A row for which no version has a layout.
  private func drawn(_ cells: [MergedText]) -> MergedText {
    var result = MergedText("|".utf8)
    for (column, cell) in cells.enumerated() {
      result.append([0x20])
      result.append(cell)
      let used = displayWidth(String(decoding: cell.resolved(.ours), as: UTF8.self))
      result.append(Array(repeating: UInt8(0x20), count: max(0, width(of: column) - used)) + Array(" |".utf8))
    }
    result.append([0x0A])
    return result
  }

  /// Columns that the heading of a column takes, with its padding.
  private func width(of column: Int) -> Int {
    for version in [Version.ours, .theirs] {
      guard let place = places[version][column], let row = grids[version]?.header.row,
        row.cells.indices.contains(place)
      else { continue }
      let cell = row.cells[place]
      let source = sides[version].source
      let padding = cell.slot.count - cell.range.count
      return max(0, displayWidth(source.string(in: cell.slot)) - min(2, padding))
    }
    return 0
  }
}

extension Piece {
  var row: TableRow? { if case .row(let row, _) = content { row } else { nil } }
}
