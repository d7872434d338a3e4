// Somebody who was on our side at the last review has gone.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let allyLost = Rule(
    "ally-lost", .warning, in: .relationship,
    "An ally has gone since the last review, and nobody has taken their place",
    basis: .history, sections: ["contacts"],
    why: """
      Whoever follows them owes us nothing. The months after an ally goes are the months in which accounts are \
      lost.
      """,
    mend: """
      Plan an action or a target with the successor, or with another contact of influence, and name the successor \
      in `Succeeded by`.
      """,
    bad: """
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner | Status |
      | -- | ---------- | --------- | --------- | ----- | ------ |
      | C1 | Priya Shah | 5         | neutral   | tom   | active |
      | C2 | Paul Reed  | 4         | mentor    | jane  | left   |
      <!-- reviews/2026-06-30.md -->
      ---
      kind: client
      date: 2026-06-30
      status: closed
      ours: [tom]
      theirs: [C2]
      ---
      # Review
      <!-- 2026-06-20 jane -->
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner | Status |
      | -- | ---------- | --------- | --------- | ----- | ------ |
      | C1 | Priya Shah | 5         | neutral   | tom   | active |
      | C2 | Paul Reed  | 4         | mentor    | jane  | active |
      """,
    good: """
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner | Status | Succeeded by |
      | -- | ---------- | --------- | --------- | ----- | ------ | ------------ |
      | C1 | Priya Shah | 5         | neutral   | tom   | active |              |
      | C2 | Paul Reed  | 4         | mentor    | jane  | left   | C3           |
      | C3 | Ann Hill   | 4         | supporter | jane  | active |              |
      <!-- reviews/2026-06-30.md -->
      ---
      kind: client
      date: 2026-06-30
      status: closed
      ours: [tom]
      theirs: [C2]
      ---
      # Review
      <!-- 2026-06-20 jane -->
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner | Status | Succeeded by |
      | -- | ---------- | --------- | --------- | ----- | ------ | ------------ |
      | C1 | Priya Shah | 5         | neutral   | tom   | active |              |
      | C2 | Paul Reed  | 4         | mentor    | jane  | active |              |
      """
  ) { account, findings in
    guard account.contacts.count > account.activeContacts.count, let past = account.past,
      let review = account.lastReview(), let day = review.date, day >= past.since
    else { return }
    for contact in account.contacts where !contact.isActiveContact && contact.isKeyContact {
      guard let key = contact.key, past.arrival(of: key, in: "contacts") <= day,
        let stance = past.value(of: "stance", of: key, in: "contacts", on: day, now: contact["stance"]),
        let step = stanceStep(of: stance), step >= 4
      else { continue }
      let status = past.value(of: "status", of: key, in: "contacts", on: day, now: contact["status"])
      guard status == nil || status == .word("active") || status == .word("leaving") else { continue }
      if let heir = contact.reference("succeeded-by"), let successor = account.known.first(where: { $0.key == heir }),
        successor.isSupportive || account.plansFor(successor)
      {
        continue
      }
      let gone = contact.text("status") == "unreachable" ? "can no longer be reached" : "has gone"
      findings.report(
        "\(contact.title), on our side at the review of \(day.canonical), \(gone)", at: contact, "status")
    }
  }
}
