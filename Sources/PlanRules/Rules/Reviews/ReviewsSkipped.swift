// A rhythm that is kept only now and then.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let reviewsSkipped = Rule(
    "reviews-skipped", .advice, in: .reviews, "Reviews with the client were left out in the last year", basis: .day,
    thresholds: [
      Threshold("reviews", 2, .count, "that may not be left out"), Threshold("months", 12, .months, "to look back"),
    ],
    why: """
      A fixed rhythm is what makes a review a habit of both sides. With each one that is left out the next is harder \
      to ask for, and what went wrong in between was never spoken about.
      """,
    mend: "Set the day of the next review at the end of each, and set `review-every:` to what is really kept.",
    bad: """
      ---
      review-every: 1 month
      ---
      <!-- reviews/2026-05-05.md -->
      ---
      kind: client
      date: 2026-05-05
      status: closed
      ours: [tom, jane]
      theirs: [C1]
      ---
      # Review
      <!-- reviews/2026-09-15.md -->
      ---
      kind: client
      date: 2026-09-15
      status: closed
      ours: [tom, jane]
      theirs: [C1]
      ---
      # Review
      """,
    good: """
      ---
      review-every: 3 months
      ---
      <!-- reviews/2026-05-05.md -->
      ---
      kind: client
      date: 2026-05-05
      status: closed
      ours: [tom, jane]
      theirs: [C1]
      ---
      # Review
      <!-- reviews/2026-09-15.md -->
      ---
      kind: client
      date: 2026-09-15
      status: closed
      ours: [tom, jane]
      theirs: [C1]
      ---
      # Review
      """
  ) { account, findings in
    let held = account.clientReviews(inLast: findings["months"])
    guard held.count > 1, let every = account.account.reviewInterval("client", settings: account.settings) else {
      return
    }
    // What is due now has a rule of its own.
    let rhythm = ReviewRhythm(every: every, held: held.compactMap(\.date), agreed: nil, today: nil)
    let skipped = rhythm.gaps.reduce(0) { $0 + $1.count }
    guard skipped >= max(1, findings["reviews"]), let gap = rhythm.gaps.max(by: { $0.count < $1.count }),
      let before = gap.before
    else { return }
    let months = findings["months"]
    findings.report(
      "\(skipped) reviews were left out in \(months) months; between \(gap.after) and \(before) there was none",
      atKey: "review-every")
  }
}
