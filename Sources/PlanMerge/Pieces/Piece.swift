// A plan cut into pieces that are merged one by one.

import PlanSchema
import PlanText

/// A part of a text that is whole in itself. The pieces of a text and the space between them are all of its bytes.
struct Piece {
  indirect enum Content {
    /// A heading, a line, a sentence: what is not cut any further.
    case leaf
    /// A section, or what stands above the first one.
    case region([Piece])
    case table(Grid)
    case list([Piece])
    /// A row of a table, and the record that it holds.
    case row(TableRow, Record?)
    /// An item of a list, and the record that it holds.
    case item(ListItem, Record?)
    case prose(ProseForm)
    /// A front matter key with the comments above it, the line at which it begins, and what the schema makes of it.
    case entry(YAMLEntry, start: Int, DecodedField?)
  }

  /// What the piece is among those beside it: two pieces of two versions with one key are one piece. In prose it is what
  /// the piece says; elsewhere it is unique.
  var key: String
  /// Whole lines, but for sentences, with the last line's end.
  var body: SourceRange
  /// Space between this piece and the next one; empty behind the last one.
  var gap: SourceRange
  var content: Content

  init(_ key: String, _ body: SourceRange, _ content: Content, gap: SourceRange? = nil) {
    self.key = key
    self.body = body
    self.gap = gap ?? .at(body.upperBound)
    self.content = content
  }

  /// Whether it holds its place among prose: a table, a list of records, a heading.
  var isAnchor: Bool {
    switch content {
    case .table, .list: true
    case .leaf: key.hasPrefix(Self.headingMark)
    case .region, .row, .item, .prose, .entry: false
    }
  }

  static let headingMark = "\u{1}"
}

/// How prose is cut.
enum ProseForm {
  /// A paragraph: sentences.
  case sentences
  /// Items of a list that holds no records.
  case items([SourceRange])
  /// Code, quotes, HTML and what nobody knows: lines.
  case lines
}

/// A table of records, and what its columns are.
struct Grid {
  /// The field's id, or the heading of a column that the schema does not know; unique.
  let columns: [String]
  /// Place of the field in its section's schema.
  let fields: [Int?]
  let header: Piece
  /// The line of dashes, with its line end.
  let delimiter: SourceRange
  let alignments: [Table.Alignment]
  let rows: [Piece]
}

/// Why plans are not merged by meaning: the text is then git's to merge.
package struct Unmergeable: Error, Sendable {
  /// A sentence without its full stop.
  package let reason: String

  init(_ reason: String) { self.reason = reason }
}
