// The records of one text, by where they stand, and by what they are.

import PlanSchema
import PlanText

/// Finds the record that stands at a place, and says which record of the base it is.
struct RecordIndex {
  struct Known {
    let record: Record
    /// The same in all versions for one record; unique in its section.
    let identity: String
  }

  /// By the offset at which row or item begins.
  let byStart: [Int: Known]
  /// Front matter.
  let fields: [DecodedField]

  /// - Parameter aliases: identities of the base for records that have another one here; by section.
  init(_ decoded: DecodedDocument, aliases: [String: [String: String]]) {
    var known: [Int: Known] = [:]
    for section in decoded.sections {
      let names = aliases[section.schema.id] ?? [:]
      for (record, identity) in zip(section.records, identities(of: section)) {
        known[record.range.lowerBound] = Known(record: record, identity: names[identity] ?? identity)
      }
    }
    byStart = known
    fields = decoded.fields
  }
}

/// What each record of a section is known by: its key, or all that it says where it has none that can be read.
func identities(of section: DecodedSection) -> [String] {
  var names = UniqueNames()
  return section.records.map { record in
    names.unique(record.key?.text ?? "~" + foldedText(record.raw.joined(separator: " | ")))
  }
}

/// Whether two records say the same in a field, however it is spelled. No record at all says nothing.
func agree(on field: Int, _ left: Record?, _ right: Record?) -> Bool {
  let (one, other) = (left?.raw[field] ?? "", right?.raw[field] ?? "")
  if one == other { return true }
  if let one = left?.values[field], let other = right?.values[field], one == other { return true }
  return foldedText(one) == foldedText(other)
}

/// Whether two records of one section say the same.
func agree(_ left: Record, _ right: Record) -> Bool {
  left.raw.count == right.raw.count && left.raw.indices.allSatisfy { agree(on: $0, left, right) }
    && foldedText(left.note ?? "") == foldedText(right.note ?? "")
}
