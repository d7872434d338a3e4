// The proof of a merge: what was written is read back and held against what the versions say.
//
// It knows nothing of how the text was merged: it compares records, fields and headings.

import PlanSchema
import PlanText

/// What the result must say, told from the decoded versions alone.
struct Proof {
  let decoded: Versions<DecodedDocument>
  /// By section: identities of records that have another one in the base.
  let aliases: Versions<[String: [String: String]]>
  let reading: Reading

  /// Checks the text as it is when all conflicts are settled for ours, and when for theirs.
  /// - Throws: when a record, a value or a section is lost, doubled or made up.
  func check(_ merged: MergedText) throws(Unmergeable) {
    let sides: [Version] = merged.conflicts == 0 ? [.ours] : [.ours, .theirs]
    for side in sides {
      let document = Document.parse(SourceText(path: reading.path, bytes: merged.resolved(side)))
      guard !document.findings.contains(where: { $0.severity == .error }) else {
        throw Unmergeable("what came out could not be read")
      }
      let result = decode(document, as: reading.kind, settings: reading.settings, currency: reading.currency).0
      try checkHeadings(result)
      try checkFields(result, side)
      for id in sections(of: result) { try checkRecords(of: id, result, side) }
    }
  }

  private func sections(of result: DecodedDocument) -> [String] {
    var seen: Set<String> = []
    return [decoded.ours, decoded.theirs, result].flatMap(\.sections).map(\.schema.id).filter {
      seen.insert($0).inserted
    }
  }

  private func checkHeadings(_ result: DecodedDocument) throws(Unmergeable) {
    func headings(_ document: DecodedDocument) -> [String] {
      document.sections.map(\.schema.id) + document.freeSections.map { "free " + foldedText($0.heading).lowercased() }
    }
    let known = Versions { Set(headings(decoded[$0])) }
    let said = headings(result)
    let all = Set(said)
    // Whether one that a side took away has gone depends on what the other did with it.
    let needed = known.ours.intersection(known.theirs)
      .union(known.ours.subtracting(known.base)).union(known.theirs.subtracting(known.base))
    guard said.count == all.count, all.isSubset(of: known.ours.union(known.theirs)), needed.isSubset(of: all) else {
      throw Unmergeable("a section would be lost or stand twice")
    }
  }

  private func checkFields(_ result: DecodedDocument, _ side: Version) throws(Unmergeable) {
    func fields(_ document: DecodedDocument) -> [String: DecodedField] {
      Dictionary(document.fields.map { ($0.schema.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let known = Versions { fields(decoded[$0]) }
    let said = fields(result)
    for key in Set(known.ours.keys).union(known.theirs.keys).union(said.keys) {
      let all = known.map { $0[key] }
      let holds = all.settledVersion(isSame) ?? side
      guard isSame(all[holds], said[key]) else { throw Unmergeable("the key '\(key)' would be lost or wrong") }
    }
  }

  private func isSame(_ left: DecodedField?, _ right: DecodedField?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    if let one = left.value, let other = right.value, one == other { return true }
    return foldedText(left.raw) == foldedText(right.raw)
  }

  // MARK: Records

  private func checkRecords(of section: String, _ result: DecodedDocument, _ side: Version) throws(Unmergeable) {
    let records = Versions { version in self.records(of: section, in: decoded[version], aliases[version]) }
    let said = result.section(section)?.records.count ?? 0
    let found = self.records(of: section, in: result, [:])
    var wanted: [[FieldSaid]] = []
    for key in records.ours.order + records.theirs.order.filter({ records.ours.byIdentity[$0] == nil }) {
      let all = records.map { $0.byIdentity[key] }
      if let fields = expected(all, side) { wanted.append(fields) }
    }
    if said == wanted.count, matches(wanted, found, of: section) { return }
    // Of a section or list that one side emptied the other may keep all, where it changed something in it.
    let isEmptied = !records.base.order.isEmpty && (records.ours.order.isEmpty || records.theirs.order.isEmpty)
    let own = records[side].order.compactMap { records[side].byIdentity[$0] }.map { $0.said }
    if isEmptied, said == own.count, matches(own, found, of: section) { return }
    throw Unmergeable("a record of '\(section)' would be lost, doubled or wrong")
  }

  private struct FieldSaid {
    let value: Value?
    let text: String

    func isSame(_ other: FieldSaid) -> Bool {
      if text == other.text { return true }
      if let value, let other = other.value, value == other { return true }
      return foldedText(text) == foldedText(other.text)
    }
  }

  private struct Known {
    let record: Record
    var said: [FieldSaid] { record.raw.indices.map(said) }

    func said(_ field: Int) -> FieldSaid { FieldSaid(value: record.values[field], text: record.raw[field]) }
  }

  private struct SectionRecords {
    var order: [String] = []
    var byIdentity: [String: Known] = [:]
  }

  private func records(
    of section: String, in document: DecodedDocument, _ aliases: [String: [String: String]]
  ) -> SectionRecords {
    guard let section = document.section(section) else { return SectionRecords() }
    let names = aliases[section.schema.id] ?? [:]
    var result = SectionRecords()
    for (record, identity) in zip(section.records, identities(of: section)) {
      let identity = names[identity] ?? identity
      result.order.append(identity)
      result.byIdentity[identity] = Known(record: record)
    }
    return result
  }

  /// The fields of a record when conflicts are settled for one side; nil if it must not be there.
  private func expected(_ all: Versions<Known?>, _ side: Version) -> [FieldSaid]? {
    if all.base != nil {
      for (version, other) in [(all.ours, all.theirs), (all.theirs, all.ours)] where version == nil {
        guard let other, let base = all.base, !agree(base.record, other.record) else { return nil }
        return all[side]?.said
      }
    }
    guard let first = all.ours ?? all.theirs else { return nil }
    guard let ours = all.ours, let theirs = all.theirs else { return first.said }
    if ours.record.raw == theirs.record.raw { return ours.said }
    let records = Versions<Record?>(base: all.base?.record, ours: ours.record, theirs: theirs.record)
    return ours.record.raw.indices.map { field in
      let holds = records.settledVersion { agree(on: field, $0, $1) } ?? side
      return all[holds].map { $0.said(field) } ?? FieldSaid(value: nil, text: "")
    }
  }

  /// Whether two lists hold the same records, in whatever order.
  private func matches(_ wanted: [[FieldSaid]], _ found: SectionRecords, of section: String) -> Bool {
    guard wanted.count == found.order.count else { return false }
    let rest = found.order.compactMap { found.byIdentity[$0]?.said }
    let keys = reading.kind.section(section)?.keyIndices ?? []
    var places: [String: [Int]] = [:]
    func name(_ fields: [FieldSaid]) -> String {
      let parts = keys.filter { fields.indices.contains($0) }.map {
        RecordKey.part(fields[$0].value, raw: fields[$0].text)
      }
      return (parts.isEmpty ? fields.map { foldedText($0.text) } : parts).joined(separator: "|")
    }
    for (place, fields) in rest.enumerated().reversed() { places[name(fields), default: []].append(place) }
    for fields in wanted {
      let name = name(fields)
      guard let place = places[name]?.popLast(), same(rest[place], fields) else { return false }
    }
    return true
  }

  private func same(_ left: [FieldSaid], _ right: [FieldSaid]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { $0.isSame($1) }
  }
}
