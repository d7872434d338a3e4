// Finds records that have another key than in the base: a person who was misspelled, an item whose words were changed.
//
// Without it, two sides that both reword one item would leave two items, and nobody would be told.

import PlanSchema

/// For each section, the identities in a version of records of the base that are known by another one there.
func aliases(in version: DecodedDocument, of base: DecodedDocument) -> [String: [String: String]] {
  var result: [String: [String: String]] = [:]
  for section in version.sections where result[section.schema.id] == nil {
    guard let before = base.section(section.schema.id), !before.records.isEmpty else { continue }
    let pairs = Pairing(before, section).pairs
    if !pairs.isEmpty { result[section.schema.id] = pairs }
  }
  return result
}

private struct Pairing {
  /// Identity in the version → identity in the base.
  private(set) var pairs: [String: String] = [:]

  private let schema: SectionSchema
  private let old: [(identity: String, record: Record)]
  private let new: [(identity: String, record: Record)]
  private let gone: Set<String>
  private let come: Set<String>

  init(_ before: DecodedSection, _ after: DecodedSection) {
    schema = after.schema
    old = zip(identities(of: before), before.records).map { ($0, $1) }
    new = zip(identities(of: after), after.records).map { ($0, $1) }
    let (earlier, later) = (Set(old.map(\.identity)), Set(new.map(\.identity)))
    gone = earlier.subtracting(later)
    come = later.subtracting(earlier)
    if gone.isEmpty || come.isEmpty { return }
    pairBySayingTheSame()
    pairByPlace()
  }

  /// A record that says all the same but for its key.
  private mutating func pairBySayingTheSame() {
    var bySaying: [String: [String]] = [:]
    for (identity, record) in old where gone.contains(identity) {
      if let saying = saying(of: record) { bySaying[saying, default: []].append(identity) }
    }
    for (identity, record) in new where come.contains(identity) {
      guard let saying = saying(of: record), let same = bySaying[saying], same.count == 1 else { continue }
      pairs[identity] = same.first
      bySaying[saying] = nil
    }
  }

  /// All but the key, in one string; nil if there is nothing else.
  private func saying(of record: Record) -> String? {
    let parts = record.raw.indices.filter { !schema.keyIndices.contains($0) && !isMark($0) }
      .map { foldedText(record.raw[$0]) }
    return parts.allSatisfy(\.isEmpty) ? nil : parts.joined(separator: "\u{0}")
  }

  /// A box that is ticked or a list's name do not tell one record from another.
  private func isMark(_ field: Int) -> Bool {
    let type = schema.fields[field].type
    return type == .yesNo || schema.shape == .lists && schema.fields[field].id == "list"
  }

  /// A record in the place of one that went, between the same neighbours. Ids are no words that somebody corrects: a new
  /// id in the place of an old one is a new record.
  private mutating func pairByPlace() {
    var places: [Neighbours: [String]] = [:]
    for (neighbours, identity) in Self.runs(of: old.map(\.identity), gone) {
      places[neighbours, default: []].append(identity)
    }
    let records = Dictionary(uniqueKeysWithValues: old.map { ($0.identity, $0.record) })
    let arrivals = Dictionary(grouping: Self.runs(of: new.map(\.identity), come), by: \.0)
    let newRecords = Dictionary(uniqueKeysWithValues: new.map { ($0.identity, $0.record) })
    let taken = Set(pairs.values)
    for (neighbours, run) in arrivals {
      guard run.count == 1, let identity = run.first?.1, pairs[identity] == nil, let past = places[neighbours],
        past.count == 1, let former = past.first, !taken.contains(former), let before = records[former],
        let after = newRecords[identity], !hasID(before), !hasID(after), isLike(before, after)
      else { continue }
      pairs[identity] = former
    }
  }

  private func hasID(_ record: Record) -> Bool {
    schema.fields.indices.contains { schema.fields[$0].type == .id && !record.raw[$0].isEmpty }
  }

  /// Whether two records share something beside their keys, or have nothing beside them.
  private func isLike(_ left: Record, _ right: Record) -> Bool {
    let others = left.raw.indices.filter { !schema.keyIndices.contains($0) && !isMark($0) }
    if schema.shape == .lists { return saysTheSame("list", left, right) }
    if others.allSatisfy({ left.raw[$0].isEmpty || right.raw[$0].isEmpty }) { return true }
    return others.contains { !left.raw[$0].isEmpty && agree(on: $0, left, right) }
  }

  private func saysTheSame(_ field: String, _ left: Record, _ right: Record) -> Bool {
    schema.fieldIndex(field).map { agree(on: $0, left, right) } ?? true
  }

  private struct Neighbours: Hashable {
    let above: String?
    let below: String?
  }

  /// The marked elements with the unmarked ones above and below them.
  private static func runs(of identities: [String], _ marked: Set<String>) -> [(Neighbours, String)] {
    var runs: [(Neighbours, String)] = []
    var above: String?
    var open: [String] = []
    for identity in identities {
      if marked.contains(identity) {
        open.append(identity)
      } else {
        runs += open.map { (Neighbours(above: above, below: identity), $0) }
        open.removeAll()
        above = identity
      }
    }
    return runs + open.map { (Neighbours(above: above, below: nil), $0) }
  }
}
