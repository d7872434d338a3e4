// Prose: by paragraph, within a paragraph by sentence, within a sentence by line.

import PlanText

extension Merger {
  /// A block of prose that both have.
  func prose(_ all: Versions<Piece?>) throws(Unmergeable) -> MergedText {
    guard let ours = all.ours, let theirs = all.theirs else { return MergedText() }
    let present = [ours, theirs] + (all.base.map { [$0] } ?? [])
    // The last line end is no part of a sentence.
    let texts = Versions { version in all[version].map { self.text(of: $0, version) } }
    var merged: MergedText
    if present.allSatisfy({ $0.itemLines != nil }) {
      let pieces = Versions { version in
        all[version].map { self.items($0.itemLines ?? [], texts[version] ?? .at(0), version) } ?? []
      }
      merged = try sequence(pieces, gap: [0x0A]) { (all) throws(Unmergeable) in try sentences(all) }
    } else if present.allSatisfy(\.isParagraph) {
      merged = try sentences(Versions { version in texts[version].map { Piece("", $0, .leaf) } })
    } else {
      merged = try lines(Versions { version in texts[version].map { Piece("", $0, .leaf) } })
    }
    let end = Versions { version in
      all[version].map { piece in
        Array(sides[version].bytes(SourceRange(texts[version]?.upperBound ?? 0, piece.body.upperBound)))
      } ?? []
    }
    merged.append(end.settled ?? end.ours)
    return merged
  }

  /// Sentence by sentence.
  private func sentences(_ all: Versions<Piece?>) throws(Unmergeable) -> MergedText {
    if let settled = settledBytes(all) { return MergedText(settled) }
    let pieces = Versions { version in all[version].map { sentences(in: $0.body, version) } ?? [] }
    return try sequence(pieces, gap: [0x20]) { (all) throws(Unmergeable) in try lines(all) }
  }

  /// Line by line.
  private func lines(_ all: Versions<Piece?>) throws(Unmergeable) -> MergedText {
    if let settled = settledBytes(all) { return MergedText(settled) }
    let pieces = Versions { version in all[version].map { lines(in: $0.body, version) } ?? [] }
    if [pieces.ours, pieces.theirs].allSatisfy({ $0.count < 2 }) { return leaf(all.keyed(by: self)) }
    return try sequence(pieces, gap: [0x0A]) { (all) throws(Unmergeable) in leaf(all) }
  }

  private func sequence(
    _ pieces: Versions<[Piece]>, gap: [UInt8], _ combine: (Versions<Piece?>) throws(Unmergeable) -> MergedText
  ) throws(Unmergeable) -> MergedText {
    try Strand(pieces: pieces, sides: sides, defaultGap: gap).aligned(
      isSame: { old, new, _ in old.key == new.key }, combine: combine)
  }

  // MARK: Cutting

  private func text(of piece: Piece, _ version: Version) -> SourceRange {
    let bytes = sides[version].source.bytes
    var end = piece.body.upperBound
    while end > piece.body.lowerBound, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return SourceRange(piece.body.lowerBound, end)
  }

  private func items(_ items: [SourceRange], _ text: SourceRange, _ version: Version) -> [Piece] {
    pieces(
      items.map { self.text(of: Piece("", $0, .leaf), version) }, version)
  }

  /// Sentences end with a full stop, a question or an exclamation mark, closing quotes and brackets behind it, and space.
  private func sentences(in range: SourceRange, _ version: Version) -> [Piece] {
    let bytes = sides[version].source.bytes
    var ranges: [SourceRange] = []
    var start = range.lowerBound
    var place = start
    while place < range.upperBound {
      guard ".!?".utf8.contains(bytes[place]) else {
        place += 1
        continue
      }
      place += 1
      while place < range.upperBound, ".!?)]'\"*_`".utf8.contains(bytes[place]) { place += 1 }
      guard place < range.upperBound, isSpace(bytes[place]) else { continue }
      ranges.append(SourceRange(start, place))
      while place < range.upperBound, isSpace(bytes[place]) { place += 1 }
      start = place
    }
    if start < range.upperBound { ranges.append(SourceRange(start, range.upperBound)) }
    return pieces(ranges, version)
  }

  func lines(in range: SourceRange, _ version: Version) -> [Piece] {
    let bytes = sides[version].source.bytes
    var ranges: [SourceRange] = []
    var start = range.lowerBound
    for place in range.lowerBound..<range.upperBound where bytes[place] == 0x0A {
      let isPair = place > start && bytes[place - 1] == 0x0D
      ranges.append(SourceRange(start, isPair ? place - 1 : place))
      start = place + 1
    }
    ranges.append(SourceRange(start, range.upperBound))
    return pieces(ranges, version)
  }

  /// Pieces that say what they say, with the space between them.
  private func pieces(_ ranges: [SourceRange], _ version: Version) -> [Piece] {
    ranges.enumerated().map { place, range in
      let next = place + 1 < ranges.count ? ranges[place + 1].lowerBound : range.upperBound
      return Piece(
        foldedText(sides[version].bytes(range)), range, .leaf, gap: SourceRange(range.upperBound, next))
    }
  }
}

extension Versions<Piece?> {
  /// The same pieces, known by what they say.
  fileprivate func keyed(by merger: Merger) -> Versions<Piece?> {
    Versions { version in
      self[version].map { Piece(foldedText(merger.bytes($0, version)), $0.body, .leaf) }
    }
  }
}

extension Piece {
  fileprivate var itemLines: [SourceRange]? {
    if case .prose(.items(let ranges)) = content { ranges } else { nil }
  }

  fileprivate var isParagraph: Bool {
    if case .prose(.sentences) = content { true } else { false }
  }
}
