package import PlanSchema

/// What one of us holds in an account, and what they did there: for a talk about their work, or a handover.
package struct Dossier: Sendable {
  package let holdings: Holdings
  /// How their open targets stand.
  package let paces: [TargetPace]
  /// Targets of theirs that are no longer open.
  package let closedTargets: [RecordView]
  /// Their open actions, the one due first first; those without a day last.
  package let actions: [RecordView]
  /// Actions of theirs that are done.
  package let done: [RecordView]
  /// Opportunities of theirs that were won.
  package let won: [RecordView]
  package let lost: [RecordView]
  /// Closed reviews in which they took part, oldest first.
  package let reviews: [Review]
  /// Closed reviews of the account.
  package let reviewsHeld: Int

  package var account: Account { holdings.account }

  /// nil for somebody who has nothing to do with the account.
  package init?(of person: PersonID, in account: Account, on day: CalendarDate, fiscalYearStarts month: Int) {
    holdings = Holdings(of: person, in: account)
    paces = account.paces(on: day, fiscalYearStarts: month).filter { pace in
      pace.record.person("owner") == person && (pace.record.text("state") ?? "open") == "open"
    }
    closedTargets = account.targets.filter {
      $0.person("owner") == person && ($0.text("state") ?? "open") != "open"
    }
    let own = account.actions.filter { $0.people("owner").contains(person) }
    actions = own.filter { !$0.isDone }.enumerated().sorted { left, right in
      let last = Int.max
      let (one, other) = (left.element.date("due")?.dayNumber ?? last, right.element.date("due")?.dayNumber ?? last)
      return (one, left.offset) < (other, right.offset)
    }.map(\.element)
    done = own.filter(\.isDone)
    let opportunities = account.records("opportunities").filter { $0.person("owner") == person }
    won = opportunities.filter { $0.text("state") == "won" }
    lost = opportunities.filter { $0.text("state") == "lost" }
    let held = account.reviews.filter { $0.status == "closed" && ($0.date.map { $0 <= day } ?? false) }
    reviews = held.filter { $0.ours.contains(person) }
    reviewsHeld = held.count
    if holdings.isEmpty, closedTargets.isEmpty, done.isEmpty, won.isEmpty, lost.isEmpty, reviews.isEmpty { return nil }
  }
}

extension RecordView {
  /// Whether something was done after the day on which it was due; false where either day is not known.
  package var wasLate: Bool {
    guard let due = date("due"), let done = date("done") else { return false }
    return done > due
  }
}
