// The level axis of a plot: which days it reaches from and to, and where its dates are.

import PlanSchema
import Results

/// Dates stand at beginnings of days, weeks, months or years, as close as their labels leave room for.
struct TimeAxis {
  let from: CalendarDate
  let to: CalendarDate

  /// From the first revision or the start of the goal to today or the due day. A goal that is much farther away than
  /// the history is long does not squeeze it: three quarters of the axis at most are not lived yet, or not written of.
  init(_ trend: Trend, _ line: TrendLine) {
    let today = max(trend.today, line.days.last ?? trend.today)
    var from = line.days.first ?? trend.goal?.start.map { min($0, today) } ?? today
    var to = today
    let lived = max(14, today.dayNumber - from.dayNumber)
    if let goal = trend.goal {
      to = max(to, min(goal.due, today.adding(days: lived * 3)))
      from = min(from, max(goal.start ?? from, from.adding(days: -lived)))
    }
    if from == to {
      // A single day stands in the middle.
      from = from.adding(days: -3)
      to = to.adding(days: 3)
    }
    self.from = from
    self.to = to
  }

  /// 0 at the first day, 1 at the last.
  func fraction(of day: CalendarDate) -> Double {
    min(1, max(0, Double(day.dayNumber - from.dayNumber) / Double(to.dayNumber - from.dayNumber)))
  }

  func contains(_ day: CalendarDate) -> Bool { from <= day && day <= to }

  struct Tick: Hashable {
    let day: CalendarDate
    /// `2026-07-06`, `2026-07` or `2026`.
    let label: String
  }

  /// - Parameter room: length of the axis, counted in characters of a label.
  func ticks(room: Double) -> [Tick] {
    let steps: [Step] =
      [1, 2, 7, 14].map { .days($0) } + [1, 2, 3, 6].map { .months($0) }
      + [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map { .months($0 * 12) }
    for step in steps {
      // Enough room on paper before any tick is made, so that a long axis is not counted out in days.
      let most = Double(to.dayNumber - from.dayNumber) / Double(step.leastDays)
      guard room / max(most, 1) >= Double(step.labelWidth + 2) else { continue }
      let ticks = step.ticks(from: from, to: to)
      if ticks.count >= 2 { return ticks }
      break
    }
    // Too short for two of a coarser step, and too narrow for a finer one: its ends.
    let ends = [from, to].map { Tick(day: $0, label: $0.canonical) }
    return room >= 24 ? ends : Array(ends.prefix(1))
  }

  private enum Step {
    case days(Int)
    case months(Int)

    /// The shortest distance between two ticks.
    var leastDays: Int {
      switch self {
      case .days(let count): count
      case .months(let count): count == 1 ? 28 : count < 12 ? count * 30 - 1 : count / 12 * 365
      }
    }

    var labelWidth: Int {
      switch self {
      case .days: 10
      case .months(let count): count < 12 ? 7 : 4
      }
    }

    func ticks(from: CalendarDate, to: CalendarDate) -> [Tick] {
      var result: [Tick] = []
      switch self {
      case .days(let count):
        // Weeks begin on Monday; day 0 was a Thursday.
        let first = from.dayNumber + ((4 - from.dayNumber) % count + count) % count
        for number in stride(from: first, through: to.dayNumber, by: count) {
          let day = CalendarDate(dayNumber: number)
          result.append(Tick(day: day, label: day.canonical))
        }
      case .months(let count):
        var month = (from.year * 12 + from.month - 1) / count * count
        while let day = CalendarDate(year: month / 12, month: month % 12 + 1, day: 1), day <= to {
          if day >= from {
            result.append(Tick(day: day, label: String(day.canonical.prefix(count < 12 ? 7 : 4))))
          }
          month += count
        }
      }
      return result
    }
  }
}
