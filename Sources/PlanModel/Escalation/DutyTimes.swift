package import PlanSchema

/// When weekly hours on the clock of a zone are kept, by somebody who may be away on some days.
package struct DutyTimes: Sendable {
  package let hours: WeeklyHours
  /// IANA name.
  package let zone: String

  package init(_ hours: WeeklyHours, in zone: String) {
    self.hours = hours
    self.zone = zone
  }

  /// The day on this clock.
  package func day(at instant: Int64) -> CalendarDate { WallClock.date(at: instant, in: zone) }

  /// Whether an instant falls into the hours.
  package func contains(_ instant: Int64) -> Bool {
    let local = instant + Int64(WallClock.offset(at: instant, in: zone) ?? 0)
    let day = self.day(at: instant)
    let minute = Int((local - Int64(day.dayNumber) * 86_400) / 60)
    return hours.contains(minute: (day.weekday - 1) * 1440 + minute)
  }

  /// The first instant from one on that falls into the hours of a day that counts; nil if there is none in a year.
  package func next(from instant: Int64, counts: (CalendarDate) -> Bool) -> Int64? {
    let today = day(at: instant)
    let monday = today.adding(days: 1 - today.weekday)
    for week in 0...53 {
      let stretches = WallClock.instants(of: hours, inWeekOf: monday.adding(days: week * 7), zone: zone) ?? []
      for stretch in stretches.sorted(by: { $0.lowerBound < $1.lowerBound }) where stretch.upperBound > instant {
        var candidate = max(stretch.lowerBound, instant)
        while candidate < stretch.upperBound {
          let day = day(at: candidate)
          if counts(day) { return candidate }
          guard let midnight = WallClock.instant(of: day.adding(days: 1), minute: 0, in: zone), midnight > candidate
          else { break }
          candidate = midnight
        }
      }
    }
    return nil
  }
}
