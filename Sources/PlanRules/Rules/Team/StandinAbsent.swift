// A stand-in is away on the same days.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let standinAbsent = Rule(
    "standin-absent", .warning, in: .team, "A stand-in is away on the same days", basis: .day, sections: ["team"],
    thresholds: [
      Threshold("days", 90, .days, "ahead")
    ],
    why: "The client calls, hears that a colleague looks after things, and that the colleague is away as well.",
    mend: "Move one of the absences, or name another stand-in for those days.",
    bad: """
      ## Team
      | Person | Role            | Does        | Stand-in |
      | ------ | --------------- | ----------- | -------- |
      | tom    | account-manager | The plan    | jane     |
      | jane   | deputy          | The desk    | dick     |
      | dick   | delivery        | The drivers | tom      |
      <!-- people.md -->
      ## Absences
      | Person | From       | To         |
      | ------ | ---------- | ---------- |
      | tom    | 2026-10-12 | 2026-10-23 |
      | jane   | 2026-10-20 | 2026-10-30 |
      """,
    good: """
      ## Team
      | Person | Role            | Does        | Stand-in |
      | ------ | --------------- | ----------- | -------- |
      | tom    | account-manager | The plan    | dick     |
      | jane   | deputy          | The desk    | dick     |
      | dick   | delivery        | The drivers | tom      |
      <!-- people.md -->
      ## Absences
      | Person | From       | To         |
      | ------ | ---------- | ---------- |
      | tom    | 2026-10-12 | 2026-10-23 |
      | jane   | 2026-10-20 | 2026-10-30 |
      """
  ) { account, findings in
    let last = account.today.adding(days: findings["days"])
    for member in account.members {
      let absences = account.people.absences(of: member.person)
      guard !absences.isEmpty, member.isOnTeam(account.today), let standIn = account.standIn(of: member),
        standIn != member.person
      else { continue }
      let others = account.people.absences(of: standIn)
      guard !others.isEmpty,
        let days = overlap(of: absences, and: others, within: account.today...max(account.today, last))
      else { continue }
      let when =
        days.lowerBound == days.upperBound
        ? "on \(days.lowerBound.canonical)" : "from \(days.lowerBound.canonical) to \(days.upperBound.canonical)"
      findings.report(
        "\(account.name(member.person)) is away \(when), and so is \(account.name(standIn)), who stands in",
        at: member.record, "stand-in")
    }
  }
}

/// The first days that two lists of absences share.
private func overlap(
  of absences: [ClosedRange<CalendarDate>], and others: [ClosedRange<CalendarDate>],
  within days: ClosedRange<CalendarDate>
) -> ClosedRange<CalendarDate>? {
  var first: ClosedRange<CalendarDate>?
  for absence in absences where absence.overlaps(days) {
    for other in others where other.overlaps(absence) && other.overlaps(days) {
      let start = max(absence.lowerBound, other.lowerBound, days.lowerBound)
      let end = min(absence.upperBound, other.upperBound)
      guard start <= end, start <= days.upperBound, first.map({ start < $0.lowerBound }) ?? true else { continue }
      first = start...end
    }
  }
  return first
}
