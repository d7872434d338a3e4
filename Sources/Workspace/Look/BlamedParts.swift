// The facts of a plan in the order of the text, with the names that people call them by.
import PlanDiff
import PlanSchema
import Plans

/// Facts to be blamed.
struct BlamedParts {
  struct Part {
    let name: FactName
    let section: String?
    let heading: String
    /// As `rutter set` names it.
    let path: String
    let record: String
    let field: String
    let value: WrittenValue
  }

  let all: [Part]
  /// Whether one record or one value was asked for, of which all that it has been is wanted.
  let isNarrow: Bool

  /// - Parameter path: nil for the whole plan.
  /// - Throws: when the path names nothing that is written.
  init(_ plan: DecodedAccount, path: String?) throws {
    let parts = Self.parts(of: plan)
    guard let path else {
      (all, isNarrow) = (parts, false)
      return
    }
    let wanted: ValuePath
    do throws(EditProblem) {
      wanted = try ValuePath(path, in: plan)
    } catch {
      throw Failure(.usage, error.message, hint: error.hint)
    }
    let found = parts.filter { part in
      switch part.name {
      case .field(let field): wanted.section == nil && wanted.key == nil && wanted.field == field
      case .prose(let section): wanted.section == section && wanted.key == nil
      case .value(let section, let key, let field):
        wanted.section == section && (wanted.key == nil || wanted.key == key)
          && (wanted.field == nil || wanted.field == field)
      case .note(let section, let key):
        wanted.section == section && (wanted.key == nil || wanted.key == key) && wanted.field == nil
      default: false
      }
    }
    guard !found.isEmpty else { throw Failure(.usage, "\(path) is not written in \(plan.id)") }
    let isSection = wanted.section != nil && wanted.key == nil
    (all, isNarrow) = (found, !isSection || found.count == 1)
  }

  private static func parts(of plan: DecodedAccount) -> [Part] {
    let facts = Facts(plan)
    var parts: [Part] = []
    var seen: Set<FactName> = []
    func add(
      _ name: FactName, section: String? = nil, heading: String, path: String, record: String = "", field: String = ""
    ) {
      guard let value = facts[name], seen.insert(name).inserted else { return }
      parts.append(
        Part(
          name: name, section: section, heading: heading, path: path, record: record, field: field, value: value))
    }
    add(.title, heading: "Account", path: "title", field: "title")
    for field in plan.fields {
      add(.field(field.schema.id), heading: "Account", path: field.schema.id, field: field.schema.heading)
    }
    add(.preamble, heading: "Preamble", path: "preamble")
    for section in plan.sections {
      let schema = section.schema
      add(.prose(schema.id), section: schema.id, heading: schema.heading, path: schema.id)
      for record in section.records {
        guard let key = record.key else { continue }
        let path = schema.prefix == nil && schema.lists.isEmpty ? "\(schema.id)/\(key.text)" : key.text
        let title = [key.text, label(of: record, schema)].filter { !$0.isEmpty }.joined(separator: " ")
        for field in schema.fields where field.type != .id {
          add(
            .value(section: schema.id, key: key, field: field.id), section: schema.id, heading: schema.heading,
            path: "\(path).\(field.id)", record: title, field: field.heading)
        }
        add(
          .note(section: schema.id, key: key), section: schema.id, heading: schema.heading, path: path, record: title,
          field: "note")
      }
    }
    for section in plan.freeSections {
      add(FactName(freeSection: section.heading), heading: section.heading, path: section.heading.lowercased())
    }
    return parts
  }
}
