package import PlanSchema

/// How the figure of a target compares with the line from its baseline to its goal: the one answer of all commands.
///
/// A figure is compared on the day for which it holds (`As of`), where that is known and not in the future; else today.
/// Whether the target is past due is asked of today.
package struct TargetReading: Hashable, Sendable {
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
    /// Open, and nothing more can be said.
    case open
  }

  package let standing: Standing
  /// Where the straight line stands on ``day``, in the unit of the goal; after the due day the goal. nil where there is no
  /// line.
  package let expected: Value?
  /// The actual figure minus ``expected``; nil where they are equal, or there is nothing to compare with.
  package let gap: Value?
  /// The day on which the figure is compared.
  package let day: CalendarDate
  /// The day that counts as today.
  package let today: CalendarDate
  /// Why nothing more can be said: `no actual figure`, `no baseline`; nil where it can.
  package let reason: String?

  private init(
    _ standing: Standing, expected: Value? = nil, gap: Value? = nil, day: CalendarDate, today: CalendarDate,
    reason: String? = nil
  ) {
    (self.standing, self.expected, self.gap, self.reason) = (standing, expected, gap, reason)
    (self.day, self.today) = (day, today)
  }

  /// - Parameters:
  ///   - record: a row of Targets.
  ///   - start: the day for which the baseline holds (``Account/baselineDay(fiscalYearStarts:)``).
  package init(_ record: RecordView, from start: CalendarDate?, on today: CalendarDate) {
    let day = min(record.date("as-of") ?? today, today)
    let due = record.date("due")
    let open: Standing = due.map { $0 < today } ?? false ? .pastDue : .open
    func reading(_ standing: Standing, _ reason: String? = nil) -> TargetReading {
      TargetReading(standing, day: day, today: today, reason: reason)
    }
    if let state = record.text("state").flatMap(Standing.init(rawValue:)), [.met, .missed, .dropped].contains(state) {
      self = reading(state)
    } else if let goal = record["goal"], goal != .none {
      if let actual = record["actual"], actual != .none {
        guard let level = Figure(goal), let figure = Figure(actual) else {
          self = reading(actual == goal ? .reached : open)
          return
        }
        self.init(
          of: figure, on: day, baseline: record["baseline"].flatMap { Figure($0) }, goal: level,
          direction: record.text("direction"), start: start, due: due, today: today,
          isBare: isBare(record.raw("goal") ?? ""))
      } else {
        self = reading(open, "no actual figure")
      }
    } else {
      self = reading(open, "no goal")
    }
  }

  /// - Parameters:
  ///   - day: the day for which the figure holds.
  ///   - direction: `up`, `down` or `hold`; nil where the plan does not say.
  ///   - isBare: the goal is written without a currency or a per cent sign, and the answer is given in the same way.
  package init(
    of figure: Figure, on day: CalendarDate, baseline: Figure?, goal: Figure, direction: String?,
    start: CalendarDate?, due: CalendarDate?, today: CalendarDate, isBare: Bool = false
  ) {
    let isPast = due.map { $0 < today } ?? false
    let open: Standing = isPast ? .pastDue : .open
    // A bare number may count sites as well as pounds: it is shown as it is written.
    let unit = isBare ? .number : goal.unit
    func reading(
      _ standing: Standing, _ expected: Decimal? = nil, _ gap: Decimal? = nil, reason: String? = nil
    ) -> TargetReading {
      TargetReading(
        standing, expected: expected.map(unit.value), gap: gap.flatMap { $0 == .zero ? nil : unit.value($0) }, day: day,
        today: today, reason: reason)
    }
    guard goal.unit == figure.unit else {
      self = reading(open, reason: "actual and goal are in different units")
      return
    }
    let distance = figure.number.minus(goal.number)
    let way = Way(direction, from: baseline, to: goal)
    if way == .hold {
      let isHeld = figure.number == goal.number
      self = reading(isPast ? (isHeld ? .reached : .pastDue) : (isHeld ? .onPace : .off), goal.number, distance)
    } else if way == .up ? figure.number >= goal.number : figure.number <= goal.number {
      self = reading(.reached)
    } else if isPast {
      self = reading(.pastDue, goal.number, distance)
    } else if baseline == nil {
      self = reading(.open, reason: "no baseline")
    } else if let baseline, baseline.unit == goal.unit {
      guard let start else {
        self = reading(.open, reason: "no start day")
        return
      }
      guard let due,
        let line = TargetLine(from: baseline.number, to: goal.number, start: start, due: due, unit: goal.unit),
        let expected = line.expected(on: day), let gap = line.gap(of: figure.number, on: day)
      else {
        self = reading(.open, reason: due == nil ? "no due day" : "no time between baseline and due day")
        return
      }
      let standing: Standing = gap == .zero ? .onPace : gap.isNegative == (way == .down) ? .ahead : .behind
      self = reading(standing, expected, gap)
    } else {
      self = reading(.open, reason: "the baseline is in another unit")
    }
  }
}

extension TargetReading {
  /// `behind by £155k`, `past due, £10k from the goal`, `open: no baseline`.
  package var words: String {
    let name = standing.rawValue
    if let reason { return "\(name): \(reason)" }
    guard let gap else { return name }
    let distance = Self.inWords(gap, isSigned: false)
    switch standing {
    case .ahead, .behind: return "\(name) by \(distance)"
    case .pastDue, .off: return "\(name), \(distance) from the goal"
    case .met, .missed, .dropped, .reached, .onPace, .open: return name
    }
  }

  /// The words with the line: `behind by £155k; the line stands at £557k`, and of a figure that is older than today
  /// `behind by £155k; the line stood at £557k on 2026-09-30`.
  ///
  /// - Parameter isDated: false where the day of the figure stands beside it.
  package func sentence(isDated: Bool = true) -> String {
    guard let expected, [.ahead, .behind, .onPace].contains(standing) else { return words }
    let line = Self.inWords(expected, isSigned: true)
    return words + (isDated && day < today ? "; the line stood at \(line) on \(day)" : "; the line stands at \(line)")
  }

  /// Where the line stands, in words: `£557k`, `96 %`.
  package var expectedWords: String? { expected.map { Self.inWords($0, isSigned: true) } }

  private static func inWords(_ value: Value, isSigned: Bool) -> String {
    guard let figure = Figure(value) else { return "" }
    let number = isSigned ? figure.number : figure.number.magnitude
    switch figure.unit {
    case .money(let currency): return Money(number, currency: currency).canonical
    case .percent: return number.grouped + " %"
    case .number: return number.grouped
    }
  }
}

/// Whether an amount is written without a currency or a per cent sign.
private func isBare(_ text: String) -> Bool { text.lowercased().allSatisfy { "0123456789.,_ -−kmbn".contains($0) } }

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
