// Which records of a subject go by another key than before, so that what refers to them is not taken for changed.

package import PlanSchema

/// Old keys of renamed records with their new ones.
package struct RenamedKeys: Hashable, Sendable {
  private struct Section: Hashable {
    let id: String
    var keys: [RecordKey: RecordKey]
  }
  /// In the order in which they were inserted, so that the first one wins in every run.
  private var sections: [Section] = []
  /// People who go by another id, in the document that declares them.
  private var people: [PersonID: PersonID] = [:]

  package init() {}

  /// The keys that a subject's change tells of. Give those of an account to the comparison of its reviews, which name the
  /// account's records.
  package init(_ change: SubjectChange?) {
    for section in change?.sections ?? [] {
      guard let schema = section.schema else { continue }
      for record in section.records {
        if let old = record.formerKey, let new = record.key { insert(old, new, in: schema) }
      }
    }
  }

  package var isEmpty: Bool { sections.isEmpty }

  mutating func insert(_ old: RecordKey, _ new: RecordKey, in schema: SectionSchema) {
    if let place = sections.firstIndex(where: { $0.id == schema.id }) {
      sections[place].keys[old] = new
    } else {
      sections.append(Section(id: schema.id, keys: [old: new]))
    }
    // What people.md declares is named by values of the type `person`.
    if schema.keyIndices.count == 1, let index = schema.keyIndices.first, schema.fields[index].type == .slug {
      people[PersonID(old.text)] = PersonID(new.text)
    }
  }

  /// The new key of a renamed record of one of some sections, of any if none is named; nil for one that kept its key.
  package func newKey(of old: RecordKey, in ids: [String] = []) -> RecordKey? {
    for section in sections where ids.isEmpty || ids.contains(section.id) {
      if let key = section.keys[old] { return key }
    }
    return nil
  }

  /// The key that a record of the old side goes by, as far as the records that it names in its key were renamed: of
  /// `Drivers@U1` it is `Drivers@U7` when the unit `U1` is `U7` now. Not the new key of a record that was renamed itself.
  package func key(of record: Record, in schema: SectionSchema) -> RecordKey? {
    guard !isEmpty, record.key != nil, schema.keyIndices.contains(where: { schema.fields[$0].type.namesRecords }) else {
      return record.key
    }
    return spokenKey(of: record, in: schema) ?? record.key
  }

  /// What a record is called: its key, or, where that cannot be read because it stands twice or has another form, what is
  /// written in its place. nil where nothing is, and for an item of a list without an id.
  func writtenKey(of record: Record, in schema: SectionSchema) -> RecordKey? {
    if schema.shape == .lists {
      return schema.fieldIndex("id").flatMap { record.written($0) }.map { RecordKey($0.raw) }
    }
    return record.key == nil ? spokenKey(of: record, in: schema) : key(of: record, in: schema)
  }

  /// The key put together from what is written in its fields.
  private func spokenKey(of record: Record, in schema: SectionSchema) -> RecordKey? {
    var text = ""
    for index in schema.keyIndices where record.values.indices.contains(index) && record.raw.indices.contains(index) {
      let value = record.values[index]
      let now = value.map { following($0, as: schema.fields[index].type) }
      let part = RecordKey.part(now, raw: now == value ? record.raw[index] : now.map(spelling) ?? "")
      if !part.isEmpty { text += (text.isEmpty ? "" : RecordKey.separator) + part }
    }
    return text.isEmpty ? nil : RecordKey(text)
  }

  /// The value with references to renamed records brought up to date.
  func following(_ value: Value, as type: ValueType) -> Value {
    if case .list(let items) = value { return .list(items.map { following($0, as: type) }) }
    if let reference = value.reference, reference.account == nil {
      return newKey(of: reference.key, in: type.referredSections).map { .reference(Reference(key: $0)) } ?? value
    }
    return value.person.flatMap { people[$0] }.map { .person($0) } ?? value
  }

  private func spelling(_ value: Value) -> String {
    value.items.map { $0.reference?.key.text ?? $0.person?.name ?? $0.text ?? "" }.joined(separator: ", ")
  }
}
