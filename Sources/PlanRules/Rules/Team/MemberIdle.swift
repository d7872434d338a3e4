// A member of the team has done nothing for a long time.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let memberIdle = Rule(
    "member-idle", .advice, in: .team, "A member of the team has done nothing for the client for months",
    basis: .day, sections: ["team"],
    thresholds: [
      Threshold("months", 6, .months, "since the day in Last active")
    ],
    why: "A name on the list that nobody has seen at work is a promise to the client that we do not keep.",
    mend: "Agree what the person is to do for the client, or write into Until that they are off the team.",
    bad: """
      ## Team
      | Person | Role            | Does        | Stand-in | Last active |
      | ------ | --------------- | ----------- | -------- | ----------- |
      | tom    | account-manager | The plan    | jane     | 2026-09-20  |
      | jane   | deputy          | The desk    | dick     | 2026-09-18  |
      | dick   | delivery        | The drivers | tom      | 2026-02-11  |
      """,
    good: """
      ## Team
      | Person | Role            | Does        | Stand-in | Last active |
      | ------ | --------------- | ----------- | -------- | ----------- |
      | tom    | account-manager | The plan    | jane     | 2026-09-20  |
      | jane   | deputy          | The desk    | dick     | 2026-09-18  |
      | dick   | delivery        | The drivers | tom      | 2026-04-11  |
      """
  ) { account, findings in
    let since = account.today.adding(months: -findings["months"])
    var idle: [(member: TeamMember, last: CalendarDate)] = []
    var isAnybodyActive = false
    for member in account.members {
      guard let last = member.record.date("last-active"), member.isOnTeam(account.today) else { continue }
      if last < since { idle.append((member, last)) } else { isAnybodyActive = true }
    }
    guard let first = idle.first else { return }
    if !isAnybodyActive, idle.count > 1 {
      let last = idle.reduce(first.last) { max($0, $1.last) }
      findings.report("nobody on the team has been active since \(last.canonical)", atSection: "team")
      return
    }
    for (member, last) in idle {
      findings.report(
        "\(account.name(member.person)) was last active on \(last.canonical)", at: member.record, "last-active")
    }
  }
}
