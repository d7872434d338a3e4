// Everybody is said to like us.
import PlanModel
import PlanText

extension Rule {
  static let roseTinted = Rule(
    "rose-tinted", .advice, in: .relationship, "Every contact is said to be on our side", sections: ["contacts"],
    thresholds: [
      Threshold("contacts", 6, .count, "from how many contacts on that is hard to believe")
    ],
    why: """
      In any organisation of some size somebody would rather buy elsewhere. If the plan names nobody, we have not \
      looked, or not asked.
      """,
    mend: """
      Go through the contacts with somebody who was not there when they were judged, and ask each ally who would \
      vote for a competitor.
      """,
    bad: """
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner |
      | -- | ---------- | --------- | --------- | ----- |
      | C1 | Priya Shah | 5         | supporter | tom   |
      | C2 | Paul Reed  | 4         | mentor    | jane  |
      | C3 | Rosa Diaz  | 2         | supporter | dick  |
      | C4 | Ann Hill   | 3         | supporter | dick  |
      | C5 | Karl Voss  | 4         | supporter | tom   |
      | C6 | Mia Lund   | 2         | mentor    | jane  |
      """,
    good: """
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner |
      | -- | ---------- | --------- | --------- | ----- |
      | C1 | Priya Shah | 5         | supporter | tom   |
      | C2 | Paul Reed  | 4         | mentor    | jane  |
      | C3 | Rosa Diaz  | 2         | supporter | dick  |
      | C4 | Ann Hill   | 3         | supporter | dick  |
      | C5 | Karl Voss  | 4         | critic    | tom   |
      | C6 | Mia Lund   | 2         | mentor    | jane  |
      """
  ) { account, findings in
    guard account.known.count >= findings["contacts"], account.known.allSatisfy(\.isSupportive) else { return }
    findings.report("all \(account.known.count) contacts are supporters or mentors", atSection: "contacts")
  }
}
