// The facts of a plan by name, and how they follow a change backwards: what history is told from.

package import PlanSchema
import PlanText

/// The name of one fact of a subject: of a value, or of the text of a section.
package enum FactName: Hashable, Sendable {
  case title
  /// A key of the front matter, by its id.
  case field(String)
  /// The text before the first section.
  case preamble
  /// A declared section's prose, or the notes around its records, by the section's id.
  case prose(String)
  /// A section that the schema does not know, by its heading in lower case.
  case free(String)
  case value(section: String, key: RecordKey, field: String)
  /// The text below a task.
  case note(section: String, key: RecordKey)

  /// A section that the schema does not know: case and spacing of its heading say nothing.
  package init(freeSection heading: String) { self = .free(foldingSpace(heading).lowercased()) }

  /// The record that the fact belongs to; nil for a fact outside records.
  package var record: RecordName? {
    switch self {
    case .value(let section, let key, _), .note(let section, let key): RecordName(section: section, key: key)
    default: nil
    }
  }

  /// The same fact of the record under another key.
  func renamed(to key: RecordKey) -> FactName {
    switch self {
    case .value(let section, _, let field): .value(section: section, key: key, field: field)
    case .note(let section, _): .note(section: section, key: key)
    default: self
    }
  }
}

/// A record of a subject by its section and key.
package struct RecordName: Hashable, Sendable {
  package let section: String
  package let key: RecordKey

  package init(section: String, key: RecordKey) {
    self.section = section
    self.key = key
  }
}

/// All facts of a subject at one revision.
///
/// Records without a key take no part, and of records that share a key only the first does: nothing can be said of them
/// from one revision to the next.
package struct Facts: Sendable {
  package private(set) var values: [FactName: WrittenValue] = [:]
  /// The ids of each record's fields that are written.
  package private(set) var records: [RecordName: Set<String>] = [:]

  /// No facts: a subject that is not there.
  package init() {}

  package init(_ account: DecodedAccount) {
    if let title = account.title { put(.title, foldingSpace(title)) }
    for field in account.fields {
      if let value = WrittenValue(field.value, written: field.raw) { values[.field(field.schema.id)] = value }
    }
    let preamble = account.documents.flatMap { document in
      document.document.preamble.map { document.source.string(in: $0.range) }
    }
    put(.preamble, Self.text(of: preamble))
    var prose: [String: [String]] = [:]
    for section in account.sections {
      prose[section.schema.id, default: []] += section.prose.map(\.text)
      for record in section.records { add(record, in: section.schema) }
    }
    for (section, blocks) in prose { put(.prose(section), Self.text(of: blocks)) }
    var free: [FactName: [String]] = [:]
    for section in account.freeSections {
      free[FactName(freeSection: section.heading), default: []] += section.prose.map(\.text)
    }
    for (name, blocks) in free { put(name, Self.text(of: blocks)) }
  }

  package subscript(_ name: FactName) -> WrittenValue? { values[name] }

  /// How much two subjects say the same, in hundredths of what the one that says more says.
  package func likeness(to other: Facts) -> Int {
    let most = max(values.count, other.values.count)
    guard most > 0 else { return 0 }
    return values.count { name, value in other[name].map(value.says) ?? false } * 100 / most
  }

  private mutating func add(_ record: Record, in schema: SectionSchema) {
    guard let key = identity(of: record, schema) else { return }
    let name = RecordName(section: schema.id, key: key)
    guard records[name] == nil else { return }
    var fields: Set<String> = []
    for (place, field) in schema.fields.enumerated() {
      guard let value = record.written(place) else { continue }
      values[.value(section: schema.id, key: key, field: field.id)] = value
      fields.insert(field.id)
    }
    records[name] = fields
    if let note = record.note { put(.note(section: schema.id, key: key), Self.text(of: [note])) }
  }

  private mutating func put(_ name: FactName, _ text: String) {
    values[name] = text.isEmpty ? nil : WrittenValue(.text(text), raw: text)
  }

  /// Blocks of Markdown as prose is compared: a line for each paragraph, space folded.
  private static func text(of blocks: [String]) -> String {
    proseUnits(of: blocks).map(\.text).joined(separator: "\n")
  }
}

extension Facts {
  /// Takes a change back: the facts of its new side become those of its old one.
  package mutating func revert(_ change: SubjectChange) {
    if change.kind == .added {
      self = Facts()
      return
    }
    if let title = change.title { put(.title, title.old ?? "") }
    for field in change.fields { values[.field(field.field.id)] = field.old }
    for section in change.sections {
      if let prose = section.prose, let name = section.proseName {
        put(name, prose.text(without: .added).joined(separator: "\n"))
      }
      guard let id = section.id else { continue }
      for record in section.records { revert(record, in: id) }
    }
  }

  private mutating func revert(_ record: RecordChange, in section: String) {
    guard let key = record.key else { return }
    let name = RecordName(section: section, key: key)
    if record.kind == .added {
      remove(name)
      return
    }
    for field in record.fields { set(field.field.id, of: name, to: field.old) }
    if let note = record.note {
      put(.note(section: section, key: key), note.text(without: .added).joined(separator: "\n"))
    }
    if let former = record.formerKey { rename(name, to: former) }
  }

  private mutating func set(_ field: String, of name: RecordName, to value: WrittenValue?) {
    values[.value(section: name.section, key: name.key, field: field)] = value
    if value == nil { records[name]?.remove(field) } else { records[name, default: []].insert(field) }
  }

  private mutating func remove(_ name: RecordName) {
    for field in records.removeValue(forKey: name) ?? [] {
      values[.value(section: name.section, key: name.key, field: field)] = nil
    }
    values[.note(section: name.section, key: name.key)] = nil
  }

  private mutating func rename(_ name: RecordName, to key: RecordKey) {
    guard let fields = records.removeValue(forKey: name) else { return }
    for field in fields {
      let value = values.removeValue(forKey: .value(section: name.section, key: name.key, field: field))
      values[.value(section: name.section, key: key, field: field)] = value
    }
    let note = values.removeValue(forKey: .note(section: name.section, key: name.key))
    values[.note(section: name.section, key: key)] = note
    records[RecordName(section: name.section, key: key)] = fields
  }
}

extension SectionChange {
  /// The name of the section's text as a fact.
  package var proseName: FactName? {
    switch place {
    case .preamble: .preamble
    case .declared(let schema): .prose(schema.id)
    case .free(let heading): FactName(freeSection: heading)
    }
  }
}
