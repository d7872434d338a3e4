package import PlanSchema
package import PlanText

/// A record with the names of its fields.
package struct RecordView: Sendable {
  package let section: SectionSchema
  package let record: Record

  package init(section: SectionSchema, record: Record) {
    self.section = section
    self.record = record
  }

  package var key: RecordKey? { record.key }
  package var range: SourceRange { record.range }

  /// Value of a field; nil if it is not known, or the section has no such field.
  package subscript(_ field: String) -> Value? { section.fieldIndex(field).flatMap { record.values[$0] } }

  /// Bytes of a field's value; nil if the text has no place for it.
  package func range(of field: String) -> SourceRange? { section.fieldIndex(field).flatMap { record.ranges[$0] } }

  /// A field as it is written, without a value's canonical spelling; nil where nothing is.
  package func raw(_ field: String) -> String? {
    guard let index = section.fieldIndex(field), record.raw.indices.contains(index), !record.raw[index].isEmpty else {
      return nil
    }
    return record.raw[index]
  }

  /// The first text of a record that goes by an id: its name. Empty where there is none.
  package var label: String {
    section.fields.first { $0.type == .text }.flatMap { raw($0.id) } ?? ""
  }

  /// Key and name: `T1 Drivers desk revenue`.
  package var title: String {
    let name = section.prefix == nil ? "" : label
    return [key?.text ?? "", name].filter { !$0.isEmpty }.joined(separator: " ")
  }

  package func text(_ field: String) -> String? {
    switch self[field] {
    case .text(let text), .word(let text): text
    default: nil
    }
  }

  package func person(_ field: String) -> PersonID? {
    if case .person(let person)? = self[field] { person } else { nil }
  }

  /// The people of a field that holds one or several.
  package func people(_ field: String) -> [PersonID] {
    switch self[field] {
    case .person(let person): [person]
    case .list(let values): values.compactMap { if case .person(let person) = $0 { person } else { nil } }
    default: []
    }
  }

  /// The words of a field that holds one or several: choices, texts.
  package func words(_ field: String) -> [String] {
    let values: [Value] = if case .list(let items)? = self[field] { items } else { [self[field]].compactMap(\.self) }
    return values.compactMap {
      switch $0 {
      case .word(let word), .text(let word): word
      default: nil
      }
    }
  }

  package func references(_ field: String) -> [Reference] {
    switch self[field] {
    case .reference(let reference): [reference]
    case .list(let values): values.compactMap { if case .reference(let reference) = $0 { reference } else { nil } }
    default: []
    }
  }

  package func date(_ field: String) -> CalendarDate? {
    if case .date(let date)? = self[field] { date } else { nil }
  }

  package func flag(_ field: String) -> Bool? {
    if case .yesNo(let flag)? = self[field] { flag } else { nil }
  }
}
