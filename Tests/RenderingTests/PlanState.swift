// What a decoded plan says, in a form in which two plans that say the same are equal.

import PlanDiff
import PlanSchema
import PlanText

@testable import Documents
@testable import Rendering
@testable import Results

/// A plan without order and layout.
struct PlanState: Equatable {
  var title: String?
  var fields: [String: Said] = [:]
  /// By place and name: `declared targets`, `free travel`, `preamble`.
  var sections: [String: Section] = [:]

  struct Section: Equatable {
    var rows: [Row] = []
    var prose: [String] = []

    /// Rows in whatever order.
    static func == (left: Section, right: Section) -> Bool {
      left.prose == right.prose && left.rows.map(\.description).sorted() == right.rows.map(\.description).sorted()
    }
  }

  struct Row: CustomStringConvertible {
    /// As it was decoded; nil where it could not be.
    var key: String?
    var fields: [String: Said] = [:]
    var note: [String] = []

    var description: String {
      (fields.map { "\($0.key)=\($0.value.text)" }.sorted() + note.map { "> " + $0 }).joined(separator: "; ")
    }
  }

  /// A value in canonical spelling; as written where it could not be read.
  struct Said: Equatable {
    var value: Value?
    var type: ValueType = .text
    var text: String

    init(_ value: Value?, type: ValueType = .text, text: String) {
      self.value = value
      self.type = type
      self.text = text
    }

    init?(_ value: Value?, type: ValueType, raw: String) {
      let raw = raw.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard value != nil || !raw.isEmpty else { return nil }
      self.init(value, type: type, text: value.map { Self.spelled($0) } ?? raw)
    }

    static func spelled(_ value: Value) -> String {
      value.canonical.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    static func == (left: Said, right: Said) -> Bool { left.text == right.text }
  }

  init(_ account: DecodedAccount) {
    title = account.title
    for field in account.fields {
      fields[field.schema.id] = Said(field.value, type: field.schema.type, raw: field.raw)
    }
    for section in account.sections {
      let name = "declared " + section.schema.id
      sections[name, default: Section()].rows += section.records.map { Row($0, section.schema) }
      sections[name, default: Section()].prose += lines(of: section.prose.map(\.text))
    }
    for section in account.freeSections {
      sections["free " + section.heading.lowercased(), default: Section()].prose += lines(of: section.prose.map(\.text))
    }
    let preamble = account.documents.flatMap { document in
      document.document.preamble.map { document.source.string(in: $0.range) }
    }
    if !preamble.isEmpty { sections["preamble"] = Section(prose: lines(of: preamble)) }
  }

  /// References to records that have another key now, by section and old key.
  mutating func follow(_ renames: [String: [String: String]]) {
    guard !renames.isEmpty else { return }
    fields = fields.mapValues { $0.following(renames) }
    for name in sections.keys {
      guard let rows = sections[name]?.rows else { continue }
      sections[name]?.rows = rows.map { row in
        var row = row
        row.fields = row.fields.mapValues { $0.following(renames) }
        return row
      }
    }
  }
}

extension PlanState.Said {
  fileprivate func following(_ renames: [String: [String: String]]) -> PlanState.Said {
    guard let value else { return self }
    let sections = type.referredSections.isEmpty ? renames.keys.sorted() : type.referredSections
    func now(_ value: Value) -> Value {
      switch value {
      case .list(let items): return .list(items.map(now))
      case .reference(let reference) where reference.account == nil:
        for section in sections {
          if let key = renames[section]?[reference.key.text] { return .reference(Reference(key: RecordKey(key))) }
        }
        return value
      default: return value
      }
    }
    let result = now(value)
    return result == value ? self : PlanState.Said(result, type: type, text: Self.spelled(result))
  }
}

extension PlanState.Row {
  fileprivate init(_ record: Record, _ schema: SectionSchema) {
    key = record.key?.text
    for (place, field) in schema.fields.enumerated() {
      let said = PlanState.Said(record.values[place], type: field.type, raw: record.raw[place])
      if let said { fields[field.id] = said }
      // An item of a list without an id has no key that would last.
      if schema.shape == .lists, field.id == "id", said == nil { key = nil }
    }
    note = lines(of: record.note.map { [$0] } ?? [])
  }
}

/// The paragraphs of blocks, as a change of prose speaks of them.
private func lines(of blocks: [String]) -> [String] { proseUnits(of: blocks).map { layoutFree($0.text) } }

/// A line of a table without the width of its cells.
func layoutFree(_ line: String) -> String {
  guard line.hasPrefix("|") else { return line }
  return line.split(separator: "|").map { cell in
    let text = cell.split(separator: " ").joined(separator: " ")
    return text.allSatisfy { $0 == "-" } && !text.isEmpty ? "-" : text
  }.joined(separator: "|")
}
