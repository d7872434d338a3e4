// Tables: rows by their records, cells by their columns, whatever the order of either.

import PlanSchema
import PlanText

extension Merger {
  func table(_ all: Versions<Grid?>) throws(Unmergeable) -> MergedText {
    guard let ours = all.ours, let theirs = all.theirs else { return MergedText() }
    let columns = try mergedColumns(all)
    let layout = TableLayout(sides: sides, grids: all, columns: columns)
    var result = layout.row(Versions { all[$0]?.header })
    result.append(layout.delimiter())
    let strand = Strand(
      pieces: Versions(base: all.base?.rows ?? [], ours: ours.rows, theirs: theirs.rows), sides: sides, defaultGap: [])
    result.append(
      try strand.keyed(
        alone: { (piece, version) throws(Unmergeable) in layout.alone(piece, version) }, isSame: isSame,
        combine: { (all) throws(Unmergeable) in layout.row(all) }))
    return result
  }

  /// The columns of the result.
  /// - Throws: when one side took away a column in which the other changed something.
  private func mergedColumns(_ all: Versions<Grid?>) throws(Unmergeable) -> [String] {
    let columns = Versions { all[$0]?.columns ?? [] }
    if let settled = columns.settled { return settled }
    let sets = columns.map { Set($0) }
    var gone: Set<String> = []
    for version in [Version.ours, .theirs] {
      let other: Version = version == .ours ? .theirs : .ours
      for column in columns.base where !sets[version].contains(column) {
        gone.insert(column)
        guard sets[other].contains(column) else { continue }
        if hasChanges(in: column, all, other) {
          throw Unmergeable("one side took away the column '\(column)', in which the other changed something")
        }
      }
    }
    return mergedOrder(columns) { !gone.contains($0) }
  }

  /// Whether a version says something in a column that the base did not.
  private func hasChanges(in column: String, _ all: Versions<Grid?>, _ version: Version) -> Bool {
    guard let base = all.base, let grid = all[version], let old = base.columns.firstIndex(of: column),
      let new = grid.columns.firstIndex(of: column)
    else { return true }
    let rows = Dictionary(base.rows.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    return grid.rows.contains { piece in
      let text = foldedText(content(piece, new, version))
      guard let before = rows[piece.key] else { return !text.isEmpty }
      return text != foldedText(content(before, old, .base))
    }
  }

  private func content(_ piece: Piece, _ column: Int, _ version: Version) -> ArraySlice<UInt8> {
    guard case .row(let row, _) = piece.content, row.cells.indices.contains(column) else { return [] }
    return sides[version].bytes(row.cells[column].range)
  }
}
