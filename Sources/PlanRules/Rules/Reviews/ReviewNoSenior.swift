// Nobody who decides has sat at the table for a year.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let reviewNoSenior = Rule(
    "review-no-senior", .warning, in: .reviews, "Nobody who decides has come to a review for a year", basis: .day,
    sections: ["contacts"],
    thresholds: [
      Threshold("months", 12, .months, "to look back"),
      Threshold("reviews", 2, .count, "that must have been held in that time"),
    ],
    why: """
      A review to which only users come is about tickets and shifts. Those who renew the contract have heard nothing \
      from us for a year.
      """,
    mend: "Ask our sponsor to invite theirs, and put a point on the agenda that only they can decide.",
    bad: """
      <!-- reviews/2026-03-31.md -->
      ---
      kind: client
      date: 2026-03-31
      status: closed
      ours: [tom, jane]
      theirs: [C3]
      ---
      # Review
      <!-- reviews/2026-06-30.md -->
      ---
      kind: client
      date: 2026-06-30
      status: closed
      ours: [tom, jane]
      theirs: [C3]
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
      theirs: [C3]
      ---
      # Review
      <!-- reviews/2026-06-30.md -->
      ---
      kind: client
      date: 2026-06-30
      status: closed
      ours: [tom, jane]
      theirs: [C1, C3]
      ---
      # Review
      """
  ) { account, findings in
    let reviews = account.clientReviews(inLast: findings["months"])
    guard reviews.count >= max(1, findings["reviews"]) else { return }
    let came = reviews.flatMap(\.theirs)
    // Whoever has left since may have decided then.
    for contact in account.contacts {
      if let key = contact.key, came.contains(key), contact.isDecider { return }
    }
    guard account.activeContacts.contains(where: \.isDecider) else { return }
    let names = account.activeContacts.filter(\.isDecider).prefix(3).map(\.title).joined(separator: ", ")
    findings.report(
      "\(reviews.count) reviews were held in \(findings["months"]) months, and nobody who decides came: \(names)",
      atSection: "contacts")
  }
}
