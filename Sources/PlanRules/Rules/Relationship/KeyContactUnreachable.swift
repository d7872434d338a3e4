// A key contact can no longer be reached, and nothing is done about it.
import PlanModel
import PlanText

extension Rule {
  static let keyContactUnreachable = Rule(
    "key-contact-unreachable", .warning, in: .relationship, "A key contact cannot be reached, and nothing is planned",
    sections: ["contacts"],
    why: "Somebody of influence who does not take our calls has decided something, and we should know what.",
    mend: "Plan an action: another of us, another channel, or a colleague of theirs who can tell what happened.",
    bad: """
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner | Status      |
      | -- | ---------- | --------- | --------- | ----- | ----------- |
      | C1 | Priya Shah | 5         | supporter | tom   | unreachable |
      | C2 | Paul Reed  | 3         | neutral   | jane  | active      |
      """,
    good: """
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner | Status      |
      | -- | ---------- | --------- | --------- | ----- | ----------- |
      | C1 | Priya Shah | 5         | supporter | tom   | unreachable |
      | C2 | Paul Reed  | 3         | neutral   | jane  | active      |
      ## Actions
      - [ ] A1 Let Henry call the HR director's office @henry due:2026-10-09 with:C1
      """
  ) { account, findings in
    guard account.contacts.count > account.activeContacts.count else { return }
    for contact in account.contacts {
      guard contact.text("status") == "unreachable", contact.isKeyContact, let key = contact.key,
        !account.actedOn.contains(key), !account.targeted.contains(key)
      else { continue }
      findings.report("\(contact.title) cannot be reached, and nothing is planned", at: contact, "status")
    }
  }
}
