// The only file that knows time zones: instants to days and hours on a wall clock, right over daylight saving.
import FoundationEssentials
import FoundationInternationalization

/// Clocks on walls around the world.
package enum WallClock {
  /// Whether the time zone database is there. Asking for its version also has it linked: a program with Swift's libraries in
  /// it holds only what is referred to, and would know no zone but UTC.
  private static let hasZones = !TimeZone.timeZoneDataVersion.isEmpty

  private static func timeZone(_ name: String) -> TimeZone? { hasZones ? TimeZone(identifier: name) : nil }

  /// The day on which an instant falls in a time zone (UTC if there is no such zone).
  /// - Parameter seconds: since 1970-01-01T00:00:00Z. What lies outside the years 1 to 9999 counts as their first or last
  ///   day: a commit can say anything of its time.
  package static func date(at seconds: Int64, in zone: String) -> CalendarDate {
    let instant = max(instants.lowerBound, min(instants.upperBound, seconds))
    let day = (Int(instant) + (offset(at: instant, in: zone) ?? 0)).flooredQuotient(by: 86_400)
    return CalendarDate(dayNumber: max(days.lowerBound, min(days.upperBound, day)))
  }

  /// The days of the years 1 to 9999, since 1970-01-01, and the seconds that they have in UTC.
  private static let days = -719_162...2_932_896
  private static let instants = Int64(days.lowerBound) * 86_400...Int64(days.upperBound) * 86_400 + 86_399

  /// Seconds east of UTC that hold in a zone at an instant; nil if there is no such zone.
  package static func offset(at seconds: Int64, in zone: String) -> Int? {
    if zone == "UTC" { return 0 }
    guard let zone = timeZone(zone) else { return nil }
    return zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
  }

  /// Instants (seconds since 1970) that weekly hours cover in the week that begins on a Monday in a zone.
  ///
  /// An hour that the clock skips in spring is not covered, because nobody lives through it; one that it shows twice in
  /// autumn is covered both times.
  package static func instants(of hours: WeeklyHours, inWeekOf monday: CalendarDate, zone: String) -> [Range<Int64>]? {
    guard let zone = timeZone(zone) else { return nil }
    let start = Int64(monday.dayNumber) * 86_400
    return hours.intervals.compactMap { interval in
      let first = instant(ofLocal: start + Int64(interval.lowerBound) * 60, in: zone, isEnd: false)
      let last = instant(ofLocal: start + Int64(interval.upperBound) * 60, in: zone, isEnd: true)
      return first < last ? first..<last : nil
    }
  }

  /// What a zone's clocks are set to over a stretch of time: seconds east of UTC, each from the instant on that stands
  /// beside it. The first holds at the beginning of the stretch. Nil if there is no such zone.
  ///
  /// A change that is taken back within two weeks may be missed; no zone makes such changes.
  package static func offsets(
    in zone: String, over stretch: Range<Int64>
  ) -> [(from: Int64, offset: Int)]? {
    if zone == "UTC" { return [(stretch.lowerBound, 0)] }
    guard let zone = timeZone(zone) else { return nil }
    func offset(_ instant: Int64) -> Int {
      zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant)))
    }
    var result = [(from: stretch.lowerBound, offset: offset(stretch.lowerBound))]
    var (reached, current) = result[0]
    while reached < stretch.upperBound {
      let next = min(reached + 14 * 86_400, stretch.upperBound)
      let then = offset(next)
      if then != current {
        var (low, high) = (reached, next)
        while high - low > 1 {
          let middle = (low + high) / 2
          if offset(middle) == current { low = middle } else { high = middle }
        }
        if high < stretch.upperBound { result.append((high, offset(high))) }
        (reached, current) = (high, offset(high))
      } else {
        reached = next
      }
    }
    return result
  }

  /// The instant at which a clock in a zone shows a time of a day: the first of two in autumn; in spring, for a time that
  /// is skipped, the moment of the jump. Nil if there is no such zone.
  /// - Parameter minute: since the day's 00:00 on the clock.
  package static func instant(of day: CalendarDate, minute: Int, in zone: String) -> Int64? {
    let local = Int64(day.dayNumber) * 86_400 + Int64(minute) * 60
    if zone == "UTC" { return local }
    return timeZone(zone).map { instant(ofLocal: local, in: $0, isEnd: false) }
  }

  /// The instant at which a clock shows a time: the first one of two for a start, the last for an end; the moment of the
  /// jump for a time that is skipped.
  private static func instant(ofLocal local: Int64, in zone: TimeZone, isEnd: Bool) -> Int64 {
    func offset(_ instant: Int64) -> Int64 {
      Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant))))
    }
    let candidates = [offset(local - 86_400), offset(local + 86_400)].map { local - $0 }
    let valid = candidates.filter { $0 + offset($0) == local }
    if let instant = isEnd ? valid.max() : valid.min() { return instant }
    // Skipped: the clock jumps between the two candidates; find the moment by halving.
    var low = candidates.min() ?? local
    var high = candidates.max() ?? local
    let before = offset(low)
    while high - low > 1 {
      let middle = (low + high) / 2
      if offset(middle) == before { low = middle } else { high = middle }
    }
    return high
  }
}
