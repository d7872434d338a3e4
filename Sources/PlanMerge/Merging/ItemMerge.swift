// Items of lists and tasks: box, id, text and attributes one by one; what stands below the first paragraph line by line.

import PlanSchema
import PlanText

extension Merger {
  /// A task or item that both have.
  func item(_ all: Versions<Piece?>) throws(Unmergeable) -> MergedText {
    guard let ours = Item(all.ours, .ours, sides), let theirs = Item(all.theirs, .theirs, sides) else {
      return try prose(all)
    }
    let base = Item(all.base, .base, sides)
    let items = Versions<Item?>(base: base, ours: ours, theirs: theirs)
    var result = head(items, ours, theirs)
    let notes = Versions<Piece?> { version in
      items[version].flatMap { $0.note.isEmpty ? nil : Piece("", $0.note, .leaf) }
    }
    result.append(try note(notes))
    return result
  }

  /// The lines of the first paragraph.
  private func head(_ all: Versions<Item?>, _ ours: Item, _ theirs: Item) -> MergedText {
    let bytes = Versions { version in all[version].map { sides[version].bytes($0.head) } }
    if let settled = bytes.settled { return MergedText(settled ?? []) }
    var changes: [(range: SourceRange, text: MergedText)] = []
    for field in ours.record.raw.indices {
      let records = all.map { $0?.record }
      let version = records.settledVersion { agree(on: field, $0, $1) }
      if version == .ours { continue }
      let places = all.map { $0.flatMap { $0.place(of: field) } }
      // A field that has no place in the text, as the list in which an item stands.
      if places.ours == nil, places.theirs == nil { continue }
      let texts = Versions { version in
        places[version].map { Array(sides[version].bytes($0)) } ?? []
      }
      let range = places.ours ?? .at(ours.place(behind: theirs, before: field))
      // What is added brings its space, and what goes takes it along.
      let isAddition = places.ours == nil || range.isEmpty
      let before: [UInt8] = isAddition && !ours.isFirst(field) ? [0x20] : []
      let after: [UInt8] = isAddition && ours.isFirst(field) ? [0x20] : []
      func text(_ version: Version) -> [UInt8] {
        let text = texts[version]
        return text.isEmpty ? [] : before + text + after
      }
      let whole = !isAddition && texts.theirs.isEmpty ? ours.withSpace(range, field) : range
      if version == .theirs {
        changes.append((whole, MergedText(text(.theirs))))
      } else {
        let own = Array(sides.ours.bytes(whole))
        let lead = Array(own.prefix(range.lowerBound - whole.lowerBound))
        var conflict = Versions { text($0) }
        conflict.ours = own
        if !isAddition, !conflict.base.isEmpty { conflict.base = lead + conflict.base }
        changes.append((whole, MergedText(conflict: conflict)))
      }
    }
    var result = MergedText()
    var done = ours.head.lowerBound
    for change in changes.sorted(by: {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }) {
      if change.range.lowerBound < done { continue }
      result.append(sides.ours.bytes(SourceRange(done, change.range.lowerBound)))
      result.append(change.text)
      done = change.range.upperBound
    }
    result.append(sides.ours.bytes(SourceRange(done, ours.head.upperBound)))
    return result
  }

  private func note(_ all: Versions<Piece?>) throws(Unmergeable) -> MergedText {
    let texts = Versions { version in all[version].map { Array(bytes($0, version)) } ?? [] }
    if let settled = texts.settled { return MergedText(settled) }
    guard all.ours != nil, all.theirs != nil else { return MergedText(conflict: texts) }
    let whole = Versions { version in
      all[version].map { Piece($0.key, $0.body, .prose(.lines)) }
    }
    return try prose(whole)
  }
}

/// An item of one version, and where its parts stand.
private struct Item {
  let record: Record
  /// Lines of the first paragraph.
  let head: SourceRange
  /// Lines below it.
  let note: SourceRange
  private let item: ListItem
  private let schema: SectionSchema?
  private let source: SourceText

  init?(_ piece: Piece?, _ version: Version, _ sides: Versions<Side>) {
    guard let piece, case .item(let item, let record?) = piece.content else { return nil }
    self.item = item
    self.record = record
    source = sides[version].source
    let end = min(max(source.wholeLines(item.textRange).upperBound, piece.body.lowerBound), piece.body.upperBound)
    head = SourceRange(piece.body.lowerBound, end)
    note = SourceRange(end, piece.body.upperBound)
    schema = sides[version].decoded.sections.first { $0.section.range.contains(item.range) }?.schema
  }

  /// The bytes of a field: of an attribute with its key. Nil where the item has no such attribute.
  func place(of field: Int) -> SourceRange? {
    guard let range = record.ranges[field] else { return nil }
    guard isAttribute(field) else { return range }
    var start = range.lowerBound
    while start > head.lowerBound, !isSpace(source.bytes[start - 1]) { start -= 1 }
    return SourceRange(start, range.upperBound)
  }

  /// Id and box have nothing but the marker before them.
  func isFirst(_ field: Int) -> Bool { record.ranges[field]?.lowerBound == item.textRange.lowerBound }

  private func isAttribute(_ field: Int) -> Bool {
    guard let schema else { return false }
    let attribute = schema.fields[field]
    return schema.shape == .tasks && !schema.isBox(attribute) && !["id", "text"].contains(attribute.id)
  }

  /// Where an attribute of another version goes: behind the one that it follows there, else at the end.
  func place(behind other: Item, before field: Int) -> Int {
    let end = item.textRange.upperBound
    guard let start = other.record.ranges[field]?.lowerBound else { return end }
    let before = other.record.ranges.indices.filter { place in
      guard other.isAttribute(place), let range = other.record.ranges[place] else { return false }
      return range.lowerBound < start && record.ranges[place] != nil
    }
    let last = before.max { (other.record.ranges[$0]?.lowerBound ?? 0) < (other.record.ranges[$1]?.lowerBound ?? 0) }
    return last.flatMap { record.ranges[$0]?.upperBound } ?? end
  }

  /// A part with the space before it, or behind it where it stands first.
  func withSpace(_ range: SourceRange, _ field: Int) -> SourceRange {
    var (start, end) = (range.lowerBound, range.upperBound)
    if isFirst(field) {
      while end < item.textRange.upperBound, isSpace(source.bytes[end]) { end += 1 }
    } else {
      while start > item.textRange.lowerBound, isSpace(source.bytes[start - 1]) { start -= 1 }
    }
    return SourceRange(start, end)
  }
}
