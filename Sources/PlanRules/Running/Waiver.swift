package import PlanModel
package import PlanSchema

/// The team's decision to live with a finding for a while.
package struct Waiver: Sendable {
  package let record: RecordView

  package init(_ record: RecordView) { self.record = record }

  package var rule: String { record.text("rule")?.lowercased() ?? "" }
  /// The record that it is about, by key; nil for the account as a whole.
  package var about: RecordKey? { record.text("record").map { RecordKey($0) } }
  package var reason: String { record.text("reason") ?? "" }
  package var by: PersonID? { record.person("by") }
  package var until: CalendarDate? { record.date("until") }

  /// Whether it lets a finding pass: a waiver without reason, person or end date does not count.
  package func covers(_ rule: String, _ key: RecordKey?, on today: CalendarDate) -> Bool {
    guard self.rule == rule, !reason.isEmpty, by != nil, let until, today <= until else { return false }
    return about == nil || about == key
  }
}
