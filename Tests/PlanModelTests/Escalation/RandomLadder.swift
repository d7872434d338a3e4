// A made-up account whose hours, zones and absences are drawn by dice, as text and as plain numbers.

import PlanFixtures
import PlanModel
import PlanSchema
import PlanText
import Testing

/// Weekly hours that were drawn: text for the plan, and a flag for every minute of the week for whoever counts.
struct DrawnHours {
  var text = ""
  var minutes = [Bool](repeating: false, count: 7 * 1440)

  init(_ dice: inout Dice) {
    let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    var pieces: [String] = []
    for _ in 0...Int.random(in: 0...1, using: &dice) {
      let first = Int.random(in: 0...6, using: &dice)
      let last = Int.random(in: first...6, using: &dice)
      let start = Int.random(in: 0..<96, using: &dice) * 15
      let length = Int.random(in: 4...80, using: &dice) * 15
      pieces.append("\(names[first])-\(names[last]) \(Self.clock(start))-\(Self.clock((start + length) % 1440))")
      for day in first...last {
        for minute in 0..<length { minutes[(day * 1440 + start + minute) % (7 * 1440)] = true }
      }
    }
    text = pieces.joined(separator: ", ")
  }

  private static func clock(_ minute: Int) -> String {
    let (hours, minutes) = (minute / 60, minute % 60)
    return "\(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
  }
}

struct RandomLadder {
  struct Shift {
    var people: [String]
    var hours: DrawnHours
    var zone: String
  }

  /// Zones whose clocks change on different days, one that is off by three quarters of an hour, and two that never change.
  static let allZones = [
    "Europe/London", "America/New_York", "Australia/Sydney", "Asia/Kolkata", "America/Sao_Paulo", "Pacific/Chatham",
  ]
  static let everybody = ["ann", "bob", "cat", "dan", "eve"]

  let home: String
  let open: DrawnHours
  var rungs: [Shift] = []
  var approvals: [Shift] = []
  /// Day numbers on which somebody is away.
  var away: [String: ClosedRange<Int>] = [:]
  /// Who steps in.
  var standIns: [String: String] = [:]

  init(seed: Int, from monday: CalendarDate) {
    var dice = Dice(seed: seed)
    home = Self.allZones[seed % Self.allZones.count]
    open = DrawnHours(&dice)
    func draw() -> Shift {
      let people = Self.everybody.shuffled(using: &dice).prefix(Int.random(in: 1...2, using: &dice))
      let zone = Int.random(in: 0...2, using: &dice) == 0 ? home : Self.allZones.randomElement(using: &dice) ?? home
      return Shift(people: Array(people), hours: DrawnHours(&dice), zone: zone)
    }
    for _ in 0...Int.random(in: 1...3, using: &dice) { rungs.append(draw()) }
    for _ in 0...Int.random(in: 0...1, using: &dice) {
      var shift = draw()
      shift.people = Array(shift.people.prefix(1))
      approvals.append(shift)
    }
    for person in Self.everybody where Bool.random(using: &dice) {
      let first = monday.dayNumber + Int.random(in: -5...360, using: &dice)
      away[person] = first...(first + Int.random(in: 0...25, using: &dice))
      if Bool.random(using: &dice) {
        let other = Self.everybody.randomElement(using: &dice) ?? person
        if other != person { standIns[person] = other }
      }
    }
  }

  func account() throws -> Account {
    let rows = rungs.enumerated().map { place, rung in
      "| \(place + 1) | \(rung.people.joined(separator: ", ")) | \(rung.hours.text) | \(rung.zone) | 30m |"
    }
    let limits = approvals.enumerated().map { place, row in
      "| extra-spend | £\(place + 1)k | \(row.people[0]) | \(row.hours.text) | \(row.zone) |"
    }
    let members = standIns.sorted { $0.key < $1.key }.map { "| \($0.key) | delivery | Work | \($0.value) |" }
    let text = """
      ---
      client: A
      currency: GBP
      timezone: \(home)
      client-hours: \(open.text)
      ---
      # A

      ## Team

      | Person | Role | Does | Stand-in |
      | --- | --- | --- | --- |
      \(members.joined(separator: "\n"))

      ## Escalation

      | Level | Who | Hours | Time zone | Respond within |
      | --- | --- | --- | --- | --- |
      \(rows.joined(separator: "\n"))

      ## Authority

      | Kind | Limit | Approver | Hours | Time zone |
      | --- | --- | --- | --- | --- |
      \(limits.joined(separator: "\n"))

      """
    let reader = AccountReader(settings: Settings(), people: .none)
    let result = reader.read([SourceText(path: "accounts/a/plan.md", text)], id: "a") { _ in true }
    #expect(
      result.findings.filter { !$0.kind.id.hasPrefix("missing") }.map(\.message) == [], Comment(rawValue: text))
    return Account(try #require(result.account))
  }

  func people() -> People {
    let rows = Self.everybody.map { "| \($0) | \($0) | active |" }.joined(separator: "\n")
    let absences = away.sorted { $0.key < $1.key }.map { person, days in
      "| \(person) | \(CalendarDate(dayNumber: days.lowerBound)) | \(CalendarDate(dayNumber: days.upperBound)) |"
    }
    let text = """
      # People

      ## People

      | Id | Name | Status |
      | --- | --- | --- |
      \(rows)

      ## Absences

      | Person | From | To |
      | --- | --- | --- |
      \(absences.joined(separator: "\n"))

      """
    return People.read(SourceText(path: "people.md", text), settings: Settings()).people
  }
}
