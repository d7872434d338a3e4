// We know nobody who decides.
import PlanModel
import PlanText

extension Rule {
  static let deciderMissing = Rule(
    "decider-missing", .warning, in: .relationship, "We know nobody who decides", sections: ["contacts"],
    thresholds: [
      Threshold("contacts", 3, .count, "from how many contacts on somebody who decides is expected among them")
    ],
    why: """
      Friends without a vote can only pass on what was decided. Orders are won and lost by people whom we have \
      never met.
      """,
    mend: "Find out who decides and who signs, write the part into Role, and plan how to be introduced to them.",
    bad: """
      ## Contacts
      | Id | Name       | Role       | Influence | Stance    | Owner |
      | -- | ---------- | ---------- | --------- | --------- | ----- |
      | C1 | Priya Shah | influencer | 4         | supporter | tom   |
      | C2 | Paul Reed  | champion   | 3         | mentor    | jane  |
      | C3 | Rosa Diaz  | user       | 2         | neutral   | dick  |
      """,
    good: """
      ## Contacts
      | Id | Name       | Role           | Influence | Stance    | Owner |
      | -- | ---------- | -------------- | --------- | --------- | ----- |
      | C1 | Priya Shah | economic-buyer | 4         | supporter | tom   |
      | C2 | Paul Reed  | champion       | 3         | mentor    | jane  |
      | C3 | Rosa Diaz  | user           | 2         | neutral   | dick  |
      """
  ) { account, findings in
    guard account.known.count >= findings["contacts"], !account.isStandard, !account.known.contains(where: \.isDecider)
    else { return }
    findings.report("none of the \(account.known.count) contacts decides or signs", atSection: "contacts")
  }
}
