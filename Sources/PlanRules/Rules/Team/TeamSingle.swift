// The account is looked after by one person.
import PlanModel
import PlanText

extension Rule {
  static let teamSingle = Rule(
    "team-single", .warning, in: .team, "The team is one person", sections: ["team"],
    why: """
      One pair of hands, one opinion and one pair of eyes. When that person is ill the client has nobody, and when \
      they leave we start again.
      """,
    mend: """
      Add everybody who touches the client, those who invoice and chase payment included, and name who stands in.
      """,
    bad: """
      ## Team
      | Person | Role            | Does     | Stand-in |
      | ------ | --------------- | -------- | -------- |
      | tom    | account-manager | The plan | jane     |
      """,
    good: """
      ## Team
      | Person | Role            | Does     | Stand-in |
      | ------ | --------------- | -------- | -------- |
      | tom    | account-manager | The plan | jane     |
      | jane   | deputy          | The desk | tom      |
      """
  ) { account, findings in
    guard !account.isStandard, account.members.count(where: \.isStaying) == 1,
      let only = account.members.first(where: \.isStaying)
    else { return }
    findings.report("\(account.name(only.person)) is the whole team", at: only.record, "person")
  }
}
