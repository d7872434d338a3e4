// Our sponsor has not met the client in a review for a year.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let reviewNoSponsor = Rule(
    "review-no-sponsor", .advice, in: .reviews, "Our executive sponsor has come to no review for a year", basis: .day,
    thresholds: [
      Threshold("months", 12, .months, "to look back"),
      Threshold("reviews", 2, .count, "that must have been held in that time"),
    ],
    why: """
      A sponsor whom the client never sees cannot help on the day when something goes wrong, and theirs has nobody of \
      equal rank to call.
      """,
    mend: "Ask the sponsor to open the next review, or name another one who will come.",
    bad: """
      ---
      tier: key
      sponsor: henry
      ---
      <!-- reviews/2026-03-31.md -->
      ---
      kind: client
      date: 2026-03-31
      status: closed
      ours: [tom, jane]
      theirs: [C1, C2]
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
      """,
    good: """
      ---
      tier: key
      sponsor: henry
      ---
      <!-- reviews/2026-03-31.md -->
      ---
      kind: client
      date: 2026-03-31
      status: closed
      ours: [tom, jane]
      theirs: [C1, C2]
      ---
      # Review
      <!-- reviews/2026-06-30.md -->
      ---
      kind: client
      date: 2026-06-30
      status: closed
      ours: [tom, henry]
      theirs: [C1, C2]
      ---
      # Review
      """
  ) { account, findings in
    guard account.isKeyAccount, case .person(let sponsor)? = account["sponsor"] else { return }
    let reviews = account.clientReviews(inLast: findings["months"])
    guard reviews.count >= max(1, findings["reviews"]), !reviews.contains(where: { $0.ours.contains(sponsor) }) else {
      return
    }
    findings.report(
      "\(account.name(sponsor)) came to none of the \(reviews.count) reviews of the last \(findings["months"]) months",
      atKey: "sponsor")
  }
}
