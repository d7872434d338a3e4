package import PlanSchema

/// Whom to call at an instant, in order: those on duty by the ladder, then those who will be, the earliest first.
package struct CallPlan: Sendable {
  /// Somebody to call.
  package struct Callee: Sendable {
    package let rung: Rung
    /// Whom the ladder names.
    package let named: PersonID
    /// Who steps in, where the one who is named is away.
    package let standIn: PersonID?
    /// The absence of the one who is named.
    package let absence: ClosedRange<CalendarDate>?
    package let isOnDuty: Bool
    /// When they are on duty next; nil for those who are, and for those who never will be.
    package let next: Int64?

    /// Who answers.
    package var person: PersonID { standIn ?? named }
  }

  package let callees: [Callee]
  /// Those whom the ladder names and who have left us: nobody answers there.
  package let gone: [PersonID]

  /// - Parameters:
  ///   - instant: seconds since 1970.
  ///   - severity: only rungs that take it; the worst that the ladder tells apart if nil.
  package init(_ account: Account, people: People, at instant: Int64, severity: String?, zone: String) {
    let ladder = account.ladder(zone: account.zone(default: zone))
    let rungs = severity == nil ? ladder.forTheWorst : ladder.filter { $0.takes(severity) }
    let presence = Presence(account, people: people)
    var callees: [Callee] = []
    var gone: [PersonID] = []
    for rung in rungs {
      for person in rung.people {
        if presence.hasLeft(person) {
          if !gone.contains(person) { gone.append(person) }
        } else {
          callees.append(Self.callee(person, on: rung, at: instant, presence))
        }
      }
    }
    self.callees = callees.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if one.isOnDuty != other.isOnDuty { return one.isOnDuty }
      let (first, second) = (one.next ?? .max, other.next ?? .max)
      return (one.isOnDuty ? 0 : first, left.offset) < (other.isOnDuty ? 0 : second, right.offset)
    }.map(\.element)
    self.gone = gone
  }

  /// Whether anybody answers now.
  package var isCovered: Bool { callees.first?.isOnDuty ?? false }

  private static func callee(
    _ person: PersonID, on rung: Rung, at instant: Int64, _ presence: Presence
  ) -> Callee {
    func answering(_ day: CalendarDate) -> PersonID? {
      presence.whoAnswers(for: person) { presence.isThere($0, on: day) }
    }
    let times = DutyTimes(rung.hours, in: rung.zone)
    let today = times.day(at: instant)
    let isOnDuty = times.contains(instant) && answering(today) != nil
    let next = isOnDuty ? nil : times.next(from: instant) { answering($0) != nil }
    let day = next.map(times.day) ?? today
    let answers = answering(day)
    return Callee(
      rung: rung, named: person, standIn: answers == person ? nil : answers,
      absence: presence.absence(of: person, on: day) ?? presence.absence(of: person, on: today), isOnDuty: isOnDuty,
      next: next)
  }
}
