package import PlanSchema

/// What one field of a section's records said at the end of a day, told of all records in one pass over the past.
package struct PastColumn {
  private let field: String
  /// What the field said then, of records in which it has changed since.
  private var then: [RecordKey: Value?] = [:]
  /// Records that came later.
  private var came: Set<RecordKey> = []

  /// nil where the day lies before the plan's first revision, or where a record has been taken out since: what it said is
  /// not known.
  package init?(_ field: String, in section: String, on day: CalendarDate, _ past: AccountPast) {
    guard day >= past.since else { return nil }
    self.field = field
    for movement in past.movements.reversed() {
      guard movement.day > day else { break }
      guard movement.section == section, let key = movement.key else { continue }
      if movement.field == field {
        then[key] = .some(movement.old)
      } else if movement.field == nil {
        guard movement.new != nil else { return nil }
        came.insert(key)
      }
    }
  }

  /// nil where the field said nothing.
  package subscript(_ record: RecordView) -> Value? {
    // Most columns stand as they stood.
    guard !then.isEmpty, let key = record.key else { return record[field] }
    return then[key] ?? record[field]
  }

  /// Whether the record was in the plan already.
  package func had(_ record: RecordView) -> Bool { came.isEmpty || !(record.key.map(came.contains) ?? true) }
}
