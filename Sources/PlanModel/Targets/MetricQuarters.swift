// The quarters of the section Metrics: which days they are, what was planned for them and what was achieved.

package import PlanSchema

extension Account {
  /// The four quarters that metrics are kept by: those of the fiscal year that the plan's period lies in, or of the twelve
  /// months from its first day where it is written as one day to another. Empty where the plan has no period.
  package func metricQuarters(fiscalYearStarts month: Int) -> [ClosedRange<CalendarDate>] {
    guard case .period(let period)? = decoded["period"] else { return [] }
    let first: CalendarDate?
    switch period.span {
    case .days(let day, _): first = day
    case .year(let year), .half(_, let year), .quarter(_, let year):
      first = CalendarDate(year: year, month: month, day: 1)
    case .month(let number, let year):
      first = CalendarDate(year: number < month ? year - 1 : year, month: month, day: 1)
    }
    guard let first else { return [] }
    let starts = (0...4).map { first.adding(months: $0 * 3) }
    return zip(starts, starts.dropFirst()).map { $0...$1.adding(days: -1) }
  }
}

/// Facts of a record of the section Metrics.
extension RecordView {
  private static let plannedFields = ["q1-planned", "q2-planned", "q3-planned", "q4-planned"]
  private static let achievedFields = ["q1-achieved", "q2-achieved", "q3-achieved", "q4-achieved"]

  /// The field that holds what was planned for a quarter.
  ///
  /// - Parameter quarter: 0 to 3.
  package static func plannedField(_ quarter: Int) -> String {
    plannedFields.indices.contains(quarter) ? plannedFields[quarter] : ""
  }
  package static func achievedField(_ quarter: Int) -> String {
    achievedFields.indices.contains(quarter) ? achievedFields[quarter] : ""
  }

  package func planned(_ quarter: Int) -> Value? { self[Self.plannedField(quarter)] }
  package func achieved(_ quarter: Int) -> Value? { self[Self.achievedField(quarter)] }

  /// Whether less is better: of enemies and protestors, and where the plan itself falls from the first quarter to the last.
  package var isFallingMetric: Bool {
    if text("counts") == "enemies-and-protestors" { return true }
    let plans = (0..<4).compactMap { planned($0).flatMap { Figure($0) } }
    guard let first = plans.first, let last = plans.last, first.unit == last.unit else { return false }
    return last.number < first.number
  }
}
