package import PlanSchema

/// Hours that recur every week, with the weeks that differ: clocks change and people are away.
package struct RecurringHours: Hashable, Sendable {
  /// What holds in most of the weeks.
  package let usual: WeeklyHours
  /// Weeks that differ, those that differ in the same way together; by their first week.
  package let exceptions: [Exception]

  package struct Exception: Hashable, Sendable {
    /// From a Monday to a Sunday each, apart from each other, in the order of time.
    package let weeks: [ClosedRange<CalendarDate>]
    /// Hours of these weeks that the usual ones lack.
    package let also: WeeklyHours
    /// Usual hours that these weeks lack.
    package let without: WeeklyHours
  }

  package init(usual: WeeklyHours, exceptions: [Exception] = []) {
    self.usual = usual
    self.exceptions = exceptions
  }

  /// - Parameter weeks: hours of weeks that follow each other, the first of which begins on `monday`.
  init(weeks: [WeeklyHours], from monday: CalendarDate) {
    var counts: [WeeklyHours: Int] = [:]
    for hours in weeks { counts[hours, default: 0] += 1 }
    var usual = WeeklyHours.never
    var most = 0
    // In the order of time, so that of two that are equally usual the earlier one is taken.
    for hours in weeks { if let count = counts[hours], count > most { (usual, most) = (hours, count) } }
    var order: [WeeklyHours] = []
    var found: [WeeklyHours: [ClosedRange<CalendarDate>]] = [:]
    for (number, hours) in weeks.enumerated() where hours != usual {
      let first = monday.adding(days: number * 7)
      if found[hours] == nil { order.append(hours) }
      if let last = found[hours]?.last, last.upperBound.adding(days: 1) == first {
        found[hours]?.removeLast()
        found[hours]?.append(last.lowerBound...first.adding(days: 6))
      } else {
        found[hours, default: []].append(first...first.adding(days: 6))
      }
    }
    let common = usual
    self.init(
      usual: usual,
      exceptions: order.map { hours in
        Exception(weeks: found[hours] ?? [], also: hours.subtracting(common), without: common.subtracting(hours))
      })
  }

  /// Whether no week has any.
  package var isEmpty: Bool { usual.isEmpty && exceptions.allSatisfy(\.also.isEmpty) }

  /// Minutes of the fullest week.
  package var mostMinutes: Int {
    exceptions.reduce(usual.minutes) { max($0, usual.minutes + $1.also.minutes - $1.without.minutes) }
  }

  /// Hours of the week that begins on a Monday.
  package func hours(inWeekOf monday: CalendarDate) -> WeeklyHours {
    for exception in exceptions where exception.weeks.contains(where: { $0.contains(monday) }) {
      return usual.subtracting(exception.without).union(exception.also)
    }
    return usual
  }

  /// `Sun 22:00–Mon 05:00; from 2026-03-09 to 2026-03-29 also Mon 08:00–09:00`.
  package var canonical: String {
    var parts = usual.isEmpty ? [] : [usual.stretches]
    let most = 4
    for exception in exceptions.prefix(most) {
      let shown = exception.weeks.prefix(3).map { "from \($0.lowerBound) to \($0.upperBound)" }
      let more = exception.weeks.count - shown.count
      var text = shown.joined(separator: ", ") + (more > 0 ? " and \(more) times more" : "")
      if !exception.also.isEmpty { text += " \(usual.isEmpty ? "" : "also ")\(exception.also.stretches)" }
      if !exception.without.isEmpty {
        text += "\(exception.also.isEmpty ? "" : ",") but not \(exception.without.stretches)"
      }
      parts.append(text)
    }
    if exceptions.count > most { parts.append("and other hours in \(exceptions.count - most) more stretches of weeks") }
    return parts.joined(separator: "; ")
  }

  /// `7 h a week`, `30 min a week`; where weeks differ, `up to 8 h a week`.
  package var amount: String {
    let most = mostMinutes
    let (hours, minutes) = (most / 60, most % 60)
    let length = [hours > 0 ? "\(hours) h" : nil, minutes > 0 ? "\(minutes) min" : nil].compactMap(\.self)
    return "\(exceptions.isEmpty ? "" : "up to ")\(length.joined(separator: " ")) a week"
  }
}

extension RecurringHours: CustomStringConvertible {
  package var description: String { canonical }
}
