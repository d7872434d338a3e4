// Front matter: key by key; comments above a key are merged line by line.

import PlanSchema
import PlanText

extension Merger {
  /// The lines between the hyphens, and the hyphens.
  func frontMatter() throws(Unmergeable) -> MergedText {
    let all = sides.map(\.frontMatter)
    guard let ours = all.ours, let theirs = all.theirs else {
      if all.ours == nil, all.theirs == nil { return MergedText() }
      throw Unmergeable("one side has no front matter")
    }
    let isKnown = all.base != nil
    func space(_ place: (FrontMatterLines) -> SourceRange) -> [UInt8] {
      let texts = Versions { version in all[version].map { Array(sides[version].bytes(place($0))) } ?? [] }
      return texts.settled ?? texts.ours
    }
    var result = MergedText(space(\.opening))
    let strand = Strand(
      pieces: Versions(base: all.base?.entries ?? [], ours: ours.entries, theirs: theirs.entries), sides: sides,
      defaultGap: [])
    result.append(try strand.keyed(alone: alone, isSame: isSame, combine: entry))
    let rest = Versions<Piece?> { version in
      all[version].flatMap { $0.rest.isEmpty ? nil : Piece("", $0.rest, .leaf) }
    }
    result.append(try comments(rest, isKnown: isKnown))
    result.append(space(\.closing))
    return result
  }

  /// One key with what stands above it.
  private func entry(_ all: Versions<Piece?>) throws(Unmergeable) -> MergedText {
    guard let ours = all.ours, let theirs = all.theirs else { return MergedText() }
    if let settled = settledBytes(all) { return MergedText(settled) }
    var result = try comments(
      Versions { version in
        all[version].flatMap { piece in
          piece.start == piece.body.lowerBound
            ? nil : Piece("", SourceRange(piece.body.lowerBound, piece.start), .leaf)
        }
      }, isKnown: all.base != nil)
    let lines = Versions { version in
      all[version].map { Array(sides[version].bytes(SourceRange($0.start, $0.body.upperBound))) } ?? []
    }
    if let settled = lines.settled {
      result.append(settled)
      return result
    }
    let isOursNew = all.base.map { !isSame($0, ours, .ours) } ?? true
    let isTheirsNew = all.base.map { !isSame($0, theirs, .theirs) } ?? true
    if !isTheirsNew || saysTheSame(ours, theirs) {
      result.append(lines.ours)
    } else if !isOursNew {
      result.append(replacingValue(of: ours, by: theirs) ?? lines.theirs)
    } else {
      result.append(lines)
    }
    return result
  }

  /// Our line with their value: comment, quotes and order of ours stay.
  private func replacingValue(of ours: Piece, by theirs: Piece) -> [UInt8]? {
    guard case .entry(let left, _, _) = ours.content, case .entry(let right, _, _) = theirs.content,
      case .scalar = left.value.content, case .scalar = right.value.content, !left.value.range.isEmpty,
      !right.value.range.isEmpty
    else { return nil }
    let own = sides.ours.bytes(left.value.range)
    let value = sides.theirs.bytes(right.value.range)
    if own.contains(0x0A) || value.contains(0x0A) { return nil }
    let source = sides.ours
    return Array(source.bytes(SourceRange(ours.start, left.value.range.lowerBound))) + Array(value)
      + Array(source.bytes(SourceRange(left.value.range.upperBound, ours.body.upperBound)))
  }

  /// Comments and blank lines. They say nothing to Rutter, but somebody wrote them.
  private func comments(_ all: Versions<Piece?>, isKnown: Bool) throws(Unmergeable) -> MergedText {
    let texts = Versions { version in all[version].map { Array(bytes($0, version)) } ?? [] }
    if let settled = texts.settled { return MergedText(settled) }
    let pieces = Versions { version in
      all[version].map { piece in
        lines(in: SourceRange(piece.body.lowerBound, piece.body.upperBound - 1), version)
      } ?? []
    }
    let strand = Strand(pieces: pieces, sides: sides, defaultGap: [0x0A])
    var merged = try strand.aligned(isSame: { old, new, _ in old.key == new.key }) { leaf($0) }
    if !merged.isEmpty { merged.append([0x0A]) }
    return merged
  }

  private func saysTheSame(_ left: Piece, _ right: Piece) -> Bool {
    guard case .entry(let one, _, let oneField) = left.content,
      case .entry(let other, _, let otherField) = right.content
    else { return false }
    return saysTheSame(one, oneField, other, otherField)
  }

  /// Whether two lines give a key the same value.
  func saysTheSame(_ left: YAMLEntry, _ oldField: DecodedField?, _ right: YAMLEntry, _ newField: DecodedField?) -> Bool
  {
    if let old = oldField?.value, let new = newField?.value, old == new { return true }
    return Self.words(left.value) == Self.words(right.value)
  }

  /// A YAML value without quotes and layout.
  private static func words(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar: node.text.map { foldedText($0) } ?? "\u{0}"
    case .sequence(let items): "[" + items.map(words).joined(separator: "\u{1}") + "]"
    case .mapping(let entries):
      "{" + entries.map { words($0.key) + "\u{2}" + words($0.value) }.joined(separator: "\u{1}") + "}"
    }
  }
}

extension Piece {
  /// Where the line of a front matter key begins, below the comments that belong to it.
  fileprivate var start: Int { if case .entry(_, let start, _) = content { start } else { body.lowerBound } }
}
