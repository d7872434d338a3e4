// Where the facts of a change's new side come from: the step of which blame is made.

import PlanSchema

/// What a change says of each fact of its new side.
package struct FactOrigins: Sendable {
  /// Where a fact of the new side comes from.
  package enum Origin: Sendable {
    /// It says the same on the old side, under this name there.
    case old(FactName)
    /// It was set by the change, or taken away if the new side has no such fact; before it the fact had this name, and
    /// this value (nil if none).
    case new(FactName, previous: WrittenValue?)
  }

  private enum Whole { case unchanged, added }
  private var whole = Whole.unchanged
  private var changed: [FactName: WrittenValue?] = [:]
  private var formerKeys: [RecordName: RecordKey] = [:]
  private var added: Set<RecordName> = []
  /// Names of the old side whose records go by another one now.
  private var givenUp: Set<RecordName> = []

  /// - Parameter change: nil when both sides say the same.
  package init(_ change: SubjectChange?) {
    guard let change else { return }
    if change.kind == .added { whole = .added }
    if let title = change.title { changed[.title] = Self.text(title.old) }
    for field in change.fields { changed[.field(field.field.id)] = .some(field.old) }
    for section in change.sections {
      if let prose = section.prose, let name = section.proseName {
        changed[name] = Self.text(prose.text(without: .added).joined(separator: "\n"))
      }
      guard let id = section.id else { continue }
      for record in section.records { add(record, in: id) }
    }
  }

  package func origin(of name: FactName) -> Origin {
    if whole == .added { return .new(name, previous: nil) }
    var oldName = name
    if let record = name.record {
      if added.contains(record) { return .new(name, previous: nil) }
      if let former = formerKeys[record] {
        oldName = name.renamed(to: former)
      } else if givenUp.contains(record) {
        // What went by this name is another record's past; under it nothing was there before.
        return .new(name, previous: nil)
      }
    }
    if let previous = changed[name] { return .new(oldName, previous: previous) }
    return .old(oldName)
  }

  private mutating func add(_ record: RecordChange, in section: String) {
    guard let key = record.key else { return }
    let name = RecordName(section: section, key: key)
    if record.kind == .added {
      added.insert(name)
      return
    }
    if let former = record.formerKey {
      formerKeys[name] = former
      givenUp.insert(RecordName(section: section, key: former))
    }
    for field in record.fields + record.keyFields {
      changed[.value(section: section, key: key, field: field.field.id)] = .some(field.old)
    }
    if let note = record.note {
      changed[.note(section: section, key: key)] = Self.text(note.text(without: .added).joined(separator: "\n"))
    }
  }

  private static func text(_ text: String?) -> WrittenValue?? {
    guard let text, !text.isEmpty else { return .some(nil) }
    return .some(WrittenValue(.text(text), raw: text))
  }
}
