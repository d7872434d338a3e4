// Draws a small table with rules between its cells, for a matrix on a terminal.

import PlanText
import Results

/// A table whose first column names its rows.
struct RuledTable {
  let headings: [String]
  let rows: [[Line]]

  /// A column is not made narrower than this.
  private static let narrowest = 12

  /// nil where the cells would be too narrow to read.
  func lines(width: Int, indent: Int) -> [Line]? {
    guard headings.count > 1, !rows.isEmpty else { return nil }
    let names = max(Line(headings[0]).width, rows.map { $0.first?.longestWord ?? 0 }.max() ?? 0)
    let columns = headings.count - 1
    // Each cell has a rule before it and a space on both sides; one rule ends the row.
    let room = width - indent - (names + 2) - 1 - columns * 3 - 1
    let widest = (1...columns).map { column in
      max(Line(headings[column]).width, rows.map { $0.indices.contains(column) ? $0[column].width : 0 }.max() ?? 0)
    }
    let share = min(room / columns, max(Self.narrowest, widest.max() ?? 0))
    guard share >= Self.narrowest else { return nil }
    let widths = [names] + Array(repeating: share, count: columns)
    let rule = Line(
      "+" + widths.map { String(repeating: "-", count: $0 + 2) }.joined(separator: "+") + "+", .dim
    ).indented(by: indent)
    var lines = [rule] + layout(headings.map { Line(visibleLine($0), .dim) }, widths, indent) + [rule]
    for row in rows { lines += layout(row, widths, indent) + [rule] }
    return lines
  }

  private func layout(_ row: [Line], _ widths: [Int], _ indent: Int) -> [Line] {
    let cells = widths.indices.map { (row.indices.contains($0) ? row[$0] : Line()).wrapped(to: widths[$0]) }
    return (0..<(cells.map(\.count).max() ?? 0)).map { place in
      var line = Line(String(repeating: " ", count: indent)) + Line("|", .dim)
      for (cell, width) in zip(cells, widths) {
        line = line + Line(" ") + (place < cell.count ? cell[place] : Line()).padded(to: width)
        line.append(" |", .dim)
      }
      return line
    }
  }
}

extension Line {
  fileprivate var longestWord: Int {
    spans.flatMap { $0.text.split(separator: " ") }.map { Line(String($0)).width }.max() ?? 0
  }
}
