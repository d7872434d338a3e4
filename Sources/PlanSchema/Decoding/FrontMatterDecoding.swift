// Front matter: keys that are known, present, and of the right type.

import PlanText

extension DocumentDecoder {
  mutating func decodeFrontMatter() {
    guard let frontMatter = document.frontMatter else {
      if let key = kind.frontMatter.first(where: { $0.requirement == .required }) {
        report(
          .frontMatterMissing, "the file does not begin with front matter, where '\(key.id)' must stand", at: .at(0),
          suggestion: "begin the file with a line '---', the keys, and another line '---'")
      }
      return
    }
    guard let root = frontMatter.root else {
      // Unreadable YAML has its own finding; an empty block lacks its keys.
      if frontMatter.yamlRange.isEmpty || isBlank(frontMatter.yamlRange) {
        reportMissingKeys(present: [], at: frontMatter.range)
      }
      return
    }
    guard case .mapping(let entries) = root.content else {
      report(.badValue, "front matter must be lines of 'key: value'", at: root.range)
      return
    }
    var decoded = [DecodedField?](repeating: nil, count: kind.frontMatter.count)
    var present = [Bool](repeating: false, count: kind.frontMatter.count)
    if !isCurrencyGiven { takeCurrency(from: entries) }
    for entry in entries {
      guard let key = entry.key.text else {
        report(.unknownKey, "a key of the front matter must be a word", at: entry.key.range)
        continue
      }
      guard let index = kind.keyIndex(key) else {
        reportUnknownKey(key, at: entry.key.range)
        continue
      }
      // A key that stands twice is a finding of the YAML reader; its first value counts.
      guard !present[index] else { continue }
      present[index] = true
      decoded[index] = decodeKey(kind.frontMatter[index], entry.value)
    }
    fields = decoded.compactMap { $0 }
    reportMissingKeys(present: present, at: SourceRange(frontMatter.range.lowerBound, frontMatter.range.lowerBound + 3))
  }

  private func isBlank(_ range: SourceRange) -> Bool {
    WrittenValue(source, range).bytes.allSatisfy { WrittenValue.isSpace($0) }
  }

  /// Amounts may stand above the line that names their currency.
  private mutating func takeCurrency(from entries: [YAMLEntry]) {
    guard let field = kind.frontMatter.first(where: { $0.type == .currency }) else { return }
    guard let node = entries.first(where: { $0.key.text == field.id })?.value, let text = node.text else { return }
    if case .success(.word(let code)) = reading.read(WrittenValue(text, of: node), as: .currency) {
      reading = ValueReading(currency: code)
    }
  }

  private mutating func decodeKey(_ field: FieldSchema, _ node: YAMLNode) -> DecodedField {
    var raw = ""
    var value: Value?
    switch node.content {
    case .mapping:
      report(.badValue, "'\(field.id)' must be a single value, not a block of keys", at: node.range)
    case .sequence(let items):
      raw = items.compactMap(\.text).joined(separator: ", ")
      if case .list(let type) = field.type {
        var values: [Value] = []
        var isWhole = true
        for item in items {
          guard let text = item.text else {
            report(.badValue, "each item of '\(field.id)' must be a single value", at: item.range)
            isWhole = false
            continue
          }
          if let value = self.value(WrittenValue(text, of: item), as: type, named: field.id) {
            values.append(value)
          } else {
            isWhole = false
          }
        }
        if isWhole { value = values.isEmpty ? Value.none : .list(values) }
      } else {
        report(.badValue, "'\(field.id)' must be a single value, not a list", at: node.range)
      }
    case .scalar:
      if let text = node.text {
        raw = text
        let written = WrittenValue(text, of: node)
        value = self.value(
          written.part(written.bytes.startIndex, written.bytes.endIndex), as: field.type, named: field.id)
      }
      if raw.isEmpty, field.requirement == .required {
        report(
          .missingKey, "the key '\(field.id)' has no value", at: node.range,
          suggestion: field.example.map { "for example: \(field.id): \($0)" })
      }
    }
    return DecodedField(schema: field, value: value, raw: raw, range: node.range)
  }

  private mutating func reportMissingKeys(present: [Bool], at range: SourceRange) {
    for (index, field) in kind.frontMatter.enumerated()
    where field.requirement == .required && !(index < present.count && present[index]) {
      report(
        .missingKey, "the key '\(field.id)' is missing from the front matter", at: range,
        suggestion: field.example.map { "add a line such as '\(field.id): \($0)'" })
    }
  }

  private mutating func reportUnknownKey(_ key: String, at range: SourceRange) {
    if let other = settings.schema.kinds.first(where: { $0.name != kind.name && $0.keyIndex(key) != nil }) {
      report(.misplacedKey, "the key '\(key)' belongs in \(other.inWords), not in \(kind.inWords)", at: range)
      return
    }
    report(
      .unknownKey, "unknown key '\(key)' in the front matter", at: range,
      suggestion: didYouMean(key, among: kind.frontMatter.map(\.id)))
  }
}
