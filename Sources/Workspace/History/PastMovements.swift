// Takes a change of a plan apart into the movements that rules judge by.
package import PlanDiff
package import PlanModel
package import PlanSchema

/// Gathers movements from the newest change to the oldest, and calls records what they are called today.
package struct PastMovements {
  /// Newest first.
  private var gathered: [AccountPast.Movement] = []
  /// Today's key of a record, by section and the key that it had at the change that comes next.
  private var todaysKeys: [RecordName: RecordKey] = [:]

  package init() {}

  /// Oldest first.
  package var movements: [AccountPast.Movement] { gathered.reversed() }

  /// Adds what one revision changed; revisions are told from the newest to the oldest.
  package mutating func add(_ change: SubjectChange, day: CalendarDate, author: PersonID?) {
    func movement(
      _ section: String?, _ key: RecordKey?, _ field: String?, _ old: Value?, _ new: Value?
    ) -> AccountPast.Movement {
      AccountPast.Movement(section: section, key: key, field: field, day: day, author: author, old: old, new: new)
    }
    for field in change.fields {
      gathered.append(movement(nil, nil, field.field.id, field.old?.value, field.new?.value))
    }
    for section in change.sections {
      guard let id = section.id else { continue }
      if section.prose != nil { gathered.append(movement(id, nil, nil, nil, nil)) }
      var formerKeys: [(former: RecordName, today: RecordKey)] = []
      for record in section.records {
        guard let key = record.key else { continue }
        let name = RecordName(section: id, key: key)
        let today = todaysKeys[name] ?? key
        switch record.kind {
        case .added: gathered.append(movement(id, today, nil, nil, .text(record.label)))
        case .removed: gathered.append(movement(id, today, nil, .text(record.label), nil))
        case .changed:
          for field in record.fields + record.keyFields {
            gathered.append(movement(id, today, field.field.id, field.old?.value, field.new?.value))
          }
        }
        if let former = record.formerKey { formerKeys.append((RecordName(section: id, key: former), today)) }
      }
      for (former, today) in formerKeys { todaysKeys[former] = today }
    }
  }
}
