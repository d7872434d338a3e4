import PlanText

/// The first paragraph of a task, whose attributes are edited as tokens.
struct TaskLine {
  let document: Document
  let item: ListItem

  private var bytes: [UInt8] { document.source.bytes }

  /// Edits that give an attribute (or the text) another value; an empty one takes the attribute away.
  func setting(_ field: FieldSchema, at range: SourceRange?, to value: String) -> [Edit] {
    guard let range else {
      return value.isEmpty ? [] : [Edit(.at(item.textRange.upperBound), " " + Self.token(field, value))]
    }
    if value.isEmpty { return [Edit(tokenRange(of: range), "")] }
    return [
      Edit(
        range, field.type == .person && starts(range, with: 0x40) ? Self.token(field, value) : Self.plain(field, value))
    ]
  }

  /// `@dick` for people, `due:2026-11-14` for all else.
  static func token(_ field: FieldSchema, _ value: String) -> String {
    field.type == .person ? "@" + plain(field, value) : "\(field.id):\(value)"
  }

  private static func plain(_ field: FieldSchema, _ value: String) -> String {
    field.type == .person && value.hasPrefix("@") ? String(value.dropFirst()) : value
  }

  /// The whole token with the space before it.
  private func tokenRange(of range: SourceRange) -> SourceRange {
    var start = range.lowerBound
    while start > item.textRange.lowerBound, !isSpace(bytes[start - 1]) { start -= 1 }
    while start > item.textRange.lowerBound, isSpace(bytes[start - 1]) { start -= 1 }
    return SourceRange(start, range.upperBound)
  }

  private func starts(_ range: SourceRange, with byte: UInt8) -> Bool {
    range.lowerBound < bytes.count && bytes[range.lowerBound] == byte
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
