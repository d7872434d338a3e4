// A review that ended without a day for the next one.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let reviewNoNext = Rule(
    "review-no-next", .advice, in: .reviews, "The last review did not set the day of the next",
    why: """
      A day that is agreed while everybody sits at the table holds. One that has to be asked for by mail slips a \
      month.
      """,
    mend: "Agree on the day with the client, and start the next review with it.",
    bad: """
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
      <!-- reviews/2026-06-30.md -->
      ---
      kind: client
      date: 2026-06-30
      status: closed
      ours: [tom, jane]
      theirs: [C1, C2]
      next: 2026-10-06
      ---
      # Review
      """
  ) { account, findings in
    guard let review = account.lastClosedReview("client"), let date = review.date, review.next == nil,
      !account.hasOpenReview("client", from: date)
    else { return }
    findings.report("the review of \(review.name) set no day for the next", at: review)
  }
}
