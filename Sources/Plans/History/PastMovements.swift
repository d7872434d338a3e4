// Takes changes of a plan apart into the movements that rules judge by.
package import PlanDiff
package import PlanModel
package import PlanSchema

/// Gathers movements from the oldest change to the newest, and calls records what they are called after it.
package struct PastMovements {
  /// Oldest first.
  package private(set) var movements: [AccountPast.Movement]

  /// - Parameter movements: what was gathered of older changes.
  package init(_ movements: [AccountPast.Movement] = []) { self.movements = movements }

  /// Adds what one revision changed.
  package mutating func add(_ change: SubjectChange, day: CalendarDate, author: PersonID?) {
    func movement(
      _ section: String?, _ key: RecordKey?, _ field: String?, _ old: Value?, _ new: Value?
    ) -> AccountPast.Movement {
      AccountPast.Movement(
        section: section, key: key, field: field, day: day, author: author, old: old.map(Self.short),
        new: new.map(Self.short))
    }
    var renames: [RecordName: RecordKey] = [:]
    for section in change.sections {
      guard let id = section.id else { continue }
      for record in section.records {
        guard let former = record.formerKey, let key = record.key else { continue }
        renames[RecordName(section: id, key: former)] = key
      }
    }
    if !renames.isEmpty { rename(renames) }
    for field in change.fields {
      movements.append(movement(nil, nil, field.field.id, field.old?.value, field.new?.value))
    }
    for section in change.sections {
      guard let id = section.id else { continue }
      if section.prose != nil { movements.append(movement(id, nil, nil, nil, nil)) }
      for record in section.records {
        guard let key = record.key else { continue }
        switch record.kind {
        case .added: movements.append(movement(id, key, nil, nil, .text(record.label)))
        case .removed: movements.append(movement(id, key, nil, .text(record.label), nil))
        case .changed:
          for field in record.fields + record.keyFields {
            movements.append(movement(id, key, field.field.id, field.old?.value, field.new?.value))
          }
        }
      }
    }
  }

  private mutating func rename(_ renames: [RecordName: RecordKey]) {
    movements = movements.map { movement in
      guard let section = movement.section, let key = movement.key,
        let today = renames[RecordName(section: section, key: key)]
      else { return movement }
      return AccountPast.Movement(
        section: section, key: today, field: movement.field, day: movement.day, author: movement.author,
        old: movement.old, new: movement.new)
    }
  }

  /// No rule judges by long texts: enough is kept to tell one from another.
  private static func short(_ value: Value) -> Value {
    guard case .text(let text) = value, text.utf8.count > 80 else { return value }
    return .text(String(text.prefix(80)))
  }
}
