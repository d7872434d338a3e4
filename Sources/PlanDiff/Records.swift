// Matches the records of a section and compares their fields.

package import PlanSchema

/// A section's records with the schema that they were read through.
struct RecordSide {
  let schema: SectionSchema
  let records: [Record]
}

/// What a record goes by. An item of a list without an id goes by nothing: its text is no name that would last.
func identity(of record: Record, _ schema: SectionSchema) -> RecordKey? {
  guard schema.shape == .lists else { return record.key }
  return schema.fieldIndex("id").flatMap { record.written($0) } == nil ? nil : record.key
}

/// Records that differ, in the order of the new text. Order of rows says nothing; no record is lost, whatever the keys.
///
/// - Parameter pairing: which new record continues which old one.
func diffRecords(_ pairing: RecordPairing, renames: RenamedKeys) -> [RecordChange] {
  let (old, new) = (pairing.old, pairing.new)
  var taken = [Bool](repeating: false, count: old.records.count)
  for case let partner? in pairing.partners { taken[partner] = true }

  // A removed record stands after the record that it followed in the old text.
  var gone: [Int: [RecordChange]] = [:]
  var anchor = -1
  for (place, record) in old.records.enumerated() {
    if taken[place] {
      anchor = place
    } else {
      gone[anchor, default: []].append(whole(.removed, record, old.schema, row: place + 1))
    }
  }
  var changes = gone[-1] ?? []
  for (place, record) in new.records.enumerated() {
    guard let partner = pairing.partners[place] else {
      changes.append(whole(.added, record, new.schema, row: place + 1))
      continue
    }
    if let change = changed(pairing, partner, place, renames) { changes.append(change) }
    changes += gone[partner] ?? []
  }
  return changes
}

/// nil when the two say the same.
private func changed(
  _ pairing: RecordPairing, _ oldPlace: Int, _ newPlace: Int, _ renames: RenamedKeys
) -> RecordChange? {
  let (old, new) = (pairing.old.records[oldPlace], pairing.new.records[newPlace])
  var fields = pairing.fields.changes(from: old, to: new, renames: renames)
  let note = old.note == new.note ? nil : diffProse(old: [old.note ?? ""], new: [new.note ?? ""])
  let (oldKey, newKey) = (identity(of: old, pairing.old.schema), identity(of: new, pairing.new.schema))
  let isRenamed = oldKey != nil && newKey != nil && oldKey != newKey && pairing.oldKeys[oldPlace] != newKey
  guard isRenamed || !fields.isEmpty || note != nil else { return nil }
  var keyFields: [FieldChange] = []
  if isRenamed {
    keyFields = fields.filter { pairing.new.schema.isKey($0.field) }
    fields.removeAll { pairing.new.schema.isKey($0.field) }
  }
  return RecordChange(
    kind: .changed, key: newKey, formerKey: newKey == nil || oldKey == newKey ? nil : oldKey,
    label: label(of: new, pairing.new.schema), fields: fields, keyFields: keyFields, note: note,
    oldRow: oldPlace + 1, newRow: newPlace + 1)
}

extension SectionSchema {
  /// Whether a field is part of what its records go by.
  func isKey(_ field: FieldSchema) -> Bool {
    shape == .lists ? field.id == "id" : key.contains(field.id)
  }

  /// Whether records go by ids, which mean nothing by themselves, and not by what they say.
  var isKeyedByID: Bool { shape == .lists || key == ["id"] }
}

extension Record {
  /// The field at an index of the schema; nil when not known.
  func written(_ index: Int) -> WrittenValue? {
    let value = values.indices.contains(index) ? values[index] : nil
    let text = raw.indices.contains(index) ? raw[index] : ""
    return WrittenValue(value, written: text)
  }
}

private func whole(_ kind: ChangeKind, _ record: Record, _ schema: SectionSchema, row: Int) -> RecordChange {
  let isNew = kind == .added
  let fields = schema.fields.enumerated().compactMap { place, field in
    record.written(place).map { FieldChange(field, old: isNew ? nil : $0, new: isNew ? $0 : nil) }
  }
  let blocks = record.note.map { [$0] } ?? []
  return RecordChange(
    kind: kind, key: identity(of: record, schema), label: label(of: record, schema), fields: fields,
    note: diffProse(old: isNew ? [] : blocks, new: isNew ? blocks : []),
    oldRow: isNew ? nil : row, newRow: isNew ? row : nil)
}

/// The human name of a record that goes by an id, or by nothing: its first text.
package func label(of record: Record, _ schema: SectionSchema) -> String {
  let key = identity(of: record, schema)
  if key != nil, !schema.key.isEmpty, !schema.isKeyedByID { return "" }
  for (place, field) in schema.fields.enumerated() where field.type == .text {
    if let text = record.written(place)?.raw { return text }
  }
  guard key == nil else { return "" }
  return schema.fields.indices.lazy.compactMap { record.written($0)?.raw }.first ?? ""
}
