package import PlanSchema

/// Who may be expected at a review.
package struct Attendance: Sendable {
  /// Somebody on our side who is left out, and why.
  package struct Absence: Hashable, Sendable {
    package let person: PersonID
    /// `away from 2026-09-28 to 2026-10-04`
    package let reason: String
  }

  /// Why contacts are suggested.
  package enum Basis: Hashable, Sendable {
    /// They took part in this review of the same kind.
    case review(String)
    /// They decide, or carry much weight.
    case weight
  }

  /// The team, without those who are absent.
  package let ours: [PersonID]
  package let absent: [Absence]
  /// In the order of the plan; nobody has said that they will come.
  package let suggested: [RecordView]
  package let basis: Basis

  /// - Parameter last: the last review of the same kind.
  package init(of account: Account, people: People, on day: CalendarDate, last: Review?) {
    var ours: [PersonID] = []
    var absent: [Absence] = []
    for member in account.team {
      guard let person = member.person("person"), !ours.contains(person) else { continue }
      if let reason = people.reasonAgainst(person, on: day) {
        absent.append(Absence(person: person, reason: reason))
      } else if member.isOnTeam(day) {
        ours.append(person)
      } else {
        absent.append(Absence(person: person, reason: "not on the team on that day"))
      }
    }
    (self.ours, self.absent) = (ours, absent)
    let active = account.contacts.filter(\.isActiveContact)
    let before = Set(last?.theirs ?? [])
    let again = active.filter { contact in contact.key.map(before.contains) ?? false }
    if let last, !again.isEmpty {
      (suggested, basis) = (again, .review(last.name))
    } else {
      (suggested, basis) = (active.filter(\.isKeyContact), .weight)
    }
  }
}

extension People {
  /// Why somebody cannot take part on a day; nil when nothing is known against it.
  package func reasonAgainst(_ person: PersonID, on day: CalendarDate) -> String? {
    if let status = self[person]?.status, status != "active" { return "\(status) (people.md)" }
    return absences(of: person).first { $0.contains(day) }.map { "away from \($0.lowerBound) to \($0.upperBound)" }
  }
}
