// Somebody works against us, and nothing is done about it.
import PlanModel
import PlanText

extension Rule {
  static let enemyUnplanned = Rule(
    "enemy-unplanned", .warning, in: .relationship, "Somebody works against us, and nothing is planned",
    sections: ["contacts"],
    why: """
      An enemy who is left alone has the stage. Most can be moved to neutral by somebody who asks what went wrong.
      """,
    mend: """
      Set a target with the contact as its source, such as to make a critic neutral, or plan an action with them or \
      with somebody whom they listen to.
      """,
    bad: """
      ## Contacts
      | Id | Name       | Role           | Influence | Stance    | Owner |
      | -- | ---------- | -------------- | --------- | --------- | ----- |
      | C1 | Priya Shah | decision-maker | 5         | supporter | tom   |
      | C2 | Paul Reed  | gatekeeper     | 4         | critic    | jane  |
      | C3 | Rosa Diaz  | user           | 2         | critic    | dick  |
      """,
    good: """
      ## Contacts
      | Id | Name       | Role           | Influence | Stance    | Owner |
      | -- | ---------- | -------------- | --------- | --------- | ----- |
      | C1 | Priya Shah | decision-maker | 5         | supporter | tom   |
      | C2 | Paul Reed  | gatekeeper     | 4         | critic    | jane  |
      ## Targets
      | Id | Target                             | Source | Goal | Due        | Owner |
      | -- | ---------------------------------- | ------ | ---- | ---------- | ----- |
      | T1 | Paul Reed no longer speaks against | C2     | yes  | 2026-12-31 | jane  |
      """
  ) { account, findings in
    for contact in account.known {
      // A critic whom nobody heeds is a protestor: worth knowing, not worth a warning.
      let isAgainst = contact.stance == 1 || (contact.stance == 2 && (contact.influence ?? 3) >= 3)
      guard isAgainst || contact.isBlocker, !account.plansFor(contact) else { continue }
      let part = contact.stance == 1 ? "an enemy" : isAgainst ? "a critic" : "a blocker"
      findings.report(
        "\(contact.title) is \(part), and nothing is planned with them", at: contact.record,
        isAgainst ? "stance" : "role")
    }
  }
}
