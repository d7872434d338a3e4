// Somebody came to a review, and the plan says that they were last spoken to before.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let lastContactBehind = Rule(
    "last-contact-behind", .advice, in: .reviews,
    "A contact came to a review, and was last spoken to before it, says the plan",
    sections: ["contacts"],
    why: """
      Whoever plans the next call goes by this day. One that is too old has people called twice, and others not at \
      all.
      """,
    mend: "Write the day of the review into `Last contact`; `rutter check --fix` does.",
    bad: """
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner | Last contact |
      | -- | ---------- | --------- | --------- | ----- | ------------ |
      | C1 | Priya Shah | 5         | supporter | tom   | 2026-05-12   |
      | C2 | Paul Reed  | 4         | mentor    | jane  | 2026-07-08   |
      <!-- reviews/2026-06-30.md -->
      ---
      kind: client
      date: 2026-06-30
      status: closed
      ours: [tom, jane]
      theirs: [C1, C2]
      ---
      # Review
      """,
    good: """
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner | Last contact |
      | -- | ---------- | --------- | --------- | ----- | ------------ |
      | C1 | Priya Shah | 5         | supporter | tom   | 2026-06-30   |
      | C2 | Paul Reed  | 4         | mentor    | jane  | 2026-07-08   |
      <!-- reviews/2026-06-30.md -->
      ---
      kind: client
      date: 2026-06-30
      status: closed
      ours: [tom, jane]
      theirs: [C1, C2]
      ---
      # Review
      """
  ) { account, findings in
    guard let review = account.lastClosedReview("client"), let day = review.date else { return }
    let came = review.theirs
    guard !came.isEmpty else { return }
    for contact in account.activeContacts {
      // Without the column nobody keeps the days.
      guard let key = contact.key, came.contains(key), let cell = contact.range(of: "last-contact") else { continue }
      let last = contact.date("last-contact")
      guard last.map({ $0 < day }) ?? (contact.raw("last-contact") == nil) else { continue }
      let said = last.map { "was last spoken to on \($0)" } ?? "was never spoken to"
      findings.report(
        "\(contact.title) came to the review of \(review.name), and \(said), says the plan", at: contact,
        "last-contact",
        fix: [Edit(cell, day.canonical)])
    }
  }
}
