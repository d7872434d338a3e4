// Hours of the week, and what they are when clocks change.
import PlanSchema
import Testing

@Suite struct HoursTests {
  private func hours(_ text: String) throws -> WeeklyHours {
    try WeeklyHours.parse(ArraySlice(Array(text.utf8)))
  }

  @Test(
    arguments: [
      ("24x7", "24x7"), ("Mon-Fri 09:00-17:30", "Mon-Fri 09:00-17:30"),
      ("monday-friday 9:00-17:30", "Mon-Fri 09:00-17:30"),
      ("Mon-Fri 09:00-17:30, Sat 10:00-12:00", "Mon-Fri 09:00-17:30, Sat 10:00-12:00"),
      ("Mon, Wed 09:00-12:00", "Mon 09:00-12:00, Wed 09:00-12:00"), ("00:00-24:00", "24x7"),
      ("Sat-Mon 08:00-10:00", "Mon 08:00-10:00, Sat-Sun 08:00-10:00"),
      ("Fri 22:00-02:00", "Fri 22:00-24:00, Sat 00:00-02:00"),
      ("Sun 22:00-06:00", "Mon 00:00-06:00, Sun 22:00-24:00"), ("Mon 09:00-12:00; Mon 11:00-13:00", "Mon 09:00-13:00"),
    ])
  func `hours are read as people write them`(text: String, canonical: String) throws {
    let hours = try hours(text)
    #expect(hours.canonical == canonical)
    #expect(try self.hours(canonical) == hours)
  }

  @Test(arguments: [
    "", "9am-5pm", "Mon-Fri", "Mon 25:00-26:00", "Mon 09:00", "Mon 09:00-09:00", "Mo 09:00-10:00", "Mon 09:60-10:00",
  ])
  func `what is no hours is refused`(text: String) {
    #expect(throws: ValueProblem.self) { try hours(text) }
  }

  @Test func `what one covers and another does not`() throws {
    let client = try hours("Mon-Sat 05:00-23:00")
    let ours = try hours("Mon-Fri 08:00-18:00").union(try hours("Sat 05:00-23:00"))
    #expect(client.subtracting(ours).canonical == "Mon-Fri 05:00-08:00, Mon-Fri 18:00-23:00")
    #expect(client.subtracting(try hours("24x7")).intervals.isEmpty)
    #expect(try hours("24x7").subtracting(client).union(client) == hours("24x7"))
  }

  /// Seconds that an interval of hours lasts in the week of a Monday.
  private func length(_ text: String, _ monday: String, _ zone: String) throws -> [Int64] {
    let monday = try #require(CalendarDate(monday))
    return try #require(WallClock.instants(of: hours(text), inWeekOf: monday, zone: zone)).map {
      $0.upperBound - $0.lowerBound
    }
  }

  @Test func `a night shift is an hour shorter in spring and longer in autumn`() throws {
    // Saturday night to Sunday morning is one stretch; the week of 23 March ends with the night of the jump.
    #expect(try length("Sat 22:00-06:00", "2026-03-16", "Europe/London") == [8 * 3600])
    #expect(try length("Sat 22:00-06:00", "2026-03-23", "Europe/London") == [7 * 3600])
    #expect(try length("Sat 22:00-06:00", "2026-10-19", "Europe/London") == [9 * 3600])
    let whole = try length("24x7", "2026-03-23", "Europe/London")
    #expect(whole == [7 * 86_400 - 3600])
    #expect(try length("24x7", "2026-10-19", "Europe/London") == [7 * 86_400 + 3600])
    #expect(try length("24x7", "2026-03-02", "America/New_York") == [7 * 86_400 - 3600])
    #expect(try length("24x7", "2026-04-06", "Asia/Kolkata") == [7 * 86_400])
    // Lord Howe Island moves its clocks by half an hour.
    #expect(try length("24x7", "2026-09-28", "Australia/Lord_Howe") == [7 * 86_400 - 1800])
  }

  @Test func `hours that the clock skips are not covered and hours that it repeats are twice`() throws {
    // In London the clock jumps from 01:00 to 02:00 on Sunday 29 March 2026, and goes through 01:00-02:00 twice on 25 October.
    #expect(try length("Sun 01:00-02:00", "2026-03-23", "Europe/London") == [])
    #expect(try length("Sun 00:30-01:30", "2026-03-23", "Europe/London") == [1800])
    #expect(try length("Sun 01:00-02:00", "2026-10-19", "Europe/London") == [7200])
    #expect(try length("Sun 09:00-10:00", "2026-10-19", "Europe/London") == [3600])
  }

  @Test("an instant that only a forged commit has falls on the first or last day that there is")
  func farInstants() {
    for zone in ["UTC", "Europe/London", "Pacific/Kiritimati", "no zone"] {
      #expect(WallClock.date(at: .max, in: zone).canonical == "9999-12-31")
      #expect(["0001-01-01", "0001-01-02"].contains(WallClock.date(at: .min, in: zone).canonical))
    }
  }

  @Test func `today is the day on the wall of the settings' zone`() {
    let instant: Int64 = 1_790_982_000  // 2026-10-02T23:00:00Z
    #expect(WallClock.date(at: instant, in: "UTC").canonical == "2026-10-02")
    #expect(WallClock.date(at: instant, in: "Europe/London").canonical == "2026-10-03")
    #expect(WallClock.date(at: instant, in: "America/New_York").canonical == "2026-10-02")
    #expect(WallClock.offset(at: instant, in: "Nowhere/Else") == nil)
  }
}
