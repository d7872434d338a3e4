// Compares the sections of a subject, wherever in its files they stand.

import PlanSchema
import PlanText

/// Sections that differ: the preamble, declared ones in the order of the schema, then free ones.
func diffSections(_ old: DecodedAccount?, _ new: DecodedAccount?) -> [SectionChange] {
  var changes: [SectionChange] = []
  if let prose = diffProse(old: old.map(preamble) ?? [], new: new.map(preamble) ?? []) {
    changes.append(SectionChange(.preamble, kind: .changed, prose: prose))
  }
  let left = old.map(Declared.all) ?? []
  let right = new.map(Declared.all) ?? []
  for (before, after) in merged(left, right, by: \.schema.id) {
    if let change = diffDeclared(before, after) { changes.append(change) }
  }
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

private func diffDeclared(_ old: Declared?, _ new: Declared?) -> SectionChange? {
  guard let present = new ?? old else { return nil }
  let kind: ChangeKind = old == nil ? .added : new == nil ? .removed : .changed
  let records = diffRecords(
    old: RecordSide(schema: old?.schema ?? present.schema, records: old?.records ?? []),
    new: RecordSide(schema: present.schema, records: new?.records ?? []))
  let prose = diffProse(old: old?.prose ?? [], new: new?.prose ?? [])
  if kind == .changed, records.isEmpty, prose == nil { return nil }
  return SectionChange(.declared(present.schema), kind: kind, records: records, prose: prose)
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
