// Sections of declared lists, such as SWOT: bullet lists below `###` headings, one record an item.

import PlanText

extension DocumentDecoder {
  /// An item without an id is known by its text.
  mutating func decodeLists(in section: Section, as schema: SectionSchema) -> (prose: [Prose], records: [Record]) {
    var notes: [Prose] = []
    var records: [Record] = []
    var keys = RecordKeys(schema: schema)
    var current: Int?
    var places = [SourceRange?](repeating: nil, count: schema.lists.count)
    var isUnknown = false
    for block in section.blocks {
      switch block {
      case .heading(let heading):
        current = schema.listNames.target(of: source.bytes, in: heading.textRange)
        isUnknown = current == nil
        guard let list = current else {
          let text = source.string(in: heading.textRange)
          report(
            .unknownList, "the section '\(schema.heading)' has no list '\(text)'", at: heading.range,
            suggestion: didYouMean(text, among: schema.lists.map(\.heading))
              ?? "its lists are \(schema.lists.map(\.heading).joined(separator: ", "))")
          notes.append(prose(block))
          continue
        }
        if let first = places[list] {
          report(
            .listTwice, "the list '\(schema.lists[list].heading)' stands twice", at: heading.range,
            related: [RelatedPlace("it stands here first", SourcePlace(source, first))])
        } else {
          places[list] = heading.range
        }
      case .list(let list):
        guard let current else {
          if !isUnknown {
            report(
              .itemOutsideList, "these items of the section '\(schema.heading)' stand below none of its lists",
              at: list.range, suggestion: schema.lists.first.map { "write '### \($0.heading)' above them" })
          }
          notes.append(prose(block))
          continue
        }
        for item in list.items {
          records.append(decodeItem(item, of: schema.lists[current], in: schema, keys: &keys))
        }
      case .table, .other: notes.append(prose(block))
      }
    }
    return (notes, records)
  }

  private mutating func decodeItem(
    _ item: ListItem, of list: ListSchema, in schema: SectionSchema, keys: inout RecordKeys
  ) -> Record {
    let whole = WrittenValue(source, item.textRange)
    let word = firstWord(of: whole)
    var text = whole
    var id: String?
    var hasID = false
    if looksLikeID(word.bytes, prefixes: schema.lists.lazy.map(\.prefix)) {
      hasID = true
      text = whole.part(word.bytes.endIndex, whole.bytes.endIndex)
      id = readID(word, prefix: list.prefix, in: schema, keys: &keys)
    }
    var record = RecordFields(count: schema.fields.count)
    let raw = text.string
    record.set(schema.fieldIndex("list"), .word(list.id), list.id, nil)
    record.set(
      schema.fieldIndex("id"), id.map { .word($0) }, hasID ? word.string : "",
      hasID ? word.range : .at(item.textRange.lowerBound))
    record.set(schema.fieldIndex("text"), raw.isEmpty ? nil : .text(raw), raw, text.range)
    if raw.isEmpty {
      report(.missingValue, "this item of the list '\(list.heading)' is empty", at: item.range)
    }
    var key = id.map { RecordKey($0) }
    if !hasID, !raw.isEmpty {
      let folded = raw.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if let first = keys.uses[folded] {
        report(
          .keyTwice, "the same item stands twice in the section '\(schema.heading)'", at: item.textRange,
          related: [RelatedPlace("it stands here first", SourcePlace(source, first))])
      } else {
        keys.uses[folded] = item.textRange
        key = RecordKey(folded)
      }
    }
    return record.record(key: key, range: item.range, note: note(of: item))
  }

  /// The text up to the first space.
  func firstWord(of written: WrittenValue) -> WrittenValue {
    var end = written.bytes.startIndex
    while end < written.bytes.endIndex, !WrittenValue.isSpace(written.bytes[end]) { end += 1 }
    return written.part(written.bytes.startIndex, end)
  }

  /// Whether a word is meant as an id: one of the prefixes, in any case, and digits.
  func looksLikeID(_ word: ArraySlice<UInt8>, prefixes: some Sequence<String>) -> Bool {
    let letters = word.prefix { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
    guard !letters.isEmpty, letters.count < word.count, letters.count <= 3 else { return false }
    guard word.dropFirst(letters.count).allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    return prefixes.contains { prefix in
      prefix.utf8.count == letters.count && zip(prefix.utf8, letters).allSatisfy { $0 == $1 & 0xDF }
    }
  }

  /// Nested content of an item as written; nil if there is none.
  func note(of item: ListItem) -> String? {
    guard !item.noteRange.isEmpty else { return nil }
    return source.string(in: item.noteRange)
  }
}

/// The three parallel arrays of a record, while it is being filled.
struct RecordFields {
  private(set) var values: [Value?]
  private(set) var raw: [String]
  private(set) var ranges: [SourceRange?]

  init(count: Int) {
    values = [Value?](repeating: nil, count: count)
    raw = [String](repeating: "", count: count)
    ranges = [SourceRange?](repeating: nil, count: count)
  }

  func isSet(_ index: Int) -> Bool { ranges[index] != nil }
  func range(_ index: Int) -> SourceRange? { ranges[index] }

  mutating func set(_ index: Int?, _ value: Value?, _ text: String, _ range: SourceRange?) {
    guard let index, values.indices.contains(index) else { return }
    values[index] = value
    raw[index] = text
    ranges[index] = range
  }

  func record(key: RecordKey?, range: SourceRange, note: String?) -> Record {
    Record(key: key, values: values, raw: raw, ranges: ranges, range: range, note: note)
  }
}
