// A key contact was not introduced to the new account manager.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let handoverContactUnmet = Rule(
    "handover-contact-unmet", .warning, in: .team, "A key contact has not been introduced to the new account manager",
    basis: .day, sections: ["contacts"],
    thresholds: [
      Threshold("days", 30, .days, "after the handover"),
      Threshold("until", 180, .days, "after the handover, when it is too late"),
    ],
    why: """
      A relationship is handed over in a meeting of three. Without it the new manager begins as a stranger, with \
      the contacts who matter most.
      """,
    mend: "Let the old manager introduce the new one, and add the contact to `contacts-introduced` of the handover.",
    bad: """
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner |
      | -- | ---------- | --------- | --------- | ----- |
      | C1 | Priya Shah | 5         | supporter | jane  |
      | C2 | Paul Reed  | 4         | mentor    | jane  |
      | C3 | Rosa Diaz  | 2         | neutral   | dick  |
      <!-- handovers/2026-08-28.md -->
      ---
      kind: handover
      from: jane
      to: tom
      date: 2026-08-28
      contacts-introduced: [C1]
      ---
      # Handover
      """,
    good: """
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner     |
      | -- | ---------- | --------- | --------- | --------- |
      | C1 | Priya Shah | 5         | supporter | jane      |
      | C2 | Paul Reed  | 4         | mentor    | tom, jane |
      | C3 | Rosa Diaz  | 2         | neutral   | dick      |
      <!-- handovers/2026-08-28.md -->
      ---
      kind: handover
      from: jane
      to: tom
      date: 2026-08-28
      contacts-introduced: [C1]
      ---
      # Handover
      """
  ) { account, findings in
    guard let manager = account.account.manager, let handover = account.handovers.last(where: { $0.to == manager }),
      let date = handover.date, date.adding(days: findings["days"]) < account.today,
      account.today <= date.adding(days: findings["until"])
    else { return }
    let introduced = handover.contactsIntroduced
    for contact in account.known where contact.isKey && !contact.holders.contains(manager) {
      guard !introduced.contains(contact.key),
        !account.closedReviews.contains(where: { review in
          (review.date.map { $0 >= date } ?? false) && review.ours.contains(manager)
            && review.theirs.contains(contact.key)
        })
      else { continue }
      findings.report(
        "\(contact.title) has not been introduced to \(account.name(manager)) since the handover of \(date.canonical)",
        at: contact.record, "name")
    }
  }
}
