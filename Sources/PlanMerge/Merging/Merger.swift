// Merges three texts that were cut into pieces.

import PlanSchema
import PlanText

struct Merger {
  let sides: Versions<Side>

  func bytes(_ piece: Piece, _ version: Version) -> ArraySlice<UInt8> { sides[version].bytes(piece.body) }

  /// The whole text.
  func merged() throws(Unmergeable) -> MergedText {
    var result = try frontMatter()
    // What both sides left empty has no space of its own either.
    result.append(space { $0.lead })
    let strand = Strand(pieces: sides.map(\.regions), sides: sides, defaultGap: [0x0A])
    result.append(try strand.keyed(alone: alone, isSame: isSame, combine: combine))
    result.append(space { $0.tail })
    return result
  }

  /// Space at one place of the text: ours where both changed it.
  private func space(_ place: (Side) -> SourceRange) -> [UInt8] {
    let all = sides.map { Array($0.bytes(place($0))) }
    return all.settled ?? all.ours
  }

  func alone(_ piece: Piece, _ version: Version) -> [UInt8] { Array(bytes(piece, version)) }

  /// A piece that ours and theirs both have.
  func combine(_ all: Versions<Piece?>) throws(Unmergeable) -> MergedText {
    guard let ours = all.ours, let theirs = all.theirs else { return MergedText() }
    if let settled = settledBytes(all) { return MergedText(settled) }
    let base = all.base
    switch (ours.content, theirs.content) {
    case (.region(let left), .region(let right)):
      let strand = Strand(
        pieces: Versions(base: base?.blocks ?? [], ours: left, theirs: right), sides: sides, defaultGap: [0x0A])
      return try strand.aligned(isSame: isSame, combine: combine)
    case (.table(let left), .table(let right)):
      return try table(Versions(base: base?.grid, ours: left, theirs: right))
    case (.list(let left), .list(let right)):
      let strand = Strand(
        pieces: Versions(base: base?.items ?? [], ours: left, theirs: right), sides: sides, defaultGap: [])
      return try strand.keyed(alone: alone, isSame: isSame, combine: combine)
    case (.item, .item): return try item(Versions(base: base, ours: ours, theirs: theirs))
    case (.prose, .prose): return try prose(Versions(base: base, ours: ours, theirs: theirs))
    default: return leaf(Versions(base: base, ours: ours, theirs: theirs))
    }
  }

  /// The bytes of a piece that both have, if only one side touched them.
  func settledBytes(_ all: Versions<Piece?>) -> ArraySlice<UInt8>? {
    let texts = Versions { version in all[version].map { bytes($0, version) } }
    return texts.settled.flatMap { $0 }
  }

  /// What cannot be cut any further.
  func leaf(_ all: Versions<Piece?>) -> MergedText {
    let texts = Versions { version in all[version].map { bytes($0, version) } ?? [] }
    if let settled = texts.settled { return MergedText(settled) }
    if let version = all.map({ $0?.key ?? "" }).settledVersion { return MergedText(texts[version]) }
    return MergedText(conflict: texts.map { Array($0) })
  }

  // MARK: Meaning

  /// Whether a piece says in a version what it says in the base.
  func isSame(_ old: Piece, _ new: Piece, _ version: Version) -> Bool {
    if bytes(old, .base) == bytes(new, version) { return true }
    switch (old.content, new.content) {
    case (.region(let left), .region(let right)):
      return left.count == right.count
        && zip(left, right).allSatisfy { $0.key == $1.key && isSame($0, $1, version) }
    case (.table(let left), .table(let right)):
      return Set(left.columns) == Set(right.columns) && areSame(left.rows, right.rows, version)
    case (.list(let left), .list(let right)): return areSame(left, right, version)
    case (.row(_, let left?), .row(_, let right?)):
      return agree(left, right) && undeclared(old, new, version)
    case (.item(_, let left?), .item(_, let right?)): return agree(left, right)
    case (.entry(let left, _, let oldField), .entry(let right, _, let newField)):
      return saysTheSame(left, oldField, right, newField)
    case (.row, .row), (.item, .item):
      return foldedText(bytes(old, .base)) == foldedText(bytes(new, version))
    default: return old.key == new.key
    }
  }

  private func areSame(_ left: [Piece], _ right: [Piece], _ version: Version) -> Bool {
    guard left.count == right.count else { return false }
    let others = Dictionary(right.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    return left.allSatisfy { piece in others[piece.key].map { isSame(piece, $0, version) } ?? false }
  }

  /// Whether cells of columns that the schema does not know say the same: records do not hold them.
  private func undeclared(_ old: Piece, _ new: Piece, _ version: Version) -> Bool {
    guard case .row(let left, let record) = old.content, case .row(let right, let other) = new.content else {
      return true
    }
    func texts(_ row: TableRow, _ record: Record?, _ version: Version) -> [String] {
      let known = Set((record?.ranges ?? []).compactMap(\.self))
      return row.cells.filter { !known.contains($0.range) }.map { foldedText(sides[version].bytes($0.range)) }
        .filter { !$0.isEmpty }.sorted()
    }
    return texts(left, record, .base) == texts(right, other, version)
  }
}

extension Piece {
  var blocks: [Piece]? { if case .region(let blocks) = content { blocks } else { nil } }
  var grid: Grid? { if case .table(let grid) = content { grid } else { nil } }
  var items: [Piece]? { if case .list(let items) = content { items } else { nil } }
}
