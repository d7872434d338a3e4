// A key contact whom nobody of us keeps.
import PlanModel
import PlanText

extension Rule {
  static let contactUnowned = Rule(
    "contact-unowned", .warning, in: .relationship, "Nobody of us keeps up with a key contact", sections: ["contacts"],
    why: "What belongs to everybody is done by nobody. Nobody calls this contact, and nobody notices.",
    mend: "Name in Owner who keeps the relationship.",
    bad: """
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner |
      | -- | ---------- | --------- | --------- | ----- |
      | C1 | Priya Shah | 5         | supporter |       |
      | C2 | Paul Reed  | 4         | mentor    | jane  |
      | C3 | Rosa Diaz  | 2         | neutral   |       |
      """,
    good: """
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner |
      | -- | ---------- | --------- | --------- | ----- |
      | C1 | Priya Shah | 5         | supporter | tom   |
      | C2 | Paul Reed  | 4         | mentor    | jane  |
      | C3 | Rosa Diaz  | 2         | neutral   |       |
      """
  ) { account, findings in
    guard !account.isStandard, account.known.contains(where: { !$0.holders.isEmpty }) else { return }
    for contact in account.known where contact.isKey && contact.holders.isEmpty && !contact.record.says("owner") {
      findings.report("\(contact.title) has no owner", at: contact.record, "owner")
    }
  }
}
