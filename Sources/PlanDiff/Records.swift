// Matches the records of a section and compares their fields.

import PlanSchema

/// A section's records with the schema that they were read through.
struct RecordSide {
  let schema: SectionSchema
  let records: [Record]

  /// What a record goes by. An item of a list without an id goes by nothing: its text is no name that would last.
  func key(_ place: Int) -> RecordKey? { identity(of: records[place], schema) }
}

func identity(of record: Record, _ schema: SectionSchema) -> RecordKey? {
  guard schema.shape == .lists else { return record.key }
  return schema.fieldIndex("id").flatMap { record.written($0) } == nil ? nil : record.key
}

/// Records that differ, in the order of the new text. Order of rows says nothing; no record is lost, whatever the keys.
func diffRecords(old: RecordSide, new: RecordSide) -> [RecordChange] {
  let fields = FieldPairs(old: old.schema, new: new.schema)
  let partners = matchRecords(old: old, new: new, fields: fields)
  var taken = [Bool](repeating: false, count: old.records.count)
  for case let partner? in partners { taken[partner] = true }

  // A removed record stands after the record that it followed in the old text.
  var gone: [Int: [RecordChange]] = [:]
  var anchor = -1
  for (place, record) in old.records.enumerated() {
    if taken[place] {
      anchor = place
    } else {
      gone[anchor, default: []].append(whole(.removed, record, old.schema))
    }
  }
  var changes = gone[-1] ?? []
  for (place, record) in new.records.enumerated() {
    guard let partner = partners[place] else {
      changes.append(whole(.added, record, new.schema))
      continue
    }
    let before = old.records[partner]
    let changed = fields.changes(from: before, to: record)
    let note = diffProse(old: [before.note ?? ""], new: [record.note ?? ""])
    if !changed.isEmpty || note != nil {
      changes.append(
        RecordChange(
          kind: .changed, key: new.key(place), label: label(of: record, new.schema), fields: changed, note: note))
    }
    changes += gone[partner] ?? []
  }
  return changes
}

/// The fields of two versions of a section, the new one's order first.
struct FieldPairs {
  let pairs: [(schema: FieldSchema, old: Int?, new: Int?)]

  init(old: SectionSchema, new: SectionSchema) {
    if old === new {
      pairs = new.fields.indices.map { (new.fields[$0], $0, $0) }
      return
    }
    var result: [(schema: FieldSchema, old: Int?, new: Int?)] = new.fields.enumerated()
      .map { ($0.element, old.fieldIndex($0.element.id), $0.offset) }
    for (place, field) in old.fields.enumerated() where new.fieldIndex(field.id) == nil {
      result.append((field, place, nil))
    }
    pairs = result
  }

  func changes(from old: Record, to new: Record) -> [FieldChange] {
    pairs.compactMap { pair in
      fieldChange(pair.schema, pair.old.flatMap { old.written($0) }, pair.new.flatMap { new.written($0) })
    }
  }
}

/// nil when both say the same.
func fieldChange(_ field: FieldSchema, _ old: WrittenValue?, _ new: WrittenValue?) -> FieldChange? {
  switch (old, new) {
  case (nil, nil): nil
  case (let left?, let right?) where left.says(right): nil
  default: FieldChange(field, old: old, new: new)
  }
}

extension Record {
  /// The field at an index of the schema; nil when not known.
  func written(_ index: Int) -> WrittenValue? {
    let value = values.indices.contains(index) ? values[index] : nil
    let text = raw.indices.contains(index) ? raw[index] : ""
    return WrittenValue(value, written: text)
  }
}

private func whole(_ kind: ChangeKind, _ record: Record, _ schema: SectionSchema) -> RecordChange {
  let fields = schema.fields.enumerated().compactMap { place, field in
    record.written(place).map { value in
      kind == .added ? FieldChange(field, old: nil, new: value) : FieldChange(field, old: value, new: nil)
    }
  }
  let blocks = record.note.map { [$0] } ?? []
  let note = kind == .added ? diffProse(old: [], new: blocks) : diffProse(old: blocks, new: [])
  return RecordChange(
    kind: kind, key: identity(of: record, schema), label: label(of: record, schema), fields: fields, note: note)
}

/// The human name of a record that goes by an id, or by nothing: its first text.
func label(of record: Record, _ schema: SectionSchema) -> String {
  let hasNaturalKey = !schema.key.isEmpty && schema.key != ["id"]
  let key = identity(of: record, schema)
  if key != nil, hasNaturalKey { return "" }
  for (place, field) in schema.fields.enumerated() where field.type == .text {
    if let text = record.written(place)?.raw { return text }
  }
  guard key == nil else { return "" }
  return schema.fields.indices.lazy.compactMap { record.written($0)?.raw }.first ?? ""
}
