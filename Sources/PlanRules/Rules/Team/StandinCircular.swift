// Two people stand in only for each other.
import PlanModel
import PlanText

extension Rule {
  static let standinCircular = Rule(
    "standin-circular", .warning, in: .team, "Two people stand in only for each other", sections: ["team"],
    why: """
      The pair that covers for each other also travels, celebrates and moves on together. When both are away, \
      nobody knows the client.
      """,
    mend: "Let one of the two have somebody else of the team as stand-in.",
    bad: """
      ## Team
      | Person | Role            | Does        | Stand-in |
      | ------ | --------------- | ----------- | -------- |
      | tom    | account-manager | The plan    | jane     |
      | jane   | deputy          | The desk    | tom      |
      | dick   | delivery        | The drivers | jane     |
      """,
    good: """
      ## Team
      | Person | Role            | Does        | Stand-in |
      | ------ | --------------- | ----------- | -------- |
      | tom    | account-manager | The plan    | jane     |
      | jane   | deputy          | The desk    | dick     |
      | dick   | delivery        | The drivers | tom      |
      """
  ) { account, findings in
    // A team of two has no choice.
    guard account.members.count >= 3, !account.isStandard, account.members.count(where: \.isStaying) >= 3 else {
      return
    }
    for (place, member) in account.members.enumerated() where member.isStaying {
      guard let standIn = member.standIn, standIn != member.person,
        account.members[..<place].allSatisfy({ $0.person != standIn }),
        account.members.contains(where: { $0.person == standIn && $0.standIn == member.person && $0.isStaying })
      else { continue }
      findings.report(
        "\(account.name(member.person)) and \(account.name(standIn)) stand in only for each other", at: member.record,
        "stand-in")
    }
  }
}
