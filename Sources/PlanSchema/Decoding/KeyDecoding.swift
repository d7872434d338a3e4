// What identifies a record: ids with the section's prefix, and natural keys.

import PlanText

/// Keys of one section, while it is being read.
struct RecordKeys {
  let schema: SectionSchema
  /// Natural keys used so far.
  var uses: [String: SourceRange] = [:]
  /// Highest number of an id with the section's prefix.
  var highest = 0
  /// Records without an id, by the place where one is to be written.
  var missing: [SourceRange] = []

  init(schema: SectionSchema) { self.schema = schema }
}

extension DocumentDecoder {
  /// Reads an id, and reports one that has not the prefix of its section or is used already.
  ///
  /// - Returns: nil when it is no id, or one that names another record.
  mutating func readID(
    _ written: WrittenValue, prefix: String?, in schema: SectionSchema, keys: inout RecordKeys
  ) -> String? {
    guard let prefix else { return written.string }
    guard let number = idNumber(of: written.bytes, prefix: prefix) else {
      let text = written.string
      let mended = mendedID(text, prefix: prefix)
      report(
        .badID, "'\(text)' is not an id of the section '\(schema.heading)', which are \(prefix)1, \(prefix)2 and so on",
        at: written.range, suggestion: mended.map { "write \($0)" },
        fix: mended.map { [Edit(written.range, $0)] } ?? [])
      return nil
    }
    keys.highest = max(keys.highest, number)
    let id = written.string
    if let first = idUses[id] {
      report(
        .idTwice, "the id \(id) is used twice", at: written.range,
        related: [RelatedPlace("first used here", SourcePlace(source, first))])
      return nil
    }
    idUses[id] = written.range
    return id
  }

  /// The number of `T12`; nil unless the text is the prefix and a number without leading zeros.
  func idNumber(of bytes: ArraySlice<UInt8>, prefix: String) -> Int? {
    guard bytes.count > prefix.utf8.count, bytes.starts(with: prefix.utf8) else { return nil }
    let digits = bytes.dropFirst(prefix.utf8.count)
    guard let first = digits.first, first != 0x30, digits.count <= 9 else { return nil }
    var number = 0
    for byte in digits {
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }

  /// `t1`, `T 1`, `T-1`, `T01` and `1` are all meant to be `T1`.
  func mendedID(_ text: String, prefix: String) -> String? {
    let kept = text.uppercased().utf8.filter { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
    let letters = kept.prefix { $0 >= 0x41 }
    let digits = kept.dropFirst(letters.count).drop { $0 == 0x30 }
    guard letters.isEmpty || letters.elementsEqual(prefix.utf8), !digits.isEmpty, digits.count <= 9,
      digits.allSatisfy({ $0 <= 0x39 })
    else { return nil }
    return prefix + String(decoding: Array(digits), as: UTF8.self)
  }

  /// The key of a record whose values are read.
  ///
  /// Key fields that may be empty count only where they are filled in, so that a section can hold records of two kinds.
  mutating func recordKey(
    of schema: SectionSchema, values: [Value?], raw: [String], ranges: [SourceRange?], range: SourceRange,
    keys: inout RecordKeys
  ) -> RecordKey? {
    if schema.keyIndices.count == 1, let index = schema.keyIndices.first, schema.fields[index].type == .id {
      if case .word(let id)? = values[index] { return RecordKey(id) }
      if raw[index].isEmpty, let place = ranges[index] { keys.missing.append(place) }
      return nil
    }
    var text = ""
    var place: SourceRange?
    for index in schema.keyIndices {
      let part = RecordKey.part(values[index], raw: raw[index])
      if part.isEmpty {
        if schema.fields[index].requirement == .required { return nil }
        continue
      }
      place = place ?? ranges[index]
      text += (text.isEmpty ? "" : RecordKey.separator) + part
    }
    guard !text.isEmpty else { return nil }
    if let first = keys.uses[text] {
      report(
        .keyTwice, "'\(text)' stands twice in the section '\(schema.heading)'", at: place ?? range,
        related: [RelatedPlace("it stands here first", SourcePlace(source, first))])
      return nil
    }
    keys.uses[text] = place ?? range
    return RecordKey(text)
  }

  /// Names the next free id, which can be told only when all are known.
  mutating func reportMissingIDs(of keys: RecordKeys) {
    guard let prefix = keys.schema.prefix else { return }
    for (count, place) in keys.missing.enumerated() {
      let id = "\(prefix)\(keys.highest + 1 + count)"
      report(
        .missingID, "this record of the section '\(keys.schema.heading)' has no id", at: place,
        suggestion: "write \(id), the next free one")
    }
  }
}

extension RecordKey {
  /// What stands between the parts of a natural key.
  package static let separator = "@"

  /// The part that a field gives to a natural key. One spelling for one fact, as far as it can be had: a person without
  /// `@`, a choice in its own spelling. Empty where nothing is written.
  package static func part(_ value: Value?, raw: String) -> String {
    if let name = value?.word ?? value?.person?.name { return name }
    return raw.utf8.contains(where: { WrittenValue.isSpace($0) })
      ? raw.split(whereSeparator: \.isWhitespace).joined(separator: " ") : raw
  }
}
