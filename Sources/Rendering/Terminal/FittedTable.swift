// Lays a table out in the width of a terminal: empty columns go, wide cells wrap, and what can't fit becomes a list.

import PlanText
import Results

/// A table of plain text.
struct FittedTable {
  let headings: [String]
  let rows: [[Line]]
  /// Columns whose cells end at the same place, as figures do.
  private let rightAligned: Set<Int>

  private static let gap = 2
  /// A column is not made narrower than this.
  private static let narrowest = 6

  /// - Parameter rows: a cell for each heading.
  init(headings: [String], rows: [[Line]], rightAligned: Set<Int> = []) {
    let kept = headings.indices.filter { column in
      rows.contains { $0.indices.contains(column) && !$0[column].isEmpty }
    }
    self.headings = kept.map { visibleLine(headings[$0]) }
    self.rightAligned = Set(kept.indices.filter { rightAligned.contains(kept[$0]) })
    self.rows = rows.map { row in kept.map { row.indices.contains($0) ? row[$0] : Line() } }
  }

  /// Whether it can stand as a table.
  func fits(width: Int, indent: Int) -> Bool { columnWidths(in: width - indent) != nil }

  func lines(width: Int, indent: Int) -> [Line] {
    guard !headings.isEmpty else { return [] }
    guard let widths = columnWidths(in: width - indent) else { return cards(width: width, indent: indent) }
    var lines = layout(headings.map { Line($0, .dim) }, widths, indent)
    for row in rows { lines += layout(row, widths, indent) }
    return lines
  }

  /// nil when even the narrowest columns are too wide together.
  private func columnWidths(in room: Int) -> [Int]? {
    let natural = headings.indices.map { column in
      max(displayWidth(headings[column]), rows.map { $0[column].width }.max() ?? 0)
    }
    // Ids and dates do not break; long text does.
    let least = headings.indices.map { column in
      let longest = rows.map { longestWord($0[column]) }.max() ?? 0
      return min(natural[column], max(Self.narrowest, min(16, max(longest, longestWord(Line(headings[column]))))))
    }
    let room = room - Self.gap * (headings.count - 1)
    guard least.reduce(0, +) <= room else { return nil }
    var widths = natural
    var excess = widths.reduce(0, +) - room
    while excess > 0 {
      guard let widest = widths.indices.filter({ widths[$0] > least[$0] }).max(by: { widths[$0] < widths[$1] }) else {
        return nil
      }
      // Down to the next widest column at one go.
      let next = widths.indices.filter { $0 != widest && widths[$0] < widths[widest] }.map { widths[$0] }.max() ?? 0
      let cut = min(excess, max(1, widths[widest] - max(next, least[widest])))
      widths[widest] -= cut
      excess -= cut
    }
    return widths
  }

  private func longestWord(_ line: Line) -> Int {
    line.spans.flatMap { $0.text.split(separator: " ") }.map { displayWidth(String($0)) }.max() ?? 0
  }

  private func layout(_ row: [Line], _ widths: [Int], _ indent: Int) -> [Line] {
    let cells = zip(row, widths).map { $0.wrapped(to: $1) }
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { place in
      var line = Line(String(repeating: " ", count: indent))
      for (column, cell) in cells.enumerated() {
        var text = place < cell.count ? cell[place] : Line()
        if rightAligned.contains(column) { text = text.indented(by: max(0, widths[column] - text.width)) }
        let isLast = column == cells.count - 1
        line = line + (isLast ? text : text.padded(to: widths[column] + Self.gap))
      }
      return line
    }
  }

  /// A row as a list of its fields.
  private func cards(width: Int, indent: Int) -> [Line] {
    let names = min(24, headings.map(displayWidth).max() ?? 0)
    var lines: [Line] = []
    for (place, row) in rows.enumerated() {
      if place > 0 { lines.append(Line()) }
      for (column, cell) in row.enumerated() where !cell.isEmpty {
        let line = (Line(headings[column], .dim).padded(to: names + Self.gap) + cell).indented(by: indent)
        lines += line.wrapped(to: width, hanging: indent + names + Self.gap)
      }
    }
    return lines
  }
}
