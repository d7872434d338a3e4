// Where the straight line from baseline to goal says that a figure should be, and what it takes to get there.

package import PlanSchema

/// The straight line of a ``Trend/Goal``.
///
/// Between start and due the line is told to three digits of the distance between baseline and goal (310k to 640k: whole
/// thousands), halves away from zero, and a figure is compared with it at the same precision, so that the three numbers
/// of a sentence agree. At its ends the line is exact. Days are calendar days; a month is the Gregorian mean of
/// 146,097 ÷ 4,800 days.
package struct Pace: Sendable {
  /// Where a figure is when it is compared with the line.
  package enum Standing: String, Sendable { case ahead, behind, on }

  /// A figure beside the line.
  package struct Reading: Hashable, Sendable {
    /// What the line says.
    package let expected: Decimal
    package let standing: Standing
    /// Between the figure and the line, zero or more; zero exactly when on pace.
    package let gap: Decimal
  }

  package let goal: Trend.Goal
  /// Less is better: the goal is below the baseline, or, where that does not tell, the schema says so.
  package let isDown: Bool
  /// The smallest step in which the figure is told, as a power of ten.
  private let finest: Int

  package init(_ goal: Trend.Goal, better: FieldSchema.Direction?, unit: Trend.Unit) {
    self.goal = goal
    isDown =
      goal.baseline.map { goal.value < $0 } ?? false
      || goal.baseline.map { goal.value == $0 } ?? true && better == .down
    finest =
      switch unit {
      case .money: -2
      case .count, .scale: -1
      case .number, .percent: -Decimal.mostDigits
      }
  }

  private static let monthDays = (numerator: 146_097, denominator: 4_800)

  /// What the line says on a day: the baseline until the start, the goal from the due day on. nil without a baseline,
  /// or for numbers too far apart to be computed with exactly.
  package func expected(on day: CalendarDate) -> Decimal? {
    guard let baseline = goal.baseline else { return nil }
    if day >= goal.due { return goal.value }
    if day <= goal.start { return baseline }
    let days = Decimal(goal.due.dayNumber - goal.start.dayNumber)
    guard
      let gone = goal.value.minus(baseline)?.times(Decimal(day.dayNumber - goal.start.dayNumber)),
      let exact = baseline.times(days)?.plus(gone)?.divided(by: days)
    else { return nil }
    guard let step else { return baseline }
    return exact.rounded(toPowerOfTen: step)
  }

  /// A figure beside the line on a day; nil where the line says nothing.
  package func reading(of value: Decimal, on day: CalendarDate) -> Reading? {
    guard let expected = expected(on: day) else { return nil }
    let isBetween = day > goal.start && day < goal.due
    let told = isBetween ? step.flatMap { value.rounded(toPowerOfTen: $0) } ?? value : value
    guard let gap = told.minus(expected) else { return nil }
    let isAhead = gap.isNegative == isDown
    return Reading(expected: expected, standing: gap == .zero ? .on : isAhead ? .ahead : .behind, gap: gap.magnitude)
  }

  /// Whether the figure is at the goal or beyond.
  package func isReached(by value: Decimal) -> Bool {
    isDown ? value <= goal.value : value >= goal.value
  }

  /// From the figure to the goal, with its sign; nil for numbers too far apart.
  package func remaining(from value: Decimal) -> Decimal? { goal.value.minus(value) }

  /// What has to be added a month from a day until the goal is due, with its sign: rounded away from zero, so that it
  /// is enough, to two digits or as fine as the line is told. nil when the goal is reached or due within a month.
  package func perMonth(from value: Decimal, on day: CalendarDate) -> Decimal? {
    let days = goal.due.dayNumber - day.dayNumber
    guard days * Self.monthDays.denominator > Self.monthDays.numerator, !isReached(by: value),
      let rate = remaining(from: value)?.times(Decimal(Self.monthDays.numerator))?
        .divided(by: Decimal(days * Self.monthDays.denominator)), let order = rate.order
    else { return nil }
    let exponent = max(min(order - 1, step ?? order - 1), finest)
    return rate.rounded(toPowerOfTen: exponent, .awayFromZero)
  }

  /// The power of ten of the step in which the line is told; nil without a distance to cover.
  private var step: Int? {
    goal.baseline.flatMap { goal.value.minus($0) }?.order.map { max($0 - 2, finest) }
  }
}
