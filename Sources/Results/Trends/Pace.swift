// Where the straight line from baseline to goal says that a figure should be, and what it takes to get there.

package import PlanModel
package import PlanSchema

/// The straight line of a ``Trend/Goal``, for pictures, and what a month has to bring. How a figure compares with the line,
/// ``TargetReading`` says.
///
/// Days are calendar days; a month is the Gregorian mean of 146,097 ÷ 4,800 days.
package struct Pace: Sendable {
  package let goal: Trend.Goal
  /// Less is better: the goal is below the baseline, or, where that does not tell, the schema says so.
  package let isDown: Bool
  private let line: TargetLine?
  /// The smallest step in which a figure is told, as a power of ten.
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
    line = goal.baseline.flatMap { baseline in
      goal.start.flatMap { TargetLine(from: baseline, to: goal.value, start: $0, due: goal.due, unit: unit.ofFigures) }
    }
  }

  private static let monthDays = (numerator: 146_097, denominator: 4_800)

  /// What the line says on a day: the baseline until the start, the goal from the due day on. nil without a baseline,
  /// or for numbers too far apart to be computed with exactly.
  package func expected(on day: CalendarDate) -> Decimal? {
    if let line { return line.expected(on: day) }
    return goal.baseline.map { day < goal.due ? $0 : goal.value }
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
    let exponent = max(min(order - 1, line?.step ?? order - 1), finest)
    return rate.rounded(toPowerOfTen: exponent, .awayFromZero)
  }
}

extension Trend.Unit {
  /// What a line in this unit is measured in.
  package var ofFigures: Figure.Unit {
    switch self {
    case .money(let currency): .money(currency)
    case .percent: .percent
    case .number, .count, .scale: .number
    }
  }
}
