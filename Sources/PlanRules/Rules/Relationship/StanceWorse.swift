// A contact thinks less of us than at the last review.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let stanceWorse = Rule(
    "stance-worse", .warning, in: .relationship, "A contact thinks less of us than at the last review",
    basis: .history, sections: ["contacts"],
    why: "A contact who cools off tells others why. What is not answered now is an objection at the next order.",
    mend: "Find out what happened, and plan an action with the contact.",
    bad: """
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner |
      | -- | ---------- | --------- | --------- | ----- |
      | C1 | Priya Shah | 5         | neutral   | tom   |
      | C2 | Paul Reed  | 3         | neutral   | jane  |
      <!-- reviews/2026-06-30.md -->
      ---
      kind: client
      date: 2026-06-30
      status: closed
      ours: [tom]
      theirs: [C1]
      ---
      # Review
      <!-- 2026-06-20 jane -->
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner |
      | -- | ---------- | --------- | --------- | ----- |
      | C1 | Priya Shah | 5         | supporter | tom   |
      | C2 | Paul Reed  | 3         | critic    | jane  |
      <!-- today 2026-07-15 -->
      """,
    good: """
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner |
      | -- | ---------- | --------- | --------- | ----- |
      | C1 | Priya Shah | 5         | neutral   | tom   |
      | C2 | Paul Reed  | 3         | neutral   | jane  |
      <!-- reviews/2026-06-30.md -->
      ---
      kind: client
      date: 2026-06-30
      status: closed
      ours: [tom]
      theirs: [C1]
      ---
      # Review
      <!-- 2026-06-20 jane -->
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner |
      | -- | ---------- | --------- | --------- | ----- |
      | C1 | Priya Shah | 5         | critic    | tom   |
      | C2 | Paul Reed  | 3         | critic    | jane  |
      <!-- today 2026-07-15 -->
      """
  ) { account, findings in
    guard let past = account.past, let review = account.lastReview(), let day = review.date else { return }
    for contact in account.known {
      guard let now = contact.stance, let value = contact.record["stance"],
        let old = past.value(of: "stance", of: contact.key, in: "contacts", on: day, now: value),
        let before = stanceStep(of: old), now < before
      else { continue }
      let change = "from \(stanceWord(of: old)) to \(stanceWord(of: value))"
      findings.report(
        "\(contact.title) went \(change) since the review of \(day.canonical)", at: contact.record, "stance")
    }
  }
}
