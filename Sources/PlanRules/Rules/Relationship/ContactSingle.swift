// One contact only: the account hangs on one person of the client.

import PlanModel
import PlanText

extension Rule {
  static let contactSingle = Rule(
    "contact-single", .warning, in: .relationship, "The account hangs on one contact", sections: ["contacts"],
    why: """
      If the one person who knows us leaves, is moved or falls from grace, nobody at the client is left who would \
      ask for us.
      """,
    mend: "Ask the contact for an introduction to a colleague, and add everybody else whom the team knows to Contacts.",
    bad: """
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner |
      | -- | ---------- | --------- | --------- | ----- |
      | C1 | Priya Shah | 5         | supporter | tom   |
      """,
    good: """
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner |
      | -- | ---------- | --------- | --------- | ----- |
      | C1 | Priya Shah | 5         | supporter | tom   |
      | C2 | Paul Reed  | 3         | neutral   | jane  |
      """
  ) { account, findings in
    guard account.activeContacts.count == 1, let only = account.activeContacts.first else { return }
    let others = account.contacts.count - 1
    findings.report(
      "\(only.title) is the only contact\(others > 0 ? " who is still there" : "")", at: only, "name")
  }
}
