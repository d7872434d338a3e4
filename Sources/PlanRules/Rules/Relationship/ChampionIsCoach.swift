// A champion without weight.
import PlanModel
import PlanText

extension Rule {
  static let championIsCoach = Rule(
    "champion-is-coach", .advice, in: .relationship, "The champion carries little weight", sections: ["contacts"],
    thresholds: [
      Threshold("influence", 2, .count, "up to which influence somebody is a coach rather than a champion")
    ],
    why: """
      Somebody who likes us but whom nobody follows tells us what goes on; they cannot carry a decision. That is a \
      coach.
      """,
    mend: "Keep them as a coach, and win somebody with influence as a champion: the coach knows who that could be.",
    bad: """
      ## Contacts
      | Id | Name       | Role           | Influence | Stance    | Owner |
      | -- | ---------- | -------------- | --------- | --------- | ----- |
      | C1 | Priya Shah | decision-maker | 5         | supporter | tom   |
      | C2 | Paul Reed  | champion       | 2         | mentor    | jane  |
      """,
    good: """
      ## Contacts
      | Id | Name       | Role           | Influence | Stance    | Owner |
      | -- | ---------- | -------------- | --------- | --------- | ----- |
      | C1 | Priya Shah | champion       | 5         | supporter | tom   |
      | C2 | Paul Reed  | coach          | 2         | mentor    | jane  |
      """
  ) { account, findings in
    var weak: KnownContact?
    for contact in account.known where contact.isChampion {
      guard let influence = contact.influence, influence <= findings["influence"] else { return }
      weak = weak ?? contact
    }
    guard let weak, let influence = weak.influence else { return }
    findings.report(
      "\(weak.title), our champion, has an influence of only \(influence)", at: weak.record, "influence")
  }
}
