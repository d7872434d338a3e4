// A review with the client, without the client.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let reviewNobodyTheirs = Rule(
    "review-nobody-theirs", .warning, in: .reviews, "Nobody from the client took part in the last review",
    why: """
      A review without the client is a meeting about the client. What it thinks of us is what we think that it \
      thinks.
      """,
    mend: "Hold one with the client soon. What we talk about among ourselves is a review of `kind: internal`.",
    bad: """
      <!-- reviews/2026-06-30.md -->
      ---
      kind: client
      date: 2026-06-30
      status: closed
      ours: [tom, jane]
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
      theirs: [C1]
      ---
      # Review
      """
  ) { account, findings in
    guard let review = account.lastClosedReview("client"), review.theirs.isEmpty else { return }
    findings.report("nobody from the client took part in the review of \(review.name)", at: review, "theirs")
  }
}
