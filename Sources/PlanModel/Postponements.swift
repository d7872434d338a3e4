// How often the day of something was put off.

package import PlanSchema

extension AccountPast {
  /// How often the due day of each record of a section was moved to a later one, and the day that stood there first; only of
  /// records in which that happened.
  package func postponements(in section: String) -> [RecordKey: (times: Int, first: CalendarDate)] {
    var result: [RecordKey: (times: Int, first: CalendarDate)] = [:]
    for movement in movements where movement.field == "due" && movement.section == section {
      guard let key = movement.key, case .date(let old)? = movement.old, case .date(let new)? = movement.new, new > old
      else { continue }
      result[key, default: (0, old)].times += 1
    }
    return result
  }
}
