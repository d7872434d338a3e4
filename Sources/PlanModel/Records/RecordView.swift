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
    self[field]?.text
  }

  package func person(_ field: String) -> PersonID? {
    self[field]?.person
  }

  /// The people of a field that holds one or several.
  package func people(_ field: String) -> [PersonID] {
    self[field]?.items.compactMap(\.person) ?? []
  }

  /// The words of a field that holds one or several: choices, texts.
  package func words(_ field: String) -> [String] {
    self[field]?.items.compactMap(\.text) ?? []
  }

  package func references(_ field: String) -> [Reference] {
    self[field]?.items.compactMap(\.reference) ?? []
  }

  package func date(_ field: String) -> CalendarDate? {
    self[field]?.date
  }

  package func flag(_ field: String) -> Bool? {
    self[field]?.flag
  }

  /// The key of the record of this account that a field names first.
  package func reference(_ field: String) -> RecordKey? { references(field).first?.key }

  package func scale(_ field: String) -> Int? {
    self[field]?.step
  }

  /// A number or a per cent.
  package func number(_ field: String) -> Decimal? {
    self[field]?.number
  }

  package func money(_ field: String) -> Money? {
    self[field]?.money
  }

  package func duration(_ field: String) -> CalendarDuration? {
    self[field]?.duration
  }

  package func hours(_ field: String) -> WeeklyHours? {
    self[field]?.hours
  }

  /// Whether a field is written, be it only to say that there is none.
  package func says(_ field: String) -> Bool { self[field] != nil }

  /// Whether a dash says that there is none, and that this is known.
  package func isNone(_ field: String) -> Bool { self[field] == Value.none }
}
