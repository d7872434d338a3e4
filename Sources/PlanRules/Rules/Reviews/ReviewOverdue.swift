// The review with the client is overdue.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let reviewOverdue = Rule(
    "review-overdue", .warning, in: .reviews, "The review with the client is overdue", basis: .day,
    thresholds: [Threshold("days", 7, .days, "after the day on which the review was due")],
    why: """
      The review is where a client says what it would otherwise tell a rival first. The one that is left out is \
      remembered as the time when nobody asked.
      """,
    mend: """
      Agree on a day with the client now, and prepare it with `rutter review start`. Set `review-every:` where the \
      rhythm has become another one.
      """,
    bad: """
      <!-- reviews/2026-05-29.md -->
      ---
      kind: client
      date: 2026-05-29
      status: closed
      ours: [tom, jane]
      theirs: [C1, C2]
      ---
      # Review
      """,
    good: """
      <!-- reviews/2026-07-31.md -->
      ---
      kind: client
      date: 2026-07-31
      status: closed
      ours: [tom, jane]
      theirs: [C1, C2]
      ---
      # Review
      """
  ) { account, findings in
    guard account.account.isReviewed(afterFirst: true),
      let every = account.account.reviewInterval("client", settings: account.settings),
      let review = account.lastReview("client"), let last = review.date,
      // A page whose day is still to come sets the day; one whose day has passed has a rule of its own.
      !account.hasOpenReview("client", from: last.adding(days: 1))
    else { return }
    let due = review.next.flatMap { $0 > last ? $0 : nil } ?? every.date(after: last)
    guard account.today > due.adding(days: findings["days"]) else { return }
    let days = account.today.dayNumber - due.dayNumber
    findings.report(
      "the last review with the client was on \(last), and the next was due on \(due), \(days) days ago",
      atKey: "review-every")
  }
}
