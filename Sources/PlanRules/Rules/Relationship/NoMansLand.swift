// Somebody of influence is undecided about us, and nothing is done about it.
import PlanModel
import PlanText

extension Rule {
  static let noMansLand = Rule(
    "no-mans-land", .warning, in: .relationship, "A person of influence is undecided about us, and nothing is planned",
    sections: ["contacts"],
    why: "People of influence do not stay undecided: somebody wins them. If nothing is planned it will not be us.",
    mend: "Set a target with the contact as its source, or plan an action with them.",
    bad: """
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner |
      | -- | ---------- | --------- | --------- | ----- |
      | C1 | Priya Shah | 5         | neutral   | tom   |
      | C2 | Paul Reed  | 3         | neutral   | jane  |
      """,
    good: """
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner |
      | -- | ---------- | --------- | --------- | ----- |
      | C1 | Priya Shah | 5         | neutral   | tom   |
      | C2 | Paul Reed  | 3         | neutral   | jane  |
      ## Actions
      - [ ] A1 Take the HR director round the new depot @tom due:2026-11-20 with:C1
      """
  ) { account, findings in
    guard !account.isStandard else { return }
    let undecided = account.known.filter { contact in
      contact.stance == 3 && (contact.influence.map { $0 >= 4 } ?? false) && !contact.isBlocker
        && !account.plansFor(contact)
    }
    guard !undecided.isEmpty else { return }
    // Whom a rival can count on is another finding.
    let favours = account.favours
    for contact in undecided where !favours.contains(where: { $0.contact == contact.key }) {
      findings.report(
        "\(contact.title) has an influence of \(contact.influence ?? 4) and is undecided about us; nothing is planned",
        at: contact.record, "stance")
    }
  }
}
