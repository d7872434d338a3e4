// Somebody is to stand in for themselves.
import PlanModel
import PlanText

extension Rule {
  static let standinSelf = Rule(
    "standin-self", .warning, in: .team, "Somebody stands in for themselves", sections: ["team"],
    why: "It looks as if the gap were filled, and it is not.",
    mend: "Name somebody else.",
    bad: """
      ## Team
      | Person | Role            | Does     | Stand-in |
      | ------ | --------------- | -------- | -------- |
      | tom    | account-manager | The plan | tom      |
      | jane   | deputy          | The desk | tom      |
      """,
    good: """
      ## Team
      | Person | Role            | Does     | Stand-in |
      | ------ | --------------- | -------- | -------- |
      | tom    | account-manager | The plan | jane     |
      | jane   | deputy          | The desk | tom      |
      """
  ) { account, findings in
    for member in account.members where member.standIn == member.person && member.isStaying {
      findings.report("\(account.name(member.person)) stands in for themselves", at: member.record, "stand-in")
    }
    if let manager = account.account.manager, account.people("deputy").contains(manager) {
      findings.report("\(account.name(manager)) is the account manager and the deputy", atKey: "deputy")
    }
  }
}
