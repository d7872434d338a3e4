// We know the heads and nobody who does the work.
import PlanModel
import PlanText

extension Rule {
  static let levelDark = Rule(
    "level-dark", .advice, in: .relationship, "We know nobody at the client's working level", sections: ["contacts"],
    thresholds: [
      Threshold("contacts", 4, .count, "from how many contacts on somebody at working level is expected among them")
    ],
    why: """
      Those who use what we deliver notice first when it gets worse, and they are asked before the contract is \
      renewed.
      """,
    mend: "Add the people who use our work day by day, and let those of us who deliver keep in touch with them.",
    bad: """
      ## Contacts
      | Id | Name       | Role           | Influence | Stance    | Owner     |
      | -- | ---------- | -------------- | --------- | --------- | --------- |
      | C1 | Priya Shah | decision-maker | 5         | supporter | tom, jane |
      | C2 | Paul Reed  | champion       | 4         | mentor    | jane      |
      | C3 | Rosa Diaz  | approver       | 4         | neutral   | henry     |
      | C4 | Ann Hill   | influencer     | 4         | neutral   | henry     |
      """,
    good: """
      ## Contacts
      | Id | Name       | Role           | Influence | Stance    | Owner     |
      | -- | ---------- | -------------- | --------- | --------- | --------- |
      | C1 | Priya Shah | decision-maker | 5         | supporter | tom, jane |
      | C2 | Paul Reed  | champion       | 4         | mentor    | jane      |
      | C3 | Rosa Diaz  | approver       | 4         | neutral   | henry     |
      | C4 | Ann Hill   | user           | 4         | neutral   | dick      |
      """
  ) { account, findings in
    guard account.known.count >= findings["contacts"], !account.isStandard,
      account.known.allSatisfy({ contact in
        // An influence that is not known may be a small one.
        contact.influence.map { $0 >= 4 } ?? false
          && !contact.roles.contains { $0 == "user" || $0 == "evaluator" || $0 == "gatekeeper" }
      })
    else { return }
    findings.report(
      "all \(account.known.count) contacts are people of weight; none does the work with us", atSection: "contacts")
  }
}
