// What of a plan may be shown to the client: only what is known to be open to them.

import PlanSchema

/// Decides, piece by piece, what the client may see of a plan.
///
/// Left out are the sections, columns and front matter keys that the schema marks as confidential; sections that no schema
/// declares; text that cannot be read as what it should be; notes below tasks, and notes beside a table that has confidential
/// columns, for they may be about those; HTML comments; references to records of confidential sections, and to other
/// accounts. A text that speaks of such a record by its id is left out with its record or its paragraph.
struct ClientView {
  /// Keys of records that the client must not hear of.
  private let hidden: Set<RecordKey>
  /// Those among them that are ids, as they may stand in a text.
  private let ids: Set<String>

  package init(_ account: DecodedAccount) {
    var hidden: Set<RecordKey> = []
    var ids: Set<String> = []
    for section in account.sections where section.schema.isConfidential {
      let hasIDs = section.schema.prefix != nil || !section.schema.lists.isEmpty
      for key in section.records.compactMap(\.key) {
        hidden.insert(key)
        if hasIDs { ids.insert(key.text) }
      }
    }
    self.hidden = hidden
    self.ids = ids
  }

  package func shows(_ section: SectionSchema) -> Bool { !section.isConfidential }
  package func shows(_ field: FieldSchema) -> Bool { !field.isConfidential }

  /// Whether the notes of a section may be seen.
  func showsNotes(of section: SectionSchema) -> Bool {
    !section.isConfidential && !section.fields.contains(where: \.isConfidential)
  }

  /// A value without what the client must not hear of; nil where nothing is left.
  package func value(_ value: Value?) -> Value? {
    switch value {
    case nil: return nil
    case .reference(let reference): return isOpen(reference) ? value : nil
    case .list(let items):
      let left = items.compactMap { self.value($0) }
      return left.isEmpty ? nil : .list(left)
    case .text(let text): return .text(withoutComments(text))
    case .word, .person, .date, .period, .money, .number, .percent, .scale, .yesNo, .duration, .hours, .some(.none):
      return value
    }
  }

  private func isOpen(_ reference: Reference) -> Bool {
    reference.account == nil && !hidden.contains(reference.key)
  }

  /// Whether a text speaks of a record that the client must not hear of.
  func speaksOfHidden(_ text: String) -> Bool {
    guard !ids.isEmpty else { return false }
    return text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).contains { ids.contains(String($0)) }
  }

  /// Whether any text of a record that would be shown speaks of such a record.
  func speaksOfHidden(_ record: Record, _ section: SectionSchema) -> Bool {
    section.fields.indices.contains { place in
      guard shows(section.fields[place]), record.values.indices.contains(place) else { return false }
      if case .text(let text)? = record.values[place] { return speaksOfHidden(text) }
      return false
    }
  }
}

/// Text without HTML comments, processing instructions and declarations, which nobody sees on a page and anybody in its text.
///
/// One that does not end takes the rest with it.
func withoutComments(_ text: String) -> String {
  var text = text
  // What is left may make a new one: <!-<!-- x -->- y -->.
  while let start = firstHidden(in: text) {
    let rest = text[start.range.upperBound...]
    let end = rest.utf8Range(of: start.end)?.upperBound ?? text.endIndex
    text = String(text[..<start.range.lowerBound]) + String(text[end...])
  }
  return text
}

private func firstHidden(in text: String) -> (range: Range<String.Index>, end: String)? {
  guard text.utf8.contains(0x3C) else { return nil }
  let letters = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { ("<!" + String(Character(Unicode.Scalar($0))), ">") }
  let openings = [("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>")] + letters
  return openings.compactMap { opening, end in text[...].utf8Range(of: opening).map { (range: $0, end: end) } }
    .min { ($0.range.lowerBound, -$0.end.utf8.count) < ($1.range.lowerBound, -$1.end.utf8.count) }
}

extension Substring {
  /// Where a text of ASCII signs first stands, looked for byte by byte: a sign of two scalars hides nothing.
  fileprivate func utf8Range(of wanted: String) -> Range<String.Index>? {
    let wanted = Array(wanted.utf8)
    var place = utf8.startIndex
    while place < utf8.endIndex {
      if utf8[place...].starts(with: wanted),
        let end = utf8.index(place, offsetBy: wanted.count, limitedBy: utf8.endIndex)
      {
        return place..<end
      }
      place = utf8.index(after: place)
    }
    return nil
  }
}
