// The review among ourselves is overdue.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let internalReviewOverdue = Rule(
    "internal-review-overdue", .advice, in: .reviews, "The review on our side is overdue", basis: .history,
    thresholds: [Threshold("days", 7, .days, "after the day on which the review was due")],
    why: """
      Without it the team meets the client unprepared: late invoices, open issues and rivals seen by one of us reach \
      the others at the table.
      """,
    mend: """
      Hold it, if only for half an hour, and close its page. Set `internal-review-every:` where the rhythm should be \
      another one.
      """,
    bad: """
      ---
      internal-review-every: 1 month
      ---
      <!-- reviews/2026-06-30.md -->
      ---
      kind: internal
      date: 2026-06-30
      status: closed
      ours: [tom, jane]
      ---
      # Review
      <!-- 2026-03-02 tom -->
      """,
    good: """
      ---
      internal-review-every: 1 month
      ---
      <!-- reviews/2026-09-15.md -->
      ---
      kind: internal
      date: 2026-09-15
      status: closed
      ours: [tom, jane]
      ---
      # Review
      <!-- 2026-03-02 tom -->
      """
  ) { account, findings in
    guard let past = account.past, account.account.isReviewed(afterFirst: true),
      let every = account.account.reviewInterval("internal", settings: account.settings)
    else { return }
    let review = account.lastReview("internal")
    let last = review?.date ?? past.since
    guard !account.hasOpenReview("internal", from: last.adding(days: 1)) else { return }
    let due = review?.next.flatMap { $0 > last ? $0 : nil } ?? every.date(after: last)
    guard account.today > due.adding(days: findings["days"]) else { return }
    let held = review == nil ? "no review on our side has been held" : "the last review on our side was on \(last)"
    findings.report("\(held), and one was due on \(due)", atKey: "internal-review-every")
  }
}
