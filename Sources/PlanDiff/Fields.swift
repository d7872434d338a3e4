// Compares the fields of two records, or of the front matter of two sides.

import PlanSchema

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

  func changes(from old: Record, to new: Record, renames: RenamedKeys) -> [FieldChange] {
    pairs.compactMap { pair in
      // Most fields are the same to the letter.
      if let left = pair.old, let right = pair.new, old.isWritten(left, as: new, right),
        renames.isEmpty || !pair.schema.type.namesRecords
      {
        return nil
      }
      return fieldChange(
        pair.schema, pair.old.flatMap { old.written($0) }, pair.new.flatMap { new.written($0) }, renames: renames
      ) { id in
        guard let other = pairs.first(where: { $0.schema.id == id }) else { return nil }
        return other.new.flatMap { new.written($0)?.value } ?? other.old.flatMap { old.written($0)?.value }
      }
    }
  }
}

extension Record {
  /// Whether a field is the same as one of another record, letter for letter.
  fileprivate func isWritten(_ index: Int, as other: Record, _ otherIndex: Int) -> Bool {
    guard raw.indices.contains(index), other.raw.indices.contains(otherIndex), values.indices.contains(index),
      other.values.indices.contains(otherIndex)
    else { return false }
    return raw[index] == other.raw[otherIndex] && values[index] == other.values[otherIndex]
  }
}

/// nil when both say the same.
///
/// - Parameters:
///   - renames: references of the old side to records that have another key now.
///   - sibling: the value of another field of the same record, the new side's first.
func fieldChange(
  _ field: FieldSchema, _ old: WrittenValue?, _ new: WrittenValue?, renames: RenamedKeys = RenamedKeys(),
  sibling: (String) -> Value? = { _ in nil }
) -> FieldChange? {
  guard let old, let new else { return old == nil && new == nil ? nil : FieldChange(field, old: old, new: new) }
  let past = renames.isEmpty ? old : old.following(renames, as: field.type)
  if past.says(new) { return nil }
  return FieldChange(
    field, old: old, new: new, effect: effect(of: field, from: old.value, to: new.value, sibling: sibling))
}

extension WrittenValue {
  /// With references to renamed records brought up to date; the writing stays.
  func following(_ renames: RenamedKeys, as type: ValueType) -> WrittenValue {
    WrittenValue(value.map { renames.following($0, as: type) }, raw: raw)
  }
}

/// Front matter that differs, in the order of the new side's schema; what that does not know comes last, by name.
func diffFrontMatter(_ old: DecodedAccount?, _ new: DecodedAccount?, renames: RenamedKeys) -> [FieldChange] {
  func byID(_ account: DecodedAccount?) -> [String: DecodedField] {
    Dictionary((account?.fields ?? []).map { ($0.schema.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
  let left = byID(old)
  let right = byID(new)
  let declared = (new ?? old)?.documents.first?.kind.frontMatter.map(\.id) ?? []
  let others = Set(left.keys).union(right.keys).subtracting(declared).sorted()
  return (declared + others).compactMap { id in
    guard let schema = (right[id] ?? left[id])?.schema else { return nil }
    func written(_ field: DecodedField?) -> WrittenValue? { field.flatMap { WrittenValue($0.value, written: $0.raw) } }
    return fieldChange(schema, written(left[id]), written(right[id]), renames: renames) {
      right[$0]?.value ?? left[$0]?.value
    }
  }
}
