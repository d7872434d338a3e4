// The plan does not say clearly who the account manager is.
import PlanModel
import PlanText

extension Rule {
  static let managerDisputed = Rule(
    "manager-disputed", .warning, in: .team, "The plan names more than one account manager", sections: ["team"],
    why: "One person answers for the account, or nobody does. Nothing else in the plan matters as much.",
    mend: "Let `manager` and the role account-manager in Team name the same one person; a second one is a deputy.",
    bad: """
      ## Team
      | Person | Role            | Does     | Stand-in |
      | ------ | --------------- | -------- | -------- |
      | jane   | account-manager | The plan | tom      |
      | tom    | delivery        | The desk | jane     |
      """,
    good: """
      ## Team
      | Person | Role            | Does     | Stand-in |
      | ------ | --------------- | -------- | -------- |
      | jane   | deputy          | The desk | tom      |
      | tom    | account-manager | The plan | jane     |
      """
  ) { account, findings in
    guard let manager = account.account.manager,
      let other = account.members.first(where: {
        $0.person != manager && $0.isStaying && $0.roles.contains("account-manager")
      })
    else { return }
    findings.report(
      "the front matter calls \(account.name(manager)) the account manager, and Team \(account.name(other.person))",
      at: other.record, "role")
  }
}
