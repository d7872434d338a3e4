/// A half-open range of byte offsets in one source text.
///
/// Bytes are the only unit in which ranges are kept. Lines, columns and UTF-16 units are computed from them in one
/// place, ``SourceText``, because libyaml counts characters, cmark counts bytes and editors count UTF-16 units.
package struct SourceRange: Hashable, Sendable {
  /// Offset of the first byte.
  package var lowerBound: Int
  /// Offset after the last byte; never less than ``lowerBound``.
  package var upperBound: Int

  package init(_ lowerBound: Int, _ upperBound: Int) {
    self.lowerBound = lowerBound
    self.upperBound = max(lowerBound, upperBound)
  }

  /// The empty range at an offset: a place for an insertion.
  package static func at(_ offset: Int) -> SourceRange { SourceRange(offset, offset) }

  /// Number of bytes.
  package var count: Int { upperBound - lowerBound }
  package var isEmpty: Bool { lowerBound == upperBound }

  package func contains(_ offset: Int) -> Bool { lowerBound <= offset && offset < upperBound }
  package func contains(_ other: SourceRange) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}

/// A place as people name it.
package struct SourcePosition: Hashable, Sendable {
  /// Line number, from 1.
  package var line: Int
  /// Column in Unicode scalars, from 1.
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
