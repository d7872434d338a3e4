package import PlanSchema

/// Who of us is there, and who steps in.
///
/// An absence takes whole days out, on the clock on which the hours in question are. Somebody who has left us answers
/// nothing. For somebody who is away the stand-in of the Team answers, or the deputy of people.md where the Team names none;
/// a stand-in who is away as well is not replaced by a third.
package struct Presence: Sendable {
  private let people: People
  private let standIns: [PersonID: PersonID]

  package init(_ account: Account, people: People) {
    self.people = people
    var standIns: [PersonID: PersonID] = [:]
    for member in account.team {
      guard let person = member.person("person"), let standIn = member.person("stand-in") else { continue }
      standIns[person] = standIn
    }
    self.standIns = standIns
  }

  package func hasLeft(_ person: PersonID) -> Bool { people.hasLeft(person) }

  /// The absence that takes a day out of a person's work; nil on a day when the person is there.
  package func absence(of person: PersonID, on day: CalendarDate) -> ClosedRange<CalendarDate>? {
    people.absences(of: person).first { $0.contains(day) }
  }

  package func isThere(_ person: PersonID, on day: CalendarDate) -> Bool {
    !hasLeft(person) && absence(of: person, on: day) == nil
  }

  /// Who steps in for somebody; nobody for oneself.
  package func standIn(of person: PersonID) -> PersonID? {
    let standIn = standIns[person] ?? people[person]?.deputy
    return standIn == person ? nil : standIn
  }

  /// The person, or who steps in.
  package func whoAnswers(for person: PersonID, isThere: (PersonID) -> Bool) -> PersonID? {
    if hasLeft(person) { return nil }
    if isThere(person) { return person }
    return standIn(of: person).flatMap { !hasLeft($0) && isThere($0) ? $0 : nil }
  }

  /// The days on which a person is away that fall into a stretch of days.
  func absences(of person: PersonID, in days: ClosedRange<CalendarDate>) -> [ClosedRange<CalendarDate>] {
    people.absences(of: person).filter { $0.overlaps(days) }
  }

  /// A person's own hours in people.md with the zone that they are in; nil if they are not known.
  func ownHours(of person: PersonID, zone: String) -> (hours: WeeklyHours, zone: String)? {
    guard let known = people[person], let hours = known.hours else { return nil }
    return (hours, known.timezone ?? zone)
  }
}
