// Nobody at the client speaks for us.
import PlanModel
import PlanText

extension Rule {
  static let championMissing = Rule(
    "champion-missing", .warning, in: .relationship, "Nobody at the client speaks for us when we are not in the room",
    sections: ["contacts"],
    thresholds: [
      Threshold("contacts", 3, .count, "from how many contacts on a champion is expected among them")
    ],
    why: """
      Decisions about us are taken in meetings that we do not attend. Without a champion the only voice heard there \
      is a competitor's, or nobody's.
      """,
    mend: """
      Choose the contact who gains most from our work and has a say, agree what they need, and give them the role \
      champion.
      """,
    bad: """
      ## Contacts
      | Id | Name       | Role           | Influence | Stance    | Owner     |
      | -- | ---------- | -------------- | --------- | --------- | --------- |
      | C1 | Priya Shah | decision-maker | 5         | supporter | tom, jane |
      | C2 | Paul Reed  | gatekeeper     | 3         | neutral   | jane      |
      | C3 | Rosa Diaz  | user           | 2         | neutral   | dick      |
      """,
    good: """
      ## Contacts
      | Id | Name       | Role           | Influence | Stance    | Owner     |
      | -- | ---------- | -------------- | --------- | --------- | --------- |
      | C1 | Priya Shah | decision-maker | 5         | supporter | tom, jane |
      | C2 | Paul Reed  | champion       | 3         | supporter | jane      |
      | C3 | Rosa Diaz  | user           | 2         | neutral   | dick      |
      """
  ) { account, findings in
    guard account.known.count >= findings["contacts"], !account.isStandard,
      !account.known.contains(where: \.isChampion),
      // Where nobody has a role yet, roles have not been thought about.
      account.known.contains(where: { !$0.roles.isEmpty })
    else { return }
    findings.report("none of the \(account.known.count) contacts is our champion", atSection: "contacts")
  }
}
