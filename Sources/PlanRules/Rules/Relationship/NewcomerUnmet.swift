// A new key contact to whom nobody has spoken.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let newcomerUnmet = Rule(
    "newcomer-unmet", .warning, in: .relationship, "A key contact who is new has not been spoken to yet",
    basis: .history, sections: ["contacts"],
    thresholds: [
      Threshold("days", 30, .days, "after the contact came into the plan")
    ],
    why: """
      Whoever is new decides in the first weeks whom to trust and what to change. After that we are part of what \
      they found.
      """,
    mend: """
      Ask for a first meeting, best through whoever was there before, and write the day into `Last contact` or \
      `Next contact`.
      """,
    bad: """
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner | Last contact |
      | -- | ---------- | --------- | --------- | ----- | ------------ |
      | C1 | Priya Shah | 5         | supporter | tom   | 2026-09-20   |
      | C2 | Ann Hill   | 4         | neutral   | tom   |              |
      <!-- 2026-05-04 tom -->
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner | Last contact |
      | -- | ---------- | --------- | --------- | ----- | ------------ |
      | C1 | Priya Shah | 5         | supporter | tom   | 2026-09-20   |
      | C2 | Ann Hill   | 4         | neutral   |       |              |
      """,
    good: """
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner | Last contact |
      | -- | ---------- | --------- | --------- | ----- | ------------ |
      | C1 | Priya Shah | 5         | supporter | tom   | 2026-09-20   |
      | C2 | Ann Hill   | 4         | neutral   | tom   |              |
      <!-- 2026-05-04 tom -->
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner | Last contact |
      | -- | ---------- | --------- | --------- | ----- | ------------ |
      | C1 | Priya Shah | 5         | supporter | tom   | 2026-09-20   |
      """
  ) { account, findings in
    guard let past = account.past else { return }
    let unmet = account.known.filter { !$0.record.says("last-contact") }
    // Where nobody is given a day, days are not kept.
    guard !unmet.isEmpty, unmet.count < account.known.count else { return }
    let successors = Set(account.contacts.compactMap { $0.reference("succeeded-by") })
    for contact in unmet where contact.isKey || successors.contains(contact.key) {
      if let next = contact.record.date("next-contact"), next >= account.today { continue }
      let days = account.today.dayNumber - past.arrival(of: contact.key, in: "contacts").dayNumber
      guard days > findings["days"] else { continue }
      findings.report(
        "\(contact.title) has been in the plan for \(days) days, and no word with them is written down",
        at: contact.record,
        "last-contact")
    }
  }
}
