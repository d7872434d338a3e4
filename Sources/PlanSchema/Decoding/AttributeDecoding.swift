// Attributes of a task: the trailing run of `@person` and `key:value`.

import PlanText

extension DocumentDecoder {
  /// Reads attributes from the end of a task's text backwards, and looks for mistyped ones in front of them.
  ///
  /// - Returns: the index at which the text before the attributes ends.
  mutating func readAttributes(
    of rest: WrittenValue, as schema: SectionSchema, _ shape: TaskShape, into record: inout RecordFields
  ) -> Int {
    let bytes = rest.bytes
    var runStart = bytes.endIndex
    var tokens: [Attribute] = []
    var end = bytes.endIndex
    var isRun = true
    while end > bytes.startIndex {
      while end > bytes.startIndex, WrittenValue.isSpace(bytes[end - 1]) { end -= 1 }
      var start = end
      while start > bytes.startIndex, !WrittenValue.isSpace(bytes[start - 1]) { start -= 1 }
      guard start < end else { break }
      if isRun, let attribute = attribute(rest, start, end, as: schema, shape) {
        tokens.append(attribute)
        runStart = start
      } else {
        isRun = false
        reportStray(rest, start, end, as: schema)
      }
      end = start
    }
    for token in tokens.reversed() { take(token, as: schema, into: &record) }
    return runStart
  }

  private struct Attribute {
    let field: Int
    let value: WrittenValue
    let token: SourceRange
  }

  private func attribute(
    _ rest: WrittenValue, _ start: Int, _ end: Int, as schema: SectionSchema, _ shape: TaskShape
  ) -> Attribute? {
    let token = rest.part(start, end).range
    if rest.bytes[start] == 0x40 {
      guard let field = shape.person, end > start + 1 else { return nil }
      return Attribute(field: field, value: rest.part(start + 1, end), token: token)
    }
    guard let colon = rest.bytes[start..<end].firstIndex(of: 0x3A), colon + 1 < end, colon > start else { return nil }
    guard let field = attributeField(rest, start, colon, as: schema, shape) else { return nil }
    return Attribute(field: field, value: rest.part(colon + 1, end), token: token)
  }

  /// The field of a key; nil for the fields that have a place of their own.
  private func attributeField(
    _ rest: WrittenValue, _ start: Int, _ colon: Int, as schema: SectionSchema, _ shape: TaskShape
  ) -> Int? {
    guard let field = schema.fieldNames.target(of: source.bytes, in: rest.part(start, colon).range),
      field != shape.id, field != shape.text, field != shape.checked
    else { return nil }
    return field
  }

  private mutating func take(_ attribute: Attribute, as schema: SectionSchema, into record: inout RecordFields) {
    let field = schema.fields[attribute.field]
    if let first = record.range(attribute.field) {
      report(
        .attributeTwice, "this task has two values for '\(field.id)'", at: attribute.token,
        suggestion: field.type == .list(.person) ? "write several people as '@tom,jane'" : nil,
        related: [RelatedPlace("the first one", SourcePlace(source, first))])
      return
    }
    let raw = attribute.value.string
    let value = self.value(attribute.value, raw: raw, as: field.type, named: field.id)
    record.set(attribute.field, value, raw, attribute.value.range)
  }

  /// A word in the text that was meant as an attribute: a known key that other words follow, or a mistyped key.
  private mutating func reportStray(_ rest: WrittenValue, _ start: Int, _ end: Int, as schema: SectionSchema) {
    guard let colon = rest.bytes[start..<end].firstIndex(of: 0x3A), colon + 1 < end, colon > start, colon - start < 32,
      rest.bytes[colon + 1] != 0x2F,
      rest.bytes[start..<colon].allSatisfy({ (0x61...0x7A).contains($0 | 0x20) || $0 == 0x2D })
    else { return }
    let word = rest.part(start, end)
    let key = rest.part(start, colon).string
    let keys = schema.fields.lazy.filter { !schema.isBox($0) && $0.id != "id" && $0.id != "text" }.map(\.id)
    guard let meant = nearest(to: key, among: keys) else { return }
    if schema.fieldNames.target(of: key) != nil {
      report(
        .attributeInText, "'\(word.string)' stands amid the text of the task and is read as text", at: word.range,
        suggestion: "move it to the end of the task")
    } else {
      report(
        .unknownAttribute, "'\(key):' is no key of a task in '\(schema.heading)', so '\(word.string)' is read as text",
        at: word.range, suggestion: "did you mean '\(meant):'?")
    }
  }
}
