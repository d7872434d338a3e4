package import PlanSchema

/// A target with its ``TargetReading``.
@dynamicMemberLookup
package struct TargetPace: Sendable {
  package let record: RecordView
  package let reading: TargetReading

  /// - Parameters:
  ///   - start: the day for which the baseline holds (``Account/baselineDay(fiscalYearStarts:)``).
  ///   - today: the day of the review.
  package init(_ record: RecordView, from start: CalendarDate?, on today: CalendarDate) {
    self.record = record
    reading = TargetReading(record, from: start, on: today)
  }

  package subscript<Part>(dynamicMember part: KeyPath<TargetReading, Part>) -> Part { reading[keyPath: part] }
}

extension Account {
  /// The day for which the baselines of the plan's targets count: the first day of the period that the plan covers, since
  /// a plan says of no baseline when it was taken; the day the account began where there is no period.
  package func baselineDay(fiscalYearStarts month: Int) -> CalendarDate? {
    if case .period(let period)? = decoded["period"] { return period.days(fiscalYearStarts: month).lowerBound }
    if case .date(let date)? = decoded["since"] { return date }
    return nil
  }

  /// How each target stands, in the order of the plan.
  package func paces(on today: CalendarDate, fiscalYearStarts month: Int) -> [TargetPace] {
    let start = baselineDay(fiscalYearStarts: month)
    return targets.map { TargetPace($0, from: start, on: today) }
  }
}
