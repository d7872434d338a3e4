// Nobody stands in for a member of the team.
import PlanModel
import PlanText

extension Rule {
  static let standinMissing = Rule(
    "standin-missing", .warning, in: .team, "Nobody stands in for a member of the team", sections: ["team"],
    why: """
      Holidays and illness come without asking the client. If nobody is named, the client finds out who is in \
      charge before we do.
      """,
    mend: "Name in `Stand-in` who steps in, and let them meet the contacts; a dash says that nobody needs to.",
    bad: """
      ## Team
      | Person | Role            | Does        | Stand-in |
      | ------ | --------------- | ----------- | -------- |
      | tom    | account-manager | The plan    | jane     |
      | jane   | deputy          | The desk    | tom      |
      | dick   | delivery        | The drivers |          |
      """,
    good: """
      ## Team
      | Person | Role            | Does        | Stand-in |
      | ------ | --------------- | ----------- | -------- |
      | tom    | account-manager | The plan    |          |
      | jane   | deputy          | The desk    | tom      |
      | dick   | delivery        | The drivers | jane     |
      """
  ) { account, findings in
    guard account.members.count >= 2, !account.isStandard else { return }
    var alone: [TeamMember] = []
    var staying = 0
    for member in account.members where member.isStaying {
      staying += 1
      guard !member.record.says("stand-in"), account.standIn(of: member) == nil,
        // A sponsor is called now and then, and a partner has people of their own.
        !member.isOnly("executive-sponsor", "partner")
      else { continue }
      alone.append(member)
    }
    guard staying >= 2 else { return }
    if alone.count >= 2, !account.members.contains(where: { $0.standIn != nil }) {
      findings.report("none of the \(alone.count) who do the work has a stand-in", atSection: "team")
      return
    }
    for member in alone {
      findings.report("nobody stands in for \(account.name(member.person))", at: member.record, "stand-in")
    }
  }
}
