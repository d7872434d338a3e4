// What we think of a key contact is a guess.
import PlanModel
import PlanText

extension Rule {
  static let assumedKey = Rule(
    "assumed-key", .advice, in: .relationship, "What we think of a key contact is only assumed",
    sections: ["contacts"],
    why: """
      Plans are built on where the most important people stand. If nobody has asked them, the plan is built on \
      hope.
      """,
    mend: """
      Ask the contact, or somebody who knows them, what they think of our work, and set Confidence to confirmed.
      """,
    bad: """
      ## Contacts
      | Id | Name       | Influence | Stance    | Confidence | Owner |
      | -- | ---------- | --------- | --------- | ---------- | ----- |
      | C1 | Priya Shah | 5         | supporter | assumed    | tom   |
      | C2 | Paul Reed  | 2         | neutral   | assumed    | jane  |
      """,
    good: """
      ## Contacts
      | Id | Name       | Influence | Stance    | Confidence | Owner |
      | -- | ---------- | --------- | --------- | ---------- | ----- |
      | C1 | Priya Shah | 5         | supporter | confirmed  | tom   |
      | C2 | Paul Reed  | 2         | neutral   | assumed    | jane  |
      """
  ) { account, findings in
    for contact in account.known where contact.isKey && contact.record.text("confidence") == "assumed" {
      findings.report(
        "how \(contact.title) sees us is only assumed\(contact.record.raw("stance").map { ": \($0)" } ?? "")",
        at: contact.record, "confidence")
    }
  }
}
