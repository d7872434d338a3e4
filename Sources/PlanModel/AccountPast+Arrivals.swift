// When records came into a plan.
package import PlanSchema

extension AccountPast {
  /// The day on which a record came into the plan; that of the plan's first revision if it was there from the start.
  package func arrival(of key: RecordKey, in section: String) -> CalendarDate {
    movements.last { $0.key == key && $0.field == nil && $0.old == nil && $0.section == section }?.day ?? since
  }
}
