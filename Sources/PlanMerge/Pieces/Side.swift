// One of the three texts, read and cut.

import PlanSchema
import PlanText

/// A text as it is merged.
struct Side {
  let document: Document
  let decoded: DecodedDocument
  /// Lines of the front matter; nil if the text has none.
  let frontMatter: FrontMatterLines?
  /// Space between front matter and title.
  let lead: SourceRange
  let regions: [Piece]
  /// Space at the end of the text.
  let tail: SourceRange

  var source: SourceText { document.source }

  /// Reads and cuts a text.
  /// - Throws: `Unmergeable` when the text cannot be read, or holds something twice that must stand once.
  init(_ decoded: DecodedDocument, records: RecordIndex) throws(Unmergeable) {
    self.decoded = decoded
    document = decoded.document
    let cutter = Cutter(decoded, records: records)
    frontMatter = try cutter.frontMatter()
    let top = document.frontMatter?.range.upperBound ?? 0
    let blocks = try cutter.blocks(from: top)
    lead = SourceRange(top, blocks.first?.body.lowerBound ?? top)
    regions = try cutter.regions(of: blocks)
    tail = SourceRange(blocks.last?.body.upperBound ?? top, document.source.bytes.count)
  }

  func bytes(_ range: SourceRange) -> ArraySlice<UInt8> {
    document.source.bytes[range.lowerBound..<range.upperBound]
  }

  func section(_ id: String) -> SectionSchema? { decoded.kind.section(id) }
}

/// Front matter as lines.
struct FrontMatterLines {
  /// The line of hyphens above.
  let opening: SourceRange
  let entries: [Piece]
  /// Comments and space below the last key.
  let rest: SourceRange
  /// The line of hyphens below.
  let closing: SourceRange
}

extension SourceText {
  /// Whole lines around a range, with the last one's end. The range of an empty one is the line that it stands on.
  func wholeLines(_ range: SourceRange) -> SourceRange {
    let first = line(at: range.lowerBound)
    let last = line(at: max(range.lowerBound, range.upperBound - 1))
    return SourceRange(lineStarts[first - 1], last < lineStarts.count ? lineStarts[last] : bytes.count)
  }

  func isBlank(_ range: SourceRange) -> Bool {
    bytes[range.lowerBound..<range.upperBound].allSatisfy(isSpace)
  }
}
