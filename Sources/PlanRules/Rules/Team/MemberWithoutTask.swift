// A member of the team has nothing to do.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let memberWithoutTask = Rule(
    "member-without-task", .advice, in: .team, "A member of the team has nothing to do", sections: ["team"],
    why: """
      Whoever has no contact, no duty and no action has no reason to open the plan. They will not notice what the \
      client tells them.
      """,
    mend: "Give the person a contact, a duty, a target or an action, or take them off the team.",
    bad: """
      ## Team
      | Person | Role            | Does        | Stand-in |
      | ------ | --------------- | ----------- | -------- |
      | tom    | account-manager | The plan    | jane     |
      | jane   | deputy          | The desk    | tom      |
      | chris  | specialist      | Night shift | jane     |
      ## Actions
      - [ ] A1 Show the rota to the plant manager @jane due:2026-11-14
      """,
    good: """
      ## Team
      | Person | Role            | Does        | Stand-in |
      | ------ | --------------- | ----------- | -------- |
      | tom    | account-manager | The plan    | jane     |
      | jane   | deputy          | The desk    | tom      |
      | chris  | specialist      | Night shift | jane     |
      ## Actions
      - [ ] A1 Show the rota to the plant manager @chris due:2026-11-14
      """
  ) { account, findings in
    let hasDuties = !account.records("responsibilities").isEmpty
    guard account.members.count >= 3, hasDuties || !account.actions.isEmpty else { return }
    let named = account.namedOutsideTeam
    for member in account.members where member.isStaying && !named.contains(member.person) {
      // Until duties are written down, some work without being named.
      if !hasDuties, member.isOnly("invoicing", "credit-control", "legal", "marketing", "service-desk", "partner") {
        continue
      }
      findings.report(
        "\(account.name(member.person)) has no contact, duty, target or action", at: member.record, "person")
    }
  }
}
