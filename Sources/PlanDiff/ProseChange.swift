/// Text that differs, paragraph by paragraph and in each word by word.
package struct ProseChange: Hashable, Sendable {
  /// All paragraphs of both sides in reading order, the unchanged ones among them.
  package let paragraphs: [Paragraph]

  package init(paragraphs: [Paragraph]) {
    self.paragraphs = paragraphs
  }

  /// A paragraph, a list item, a line of code or of a table.
  package struct Paragraph: Hashable, Sendable {
    /// Neighbours differ in kind. Joining the equal and removed pieces gives the old text, equal and added the new one,
    /// white space between words folded to one space outside code.
    package let pieces: [Piece]
    /// A new block begins here: a blank line stands before it in Markdown.
    package let startsBlock: Bool

    package init(pieces: [Piece], startsBlock: Bool) {
      self.pieces = pieces
      self.startsBlock = startsBlock
    }

    package var isUnchanged: Bool { pieces.allSatisfy { $0.kind == .equal } }
    /// nil when the paragraph is only in part new or gone.
    package var wholeKind: Piece.Kind? {
      guard let first = pieces.first, pieces.count == 1 else { return nil }
      return first.kind
    }
  }

  package struct Piece: Hashable, Sendable {
    package enum Kind: String, Sendable { case equal, removed, added }
    package let kind: Kind
    package let text: String

    package init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// The text of one side, a paragraph a line.
  package func text(without kind: Piece.Kind) -> [String] {
    paragraphs.compactMap { paragraph in
      let kept = paragraph.pieces.filter { $0.kind != kind }
      return kept.isEmpty ? nil : kept.map(\.text).joined()
    }
  }
}
