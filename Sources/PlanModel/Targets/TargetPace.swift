package import PlanSchema

/// How a target stands on a day, held against the straight line from its baseline to its goal.
package struct TargetPace: Sendable {
  package enum Standing: String, Sendable {
    /// As the plan's own state says.
    case met, missed, dropped
    /// Still open in the plan, and the goal is reached.
    case reached
    /// Against the straight line; on pace when what lies between is too little to show.
    case ahead, behind
    case onPace = "on pace"
    /// A level that was to be held is not.
    case off = "off level"
    /// The due day has gone by without the goal.
    case pastDue = "past due"
    /// Open, and nothing more can be told.
    case open
  }

  package let record: RecordView
  package let standing: Standing
  /// Where the straight line stands, in the unit of the goal; nil where there is no line.
  package let expected: Value?
  /// How far the actual figure lies from where it should be: from the line, or after the due day from the goal.
  package let gap: Value?
  /// Why nothing more can be told: `no actual figure`, `no baseline`; nil where it can.
  package let reason: String?

  /// - Parameters:
  ///   - start: the day for which the baseline holds (``Account/baselineDay(fiscalYearStarts:)``).
  ///   - day: the day of the review.
  package init(_ record: RecordView, from start: CalendarDate?, on day: CalendarDate) {
    self.record = record
    let judged = Self.judge(record, start: start, day: day)
    (standing, expected, gap, reason) = (judged.standing, judged.expected, judged.gap, judged.reason)
  }

  private typealias Judgement = (standing: Standing, expected: Value?, gap: Value?, reason: String?)

  private static func judge(_ record: RecordView, start: CalendarDate?, day: CalendarDate) -> Judgement {
    if let state = record.text("state").flatMap(Standing.init(rawValue:)), [.met, .missed, .dropped].contains(state) {
      return (state, nil, nil, nil)
    }
    let isPast = record.date("due").map { $0 < day } ?? false
    let open: Standing = isPast ? .pastDue : .open
    guard let goal = record["goal"], goal != .none else { return (open, nil, nil, "no goal") }
    guard let actual = record["actual"], actual != .none else { return (open, nil, nil, "no actual figure") }
    guard let level = Figure(goal), let figure = Figure(actual) else {
      return (actual == goal ? .reached : open, nil, nil, nil)
    }
    guard level.unit == figure.unit else { return (open, nil, nil, "actual and goal are in different units") }
    let baseline = record["baseline"].flatMap(Figure.init)
    let way = Way(record.text("direction"), from: baseline, to: level)
    // A bare number may count sites as well as pounds: it is told as it is written.
    let unit = isBare(record.raw("goal") ?? "") ? .number : level.unit
    let (end, distance) = (unit.value(level.number), figure.number.minus(level.number).map { unit.value($0) })
    if way == .hold {
      let isHeld = figure.number == level.number
      return (isPast ? (isHeld ? .reached : .pastDue) : (isHeld ? .onPace : .off), end, isHeld ? nil : distance, nil)
    }
    if way == .up ? figure.number >= level.number : figure.number <= level.number {
      return (.reached, nil, nil, nil)
    }
    if isPast { return (.pastDue, end, distance, nil) }
    guard let baseline else { return (.open, nil, nil, "no baseline") }
    guard baseline.unit == level.unit else { return (.open, nil, nil, "the baseline is in another unit") }
    guard let start, let due = record.date("due"),
      let line = StraightLine(from: baseline.number, to: level.number, start: start, due: due),
      let expected = line.value(on: day), let gap = line.gap(of: figure.number, on: day)
    else { return (.open, nil, nil, "no time between baseline and due day") }
    let standing: Standing = gap == .zero ? .onPace : gap.isNegative == (way == .down) ? .ahead : .behind
    return (standing, unit.value(expected), gap == .zero ? nil : unit.value(gap), nil)
  }

  /// Whether an amount is written without a currency or a per cent sign.
  private static func isBare(_ text: String) -> Bool {
    text.lowercased().allSatisfy { "0123456789.,_ -−kmbn".contains($0) }
  }
}

/// Which way is better for a target.
private enum Way {
  case up, down, hold

  /// As the plan says; else from the baseline to the goal; up, if there is no baseline.
  init(_ direction: String?, from baseline: Figure?, to goal: Figure) {
    switch direction {
    case "up": self = .up
    case "down": self = .down
    case "hold": self = .hold
    default: self = baseline.map { $0.unit == goal.unit && goal.number < $0.number } ?? false ? .down : .up
    }
  }
}

extension Account {
  /// The day for which the baselines of the plan's targets count: the first day of the period that the plan covers, since
  /// a plan says of no baseline when it was taken; the day the account began where there is no period.
  package func baselineDay(fiscalYearStarts month: Int) -> CalendarDate? {
    if case .period(let period)? = decoded["period"] { return period.days(fiscalYearStarts: month).lowerBound }
    if case .date(let date)? = decoded["since"] { return date }
    return nil
  }

  /// How each target stands on a day, in the order of the plan.
  package func paces(on day: CalendarDate, fiscalYearStarts month: Int) -> [TargetPace] {
    let start = baselineDay(fiscalYearStarts: month)
    return targets.map { TargetPace($0, from: start, on: day) }
  }
}
