// Times as people write them, and the instants that they mean.

import PlanModel
import PlanSchema
import Testing

struct SpokenMomentTests {
  /// Thursday 2026-11-26, noon in London.
  private static let now: Int64 = 1_795_694_400

  private func read(_ text: String, zone: String = "Europe/London") throws -> String {
    let instant = try SpokenMoment.parse(text, zone: zone, now: Self.now)
    let minute = Int(instant % 86_400) / 60
    return "\(WallClock.date(at: instant, in: "UTC")) \(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
  }

  @Test(arguments: [
    ("now", "2026-11-26 12:00"), ("2026-11-26T03:00", "2026-11-26 3:00"), ("2026-11-26 03:00", "2026-11-26 3:00"),
    ("2026-07-01 03:00", "2026-07-01 2:00"), ("2026-07-01T03:00Z", "2026-07-01 3:00"),
    ("2026-11-26T03:00:30Z", "2026-11-26 3:00"), ("2026-11-26T03:00+09:00", "2026-11-25 18:00"),
    ("2026-11-26 03:00 -05:00", "2026-11-26 8:00"), ("2026-11-26 03:00 Asia/Tokyo", "2026-11-25 18:00"),
    ("03:00", "2026-11-26 3:00"), ("13:30", "2026-11-26 13:30"), ("Thu 13:00", "2026-11-26 13:00"),
    ("Thu 03:00", "2026-12-03 3:00"), ("tuesday 03:00", "2026-12-01 3:00"),
    ("Sun 22:30 Asia/Tokyo", "2026-11-29 13:30"),
    ("Fri 01:00+09:00", "2026-11-26 16:00"),
  ])
  func `a time is read`(text: String, instant: String) throws {
    #expect(try read(text) == instant)
  }

  @Test func `a time that the clock shows twice is the first, one that it skips is the jump`() throws {
    #expect(try read("2026-10-25 01:30") == "2026-10-25 0:30")
    #expect(try read("2026-03-29 01:30") == "2026-03-29 1:00")
  }

  @Test(arguments: [
    "", "noon", "2026-11-26", "2026-02-30 03:00", "25:00", "3", "Tue", "Xyz 03:00", "2026-11-26 03:00 Asia/Nowhere",
    "2026-11-26T03:00+99:00", "1 2 3:00", "2026-11-26T", "T03:00T",
  ])
  func `what is no time is refused`(text: String) {
    #expect(throws: ValueProblem.self) { try read(text) }
  }
}
