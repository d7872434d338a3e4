// A source line with a mark below the place that a finding is about.

import PlanText
import Results

/// Lays the line and its mark out in columns of the terminal: tabs, wide and invisible characters keep them aligned.
struct Excerpt {
  private let number: Int
  private let gutter: Int
  private let text: String
  /// Columns before the mark, and of the mark.
  private let indent: Int
  private let length: Int

  /// - Parameters:
  ///   - gutter: columns for the line number.
  ///   - width: columns of the terminal; a longer line is cut around the mark.
  init(_ place: SourcePlace, gutter: Int, width: Int) {
    number = place.start.line
    self.gutter = gutter
    let from = place.start.column - 1 - place.excerptOffset
    let to = place.end.line == place.start.line ? place.end.column - 1 - place.excerptOffset : Int.max
    let cells = Self.cells(of: place.excerpt)
    let room = max(20, width - gutter - 4)
    let total = cells.last.map { $0.column + $0.width } ?? 0
    let marked = cells.filter { $0.scalars.upperBound > from && $0.scalars.lowerBound < max(to, from + 1) }
    let start = marked.first?.column ?? total
    let end = max(start + 1, marked.last.map { $0.column + $0.width } ?? start + 1)

    // A window of the line that shows the mark with something before it.
    let left = end < room ? 0 : max(0, min(start - room / 3, total - room + 1))
    let isCutLeft = left > 0 || place.excerptOffset > 0
    let isCutRight = total > left + room
    let shown = cells.filter { $0.column >= left && $0.column + $0.width <= left + room - (isCutRight ? 1 : 0) }
    let origin = shown.first?.column ?? left
    text = (isCutLeft ? "…" : "") + shown.map(\.text).joined() + (isCutRight ? "…" : "")
    indent = start - origin + (isCutLeft ? 1 : 0)
    length = max(1, min(end, left + room) - start)
  }

  func lines(_ style: Style) -> [Line] {
    let margin = String(repeating: " ", count: gutter)
    let name = String(repeating: " ", count: max(0, gutter - "\(number)".count)) + "\(number)"
    return [
      Line([Span(margin + " |", .dim)]),
      Line([Span(name + " | ", .dim), Span(text)]),
      Line([
        Span(margin + " | ", .dim), Span(String(repeating: " ", count: max(0, indent))),
        Span(String(repeating: "^", count: length), style),
      ]),
    ]
  }

  private struct Cell {
    let text: String
    let column: Int
    let width: Int
    let scalars: Range<Int>
  }

  /// Tab stops of the excerpt.
  private static let tabWidth = 4

  private static func cells(of excerpt: String) -> [Cell] {
    var cells: [Cell] = []
    if excerpt.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
      // Most lines: each byte is a character of one column.
      return excerpt.utf8.enumerated().map { place, byte in
        Cell(text: String(UnicodeScalar(byte)), column: place, width: 1, scalars: place..<(place + 1))
      }
    }
    var column = 0
    var scalar = 0
    for character in excerpt {
      let count = character.unicodeScalars.count
      let text =
        character == "\t"
        ? String(repeating: " ", count: tabWidth - column % tabWidth) : visible(String(character))
      let width = displayWidth(text)
      cells.append(Cell(text: text, column: column, width: width, scalars: scalar..<(scalar + count)))
      column += width
      scalar += count
    }
    return cells
  }
}
