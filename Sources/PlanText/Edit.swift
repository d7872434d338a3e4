/// One replacement of bytes. All that Rutter ever does to a text is a list of these.
package struct Edit: Hashable, Sendable {
  /// The bytes that go; empty for an insertion.
  package var range: SourceRange
  /// The bytes that come.
  package var replacement: [UInt8]

  package init(_ range: SourceRange, _ replacement: String) {
    self.range = range
    self.replacement = Array(replacement.utf8)
  }
}

extension SourceText {
  /// The bytes after all edits. Edits may come in any order; insertions at one offset keep theirs.
  /// Returns nil when two edits overlap or one lies outside the text.
  package func applying(_ edits: [Edit]) -> [UInt8]? {
    let ordered = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
        < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.replacement.count })
    var done = 0
    for (_, edit) in ordered {
      guard edit.range.lowerBound >= done, edit.range.upperBound <= bytes.count else { return nil }
      result.append(contentsOf: bytes[done..<edit.range.lowerBound])
      result.append(contentsOf: edit.replacement)
      done = edit.range.upperBound
    }
    result.append(contentsOf: bytes[done...])
    return result
  }
}
