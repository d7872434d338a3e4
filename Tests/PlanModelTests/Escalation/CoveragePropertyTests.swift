// Coverage against brute force: every minute of a year, one by one, with the offset that each zone has at that minute.

import Foundation
import PlanModel
import PlanSchema
import Testing

struct CoveragePropertyTests {
  private static let monday = CalendarDate(year: 2026, month: 1, day: 5) ?? CalendarDate(dayNumber: 0)
  private static let weeks = 53

  @Test(arguments: 0..<8)
  func `what is computed by patterns is what happens minute by minute`(seed: Int) throws {
    let ladder = RandomLadder(seed: seed, from: Self.monday)
    let coverage = try #require(
      try Coverage(ladder.account(), people: ladder.people(), from: Self.monday.adding(days: 3), zone: "UTC"))
    let truth = try Count(of: ladder, from: Self.monday, weeks: Self.weeks)
    #expect(truth.minutes > 500_000)
    try compare(coverage.nobody, truth.nobody, truth, "nobody")
    try compare(coverage.onlyOne, truth.onlyOne, truth, "only one")
    try compare(coverage.noSecond, truth.noSecond, truth, "no second")
    try compare(
      coverage.unauthorised.first?.hours ?? RecurringHours(usual: WeeklyHours([])), truth.unauthorised, truth,
      "unauthorised")
  }

  /// Holds hours against the flags of all minutes that the account's clock shows.
  private func compare(_ hours: RecurringHours, _ flags: [Bool], _ truth: Count, _ name: String) throws {
    for week in 0..<Self.weeks {
      let monday = Self.monday.adding(days: week * 7)
      var expected = [Bool](repeating: false, count: WeeklyHours.week)
      for interval in hours.hours(inWeekOf: monday).intervals { for minute in interval { expected[minute] = true } }
      let start = week * WeeklyHours.week
      let wrong = (0..<WeeklyHours.week).first { truth.isShown[start + $0] && expected[$0] != flags[start + $0] }
      #expect(wrong == nil, "\(name), week of \(monday): \(hours)")
      if wrong != nil { return }
    }
  }
}

/// What is true of each minute that the account's clock shows in some weeks.
private struct Count {
  var isShown: [Bool]
  var nobody: [Bool]
  var onlyOne: [Bool]
  var noSecond: [Bool]
  var unauthorised: [Bool]
  /// How many minutes were looked at.
  var minutes = 0

  init(of ladder: RandomLadder, from monday: CalendarDate, weeks: Int) throws {
    let count = weeks * WeeklyHours.week
    let none = [Bool](repeating: false, count: count)
    (isShown, nobody, onlyOne, noSecond, unauthorised) = (none, none, none, none, none)
    let first = monday.dayNumber * 1440
    let instants = (first - 1440)..<(first + count + 1440)
    let zones = RandomLadder.allZones
    let offsets = try zones.map { try Self.offsets($0, instants) }
    let home = try #require(zones.firstIndex(of: ladder.home))
    let rungZones = ladder.rungs.map { zones.firstIndex(of: $0.zone) ?? 0 }
    let approvalZones = ladder.approvals.map { zones.firstIndex(of: $0.zone) ?? 0 }
    for instant in instants {
      let place = instant + offsets[home][instant - instants.lowerBound] - first
      guard place >= 0, place < count else { continue }
      minutes += 1
      isShown[place] = true
      guard ladder.open.minutes[place % WeeklyHours.week] else { continue }
      var answering: Set<String> = []
      var rungs = 0
      for (rung, zone) in zip(ladder.rungs, rungZones) {
        let local = instant + offsets[zone][instant - instants.lowerBound]
        guard rung.hours.minutes[minuteOfWeek(local)] else { continue }
        let there = rung.people.compactMap { Self.whoAnswers($0, local / 1440, ladder) }
        if !there.isEmpty { rungs += 1 }
        answering.formUnion(there)
      }
      if answering.isEmpty { nobody[place] = true }
      if answering.count == 1 { onlyOne[place] = true }
      if rungs == 1 { noSecond[place] = true }
      guard !answering.isEmpty else { continue }
      let isReached = zip(ladder.approvals, approvalZones).contains { approval, zone in
        let local = instant + offsets[zone][instant - instants.lowerBound]
        return answering.contains(approval.people[0])
          || approval.hours.minutes[minuteOfWeek(local)] && !Self.isAway(approval.people[0], local / 1440, ladder)
      }
      if !isReached { unauthorised[place] = true }
    }
  }

  private static func isAway(_ person: String, _ day: Int, _ ladder: RandomLadder) -> Bool {
    ladder.away[person]?.contains(day) ?? false
  }

  private static func whoAnswers(_ person: String, _ day: Int, _ ladder: RandomLadder) -> String? {
    if !isAway(person, day, ladder) { return person }
    return ladder.standIns[person].flatMap { isAway($0, day, ladder) ? nil : $0 }
  }

  /// Minutes east of UTC at each minute, looked up anew wherever an hour begins or ends with another offset.
  private static func offsets(_ name: String, _ instants: Range<Int>) throws -> [Int] {
    let zone = try #require(TimeZone(identifier: name))
    func offset(_ instant: Int) -> Int {
      zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant) * 60)) / 60
    }
    var result: [Int] = []
    result.reserveCapacity(instants.count)
    for hour in stride(from: instants.lowerBound, to: instants.upperBound, by: 60) {
      let (start, end) = (offset(hour), offset(hour + 60))
      for minute in hour..<(hour + 60) { result.append(start == end ? start : offset(minute)) }
    }
    return result
  }
}

/// Minutes since Monday 00:00 of minutes since 1970-01-01, a Thursday.
private func minuteOfWeek(_ minute: Int) -> Int { (minute + 3 * 1440) % WeeklyHours.week }
