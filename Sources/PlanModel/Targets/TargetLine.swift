package import PlanSchema

/// The straight line of a target from its baseline to its goal: whatever says where a figure should be on a day asks this one.
///
/// Between start and due day the line is rounded to three digits of the way from baseline to goal (£310k to £640k: whole
/// thousands), half away from zero, and never beyond either end; a figure is compared with it at the same precision, so that
/// the three numbers of a sentence agree. At its ends the line is exact.
package struct TargetLine: Hashable, Sendable {
  /// The day for which the baseline holds (``Account/baselineDay(fiscalYearStarts:)``).
  package let start: CalendarDate
  package let due: CalendarDate
  package let baseline: Decimal
  package let goal: Decimal
  /// The power of ten of the smallest step in which the line is told; nil where there is no way to go.
  package let step: Int?

  /// nil where the line would have no length in time.
  package init?(from baseline: Decimal, to goal: Decimal, start: CalendarDate, due: CalendarDate, unit: Figure.Unit) {
    guard start < due else { return nil }
    (self.start, self.due, self.baseline, self.goal) = (start, due, baseline, goal)
    // Nobody has hundredths of a site, and nobody pays less than a penny.
    step = goal.minus(baseline)?.order.map { order in
      switch unit {
      case .money: max(order - 2, -2)
      case .percent, .number: max(order - 2, order >= 0 ? -1 : -Decimal.mostDigits)
      }
    }
  }

  /// Where the line stands on a day: at the baseline until the start, at the goal from the due day on; nil for numbers that
  /// are too far apart.
  package func expected(on day: CalendarDate) -> Decimal? {
    if day <= start { return baseline }
    if day >= due { return goal }
    let days = Decimal(due.dayNumber - start.dayNumber)
    guard let gone = goal.minus(baseline)?.times(Decimal(day.dayNumber - start.dayNumber)),
      let exact = baseline.times(days)?.plus(gone)?.divided(by: days)
    else { return nil }
    guard let step else { return baseline }
    return exact.rounded(toPowerOfTen: step).map { max(min(baseline, goal), min(max(baseline, goal), $0)) }
  }

  /// How far a figure lies above the line on a day, below it where negative; zero exactly where the two are told alike. nil
  /// for numbers that are too far apart.
  package func gap(of actual: Decimal, on day: CalendarDate) -> Decimal? {
    guard let expected = expected(on: day) else { return nil }
    let isAtEnd = expected == baseline || expected == goal
    let told = isAtEnd ? actual : step.flatMap { actual.rounded(toPowerOfTen: $0) } ?? actual
    return told.minus(expected)
  }
}
