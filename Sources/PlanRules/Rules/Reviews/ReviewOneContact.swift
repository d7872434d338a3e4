// Every review is with the same person.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let reviewOneContact = Rule(
    "review-one-contact", .warning, in: .reviews, "The same contact alone has come to every review of a year",
    basis: .day,
    thresholds: [
      Threshold("months", 12, .months, "to look back"),
      Threshold("reviews", 2, .count, "that must have been held in that time"),
    ],
    why: """
      What this person leaves out, nobody tells us. When they go, no review of the last year was held with anybody \
      who is still there.
      """,
    mend: "Ask them to bring a colleague whom the work concerns, and their boss once a year.",
    bad: """
      <!-- reviews/2026-03-31.md -->
      ---
      kind: client
      date: 2026-03-31
      status: closed
      ours: [tom, jane]
      theirs: [C2]
      ---
      # Review
      <!-- reviews/2026-06-30.md -->
      ---
      kind: client
      date: 2026-06-30
      status: closed
      ours: [tom, jane]
      theirs: [C2]
      ---
      # Review
      """,
    good: """
      <!-- reviews/2026-03-31.md -->
      ---
      kind: client
      date: 2026-03-31
      status: closed
      ours: [tom, jane]
      theirs: [C2]
      ---
      # Review
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
    let reviews = account.clientReviews(inLast: findings["months"]).filter { !$0.theirs.isEmpty }
    guard reviews.count >= max(1, findings["reviews"]), let only = reviews.first?.theirs.first,
      reviews.allSatisfy({ $0.theirs.allSatisfy { $0 == only } }), let contact = account.record(only, in: "contacts")
    else { return }
    findings.report(
      "only \(contact.title) came to the \(reviews.count) reviews of the last \(findings["months"]) months", at: contact
    )
  }
}
