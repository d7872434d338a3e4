// A contact was to be spoken to, and nobody writes that it happened.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let nextContactPassed = Rule(
    "next-contact-passed", .advice, in: .relationship, "The day on which a contact was to be spoken to has passed",
    basis: .day, sections: ["contacts"],
    thresholds: [
      Threshold("days", 7, .days, "after the day")
    ],
    why: """
      A call that was planned and not made tells the client how much they matter. One that was made and not written \
      down helps nobody else of us.
      """,
    mend: "Call, write the day into `Last contact`, and set the next day.",
    bad: """
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner | Last contact | Next contact |
      | -- | ---------- | --------- | --------- | ----- | ------------ | ------------ |
      | C1 | Priya Shah | 5         | supporter | tom   | 2026-08-14   | 2026-09-14   |
      | C2 | Paul Reed  | 3         | neutral   | jane  | 2026-09-14   | 2026-09-14   |
      """,
    good: """
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner | Last contact | Next contact |
      | -- | ---------- | --------- | --------- | ----- | ------------ | ------------ |
      | C1 | Priya Shah | 5         | supporter | tom   | 2026-09-15   | 2026-10-14   |
      | C2 | Paul Reed  | 3         | neutral   | jane  | 2026-09-14   | 2026-09-28   |
      """
  ) { account, findings in
    for contact in account.known {
      guard let next = contact.record.date("next-contact"), next.adding(days: findings["days"]) < account.today,
        contact.record.date("last-contact").map({ $0 < next }) ?? true
      else { continue }
      findings.report("\(contact.title) was to be spoken to on \(next.canonical)", at: contact.record, "next-contact")
    }
  }
}
