// One person stands in for too many.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let standinOverloaded = Rule(
    "standin-overloaded", .warning, in: .team, "One person stands in for too many others", sections: ["team"],
    thresholds: [
      Threshold("members", 3, .count, "for whom one person can stand in")
    ],
    why: "In the holidays everything lands on one desk, and nobody can be a good stand-in for a whole team.",
    mend: "Spread the stand-ins over the team.",
    bad: """
      ## Team
      | Person | Role            | Does        | Stand-in |
      | ------ | --------------- | ----------- | -------- |
      | tom    | account-manager | The plan    | jane     |
      | jane   | deputy          | The desk    | tom      |
      | dick   | delivery        | The drivers | jane     |
      | vinod  | invoicing       | Invoices    | jane     |
      | claire | credit-control  | Debtors     | jane     |
      """,
    good: """
      ## Team
      | Person | Role            | Does        | Stand-in |
      | ------ | --------------- | ----------- | -------- |
      | tom    | account-manager | The plan    | jane     |
      | jane   | deputy          | The desk    | tom      |
      | dick   | delivery        | The drivers | jane     |
      | vinod  | invoicing       | Invoices    | claire   |
      | claire | credit-control  | Debtors     | jane     |
      """
  ) { account, findings in
    guard account.members.count > findings["members"] else { return }
    var counts: [PersonID: Int] = [:]
    for member in account.members where member.isStaying {
      if let standIn = member.standIn, standIn != member.person { counts[standIn, default: 0] += 1 }
    }
    guard counts.values.contains(where: { $0 > findings["members"] }) else { return }
    for member in account.members where member.isStaying {
      // Told where the person is first named.
      guard let standIn = member.standIn, let count = counts.removeValue(forKey: standIn), count > findings["members"]
      else { continue }
      findings.report(
        "\(account.name(standIn)) stands in for \(count) members of the team", at: member.record, "stand-in")
    }
  }
}
