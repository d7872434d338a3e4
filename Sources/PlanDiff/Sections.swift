// Compares the sections of a subject, wherever in its files they stand.

import PlanSchema
import PlanText

/// Sections of two sides with their records paired.
struct SectionPairs {
  private let old: DecodedAccount?
  private let new: DecodedAccount?
  private var declared: [DeclaredPair]
  /// Records that have another key on the new side, and those that the caller named.
  private(set) var renames: RenamedKeys

  /// - Parameter renames: records of other subjects that have another key now.
  init(_ old: DecodedAccount?, _ new: DecodedAccount?, renames: RenamedKeys) {
    self.old = old
    self.new = new
    self.renames = renames
    declared = merged(old.map(Declared.all) ?? [], new.map(Declared.all) ?? [], by: \.schema.id).compactMap {
      DeclaredPair($0, $1, renames: renames)
    }
    followRenames(from: renames)
  }

  /// A chain of references is as long as this at most: a contract is known by its measure, an opportunity by its unit.
  private static let mostRounds = 4

  /// Pairs once more what the renaming of other records may bring together, until that settles. Where no record is left
  /// over on both sides there is nothing to do.
  private mutating func followRenames(from given: RenamedKeys) {
    for _ in 0..<Self.mostRounds {
      var found = given
      for pair in declared where pair.pairing.hasRest || !renames.isEmpty {
        for (old, new) in pair.pairing.renamed { found.insert(old, new, in: pair.pairing.new.schema) }
      }
      guard found != renames else { return }
      renames = found
      for place in declared.indices where declared[place].isOpen { declared[place].match(renames) }
    }
  }

  /// Sections that differ: the preamble, declared ones in the order of the schema, then free ones.
  func changes() -> [SectionChange] {
    var changes: [SectionChange] = []
    if let prose = diffProse(old: old.map(preamble) ?? [], new: new.map(preamble) ?? []) {
      changes.append(SectionChange(.preamble, kind: .changed, prose: prose))
    }
    changes += declared.compactMap { $0.change(renames: renames) }
    for (before, after) in merged(old.map(Free.all) ?? [], new.map(Free.all) ?? [], by: \.name) {
      guard let present = after ?? before else { continue }
      let prose = diffProse(old: before?.prose ?? [], new: after?.prose ?? [])
      let kind: ChangeKind = before == nil ? .added : after == nil ? .removed : .changed
      if kind != .changed || prose != nil {
        changes.append(SectionChange(.free(present.heading), kind: kind, prose: prose))
      }
    }
    return changes
  }
}

/// A declared section on both sides.
private struct DeclaredPair {
  private let old: Declared?
  private let new: Declared?
  private(set) var pairing: RecordPairing

  /// nil when the section is on neither side.
  init?(_ old: Declared?, _ new: Declared?, renames: RenamedKeys) {
    guard let present = new ?? old else { return nil }
    self.old = old
    self.new = new
    pairing = RecordPairing(
      old: RecordSide(schema: old?.schema ?? present.schema, records: old?.records ?? []),
      new: RecordSide(schema: present.schema, records: new?.records ?? []), renames: renames)
  }

  /// Whether other sections' renamed records may change which record continues which.
  var isOpen: Bool {
    pairing.hasRest || pairing.old.schema.keyIndices.contains { pairing.old.schema.fields[$0].type.namesRecords }
  }

  mutating func match(_ renames: RenamedKeys) {
    pairing = RecordPairing(old: pairing.old, new: pairing.new, renames: renames)
  }

  func change(renames: RenamedKeys) -> SectionChange? {
    let kind: ChangeKind = old == nil ? .added : new == nil ? .removed : .changed
    let records = diffRecords(pairing, renames: renames)
    let prose = diffProse(old: old?.prose ?? [], new: new?.prose ?? [])
    if kind == .changed, records.isEmpty, prose == nil { return nil }
    return SectionChange(.declared(pairing.new.schema), kind: kind, records: records, prose: prose)
  }
}

/// A declared section, put together from all its places: twice the same section is an error, but loses nothing here.
private struct Declared {
  let schema: SectionSchema
  var records: [Record]
  var prose: [String]

  static func all(in account: DecodedAccount) -> [Declared] {
    var result: [Declared] = []
    var places: [String: Int] = [:]
    for section in account.sections {
      if let place = places[section.schema.id] {
        result[place].records += section.records
        result[place].prose += section.prose.map(\.text)
      } else {
        places[section.schema.id] = result.count
        result.append(
          Declared(schema: section.schema, records: section.records, prose: section.prose.map(\.text)))
      }
    }
    return result
  }
}

/// A free section; its name is its heading, case and spacing aside.
private struct Free {
  let name: String
  let heading: String
  var prose: [String]

  /// By name, since the order of sections says nothing.
  static func all(in account: DecodedAccount) -> [Free] {
    var result: [String: Free] = [:]
    for section in account.freeSections {
      let heading = foldingSpace(section.heading)
      let name = heading.lowercased()
      if result[name] == nil { result[name] = Free(name: name, heading: heading, prose: []) }
      result[name]?.prose += section.prose.map(\.text)
    }
    return result.values.sorted { $0.name < $1.name }
  }
}

private func preamble(_ account: DecodedAccount) -> [String] {
  account.documents.flatMap { document in
    document.document.preamble.map { document.source.string(in: $0.range) }
  }
}

/// Pairs elements of one name. The order is that of the new side, what is only on the old one following its
/// predecessor there.
private func merged<Element>(
  _ old: [Element], _ new: [Element], by name: (Element) -> String
) -> [(old: Element?, new: Element?)] {
  let newNames = Set(new.map(name))
  var before: [String: Element] = [:]
  var gone: [String?: [Element]] = [:]
  var anchor: String?
  for element in old {
    let id = name(element)
    before[id] = element
    if newNames.contains(id) { anchor = id } else { gone[anchor, default: []].append(element) }
  }
  var result: [(old: Element?, new: Element?)] = (gone[nil] ?? []).map { ($0, nil) }
  for element in new {
    let id = name(element)
    result.append((before[id], element))
    result += (gone[id] ?? []).map { ($0, nil) }
  }
  return result
}
