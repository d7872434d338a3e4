// Who is on duty at which hours of a week, while clocks and absences stay as they are.

import PlanSchema

/// All that coverage is worked out of: rungs, approvers, and the zones on whose clocks their hours are.
struct DutyRoster {
  /// Hours of the account's week.
  struct Pattern {
    var nobody: WeeklyHours
    var onlyOne: WeeklyHours
    var noSecond: WeeklyHours
    /// One for each of ``DutyRoster/kinds``.
    var unauthorised: [WeeklyHours]
  }

  /// Hours on the clock of one of ``zones``.
  private struct Shift {
    let hours: WeeklyHours
    let zone: Int
  }

  /// The account's first.
  private(set) var zones: [String]
  /// Kinds of decision that somebody may authorise, in the order of the plan.
  private(set) var kinds: [String] = []
  private let presence: Presence
  private var rungs: [(people: [PersonID], shift: Shift)] = []
  /// Who may authorise a kind at certain hours; at all hours where they are not known.
  private var approvals: [(kind: Int, people: [PersonID], shift: Shift?)] = []

  init(rungs: [Rung], authority: [AuthorityLimit], presence: Presence, home: String, zone: String) {
    zones = [home]
    self.presence = presence
    for rung in rungs { self.rungs.append((rung.people, shift(rung.hours, rung.zone))) }
    for row in authority {
      let kind = kinds.firstIndex(of: row.kind) ?? kinds.count
      if kind == kinds.count { kinds.append(row.kind) }
      if let hours = row.hours {
        approvals.append((kind, row.people, shift(hours, row.zone)))
      } else {
        for person in row.people {
          let own = presence.ownHours(of: person, zone: zone)
          approvals.append((kind, [person], own.map { shift($0.hours, $0.zone) }))
        }
      }
    }
  }

  private mutating func shift(_ hours: WeeklyHours, _ zone: String) -> Shift {
    if let place = zones.firstIndex(of: zone) { return Shift(hours: hours, zone: place) }
    zones.append(zone)
    return Shift(hours: hours, zone: zones.count - 1)
  }

  /// The absences that matter, of everybody on the roster and of those who step in.
  func absences(in days: ClosedRange<CalendarDate>) -> [ClockWeeks.Absence] {
    var people: [PersonID] = []
    var seen: Set<PersonID> = []
    for person in rungs.flatMap(\.people) + approvals.flatMap(\.people) {
      for one in [person, presence.standIn(of: person)].compactMap(\.self) where seen.insert(one).inserted {
        people.append(one)
      }
    }
    let absences = people.flatMap { person in presence.absences(of: person, in: days).map { (person, $0) } }
    guard absences.count <= Self.mostAbsences else { return [] }
    return absences.flatMap { person, days in
      zones.indices.map { ClockWeeks.Absence(person: person, zone: $0, days: days) }
    }
  }

  /// With more absences in a year than any team has, none is looked at: nobody shall wait for a made-up list.
  private static let mostAbsences = 500

  /// - Parameter open: the client's hours.
  func pattern(of open: WeeklyHours, _ state: ClockWeeks.State, _ absences: [ClockWeeks.Absence]) -> Pattern {
    var away: [Int: Set<PersonID>] = [:]
    for place in state.away { away[absences[place].zone, default: []].insert(absences[place].person) }
    func isThere(_ person: PersonID, _ zone: Int) -> Bool {
      !presence.hasLeft(person) && !(away[zone]?.contains(person) ?? false)
    }
    func hours(_ shift: Shift) -> WeeklyHours { shift.hours.turned(by: state.ahead[shift.zone]) }

    var answered: [WeeklyHours] = []
    var byPerson: [PersonID: [WeeklyHours]] = [:]
    for (people, shift) in rungs {
      let there = people.compactMap { person in
        presence.whoAnswers(for: person) { isThere($0, shift.zone) }
      }
      guard !there.isEmpty else { continue }
      let hours = hours(shift)
      answered.append(hours)
      for person in Set(there) { byPerson[person, default: []].append(hours) }
    }
    let covered = WeeklyHours.union(answered)
    let openAndCovered = open.intersection(covered)
    let unauthorised = kinds.indices.map { kind -> WeeklyHours in
      var reached: [WeeklyHours] = []
      for approval in approvals where approval.kind == kind {
        for person in approval.people {
          // Somebody on duty on the ladder answers the phone, whatever hours are set for decisions.
          reached += byPerson[person] ?? []
          guard let shift = approval.shift else {
            if isThere(person, 0) { reached.append(.always) }
            continue
          }
          if isThere(person, shift.zone) { reached.append(hours(shift)) }
        }
      }
      return openAndCovered.subtracting(WeeklyHours.union(reached))
    }
    return Pattern(
      nobody: open.subtracting(covered),
      onlyOne: open.intersection(WeeklyHours.coveredOnce(byPerson.values.map { WeeklyHours.union($0) })),
      noSecond: open.intersection(WeeklyHours.coveredOnce(answered)), unauthorised: unauthorised)
  }
}
