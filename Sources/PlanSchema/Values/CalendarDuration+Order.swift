// Which of two lengths of time is the longer one, as far as the calendar lets it be said.

extension CalendarDuration {
  /// Whether this is longer than another length of time.
  ///
  /// - Returns: nil where they are equal, or where it depends on the day on which they begin (`3 months` and `90 days`).
  package func isLonger(than other: CalendarDuration) -> Bool? {
    if covers(other) { return other.covers(self) ? nil : true }
    if other.covers(self) { return false }
    if minutesAtLeast > other.minutesAtMost { return true }
    if minutesAtMost < other.minutesAtLeast { return false }
    return nil
  }

  /// Whether each part is at least as long as that of another one.
  private func covers(_ other: CalendarDuration) -> Bool {
    minutes >= other.minutes && days >= other.days && workingDays >= other.workingDays && months >= other.months
  }

  /// On the shortest calendar: in a leap-free year, with no weekend between working days, of which the last one counts
  /// eight hours.
  private var minutesAtLeast: Int {
    let working = workingDays == 0 ? 0 : (workingDays - 1) * Self.day + 8 * 60
    let shortest = [0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334]
    return minutes + working + (days + wholeMonths / 12 * 365 + shortest[wholeMonths % 12]) * Self.day
  }

  /// On the longest calendar: over a leap day, with a weekend for each five working days begun.
  private var minutesAtMost: Int {
    let working = (workingDays + (workingDays + 4) / 5 * 2) * Self.day
    let longest = [0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337]
    return minutes + working + (days + wholeMonths / 12 * 366 + longest[wholeMonths % 12]) * Self.day
  }

  private var wholeMonths: Int { max(0, months) }
  private static let day = 24 * 60
}
