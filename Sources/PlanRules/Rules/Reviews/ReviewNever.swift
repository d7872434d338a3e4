// No review was ever held with the client.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let reviewNever = Rule(
    "review-never", .warning, in: .reviews, "No review with the client has been held since the plan began",
    basis: .history,
    thresholds: [Threshold("days", 7, .days, "after the day on which the first review was due")],
    why: """
      A plan that the client has never talked about is our opinion of the client. Whether it holds, only the client \
      can say.
      """,
    mend: "Invite the client, prepare the review with `rutter review start`, and close it with those who came.",
    bad: """
      <!-- 2026-03-02 tom -->
      """,
    good: """
      <!-- reviews/2026-05-29.md -->
      ---
      kind: client
      date: 2026-05-29
      status: closed
      ours: [tom, jane]
      theirs: [C1, C2]
      ---
      # Review
      <!-- 2026-03-02 tom -->
      """
  ) { account, findings in
    guard let past = account.past, account.account.isReviewed(afterFirst: true), account.lastReview("client") == nil,
      let every = account.account.reviewInterval("client", settings: account.settings),
      !account.hasOpenReview("client", from: past.since)
    else { return }
    let due = every.date(after: past.since)
    guard account.today > due.adding(days: findings["days"]) else { return }
    findings.report(
      "no review with the client has been held since the plan began on \(past.since); the first was due on \(due)",
      atKey: "review-every")
  }
}
