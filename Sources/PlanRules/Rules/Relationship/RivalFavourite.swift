// A competitor can count on a contact of influence.
import PlanModel
import PlanText

extension Rule {
  static let rivalFavourite = Rule(
    "rival-favourite", .warning, in: .relationship,
    "A rival can count on a contact of influence, and nothing is planned",
    sections: ["contacts", "competitors"],
    why: "A rival's champion argues for them when we are not there, and knows our prices and our weak points.",
    mend: """
      Plan what would change the contact's mind, or who at the client outweighs them, as an action or a target with \
      the contact.
      """,
    bad: """
      ## Contacts
      | Id | Name       | Role           | Influence | Stance    | Owner |
      | -- | ---------- | -------------- | --------- | --------- | ----- |
      | C1 | Priya Shah | decision-maker | 5         | supporter | tom   |
      | C2 | Paul Reed  | influencer     | 4         | neutral   | jane  |
      ## Competitors
      | Id | Name    | State  | Favoured by | Watcher | Checked    |
      | -- | ------- | ------ | ----------- | ------- | ---------- |
      | K1 | Redline | active | C2          | dick    | 2026-09-12 |
      """,
    good: """
      ## Contacts
      | Id | Name       | Role           | Influence | Stance    | Owner |
      | -- | ---------- | -------------- | --------- | --------- | ----- |
      | C1 | Priya Shah | decision-maker | 5         | supporter | tom   |
      | C2 | Paul Reed  | influencer     | 4         | neutral   | jane  |
      ## Competitors
      | Id | Name    | State  | Favoured by | Watcher | Checked    |
      | -- | ------- | ------ | ----------- | ------- | ---------- |
      | K1 | Redline | active | C2          | dick    | 2026-09-12 |
      ## Actions
      - [ ] A1 Show the weekend rota that Redline cannot staff @jane due:2026-11-20 with:C2
      """
  ) { account, findings in
    let favours = account.favours
    guard !favours.isEmpty else { return }
    for contact in account.known where contact.influence.map({ $0 >= 4 }) ?? false {
      // An enemy or a blocker has a finding already, with the same mend.
      guard let favour = favours.first(where: { $0.contact == contact.key }), !contact.isHostile, !contact.isBlocker,
        !account.plansFor(contact)
      else { continue }
      findings.report(
        "\(contact.title) favours \(favour.rival.title), and nothing is planned with them", at: contact.record, "name")
    }
  }
}
