// One of us went to the review alone.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let reviewAlone = Rule(
    "review-alone", .advice, in: .reviews, "Only one of us took part in the last review with the client",
    why: """
      What one person hears is one version, and the client has met one face. When that face changes, the review \
      starts again from the beginning.
      """,
    mend: "Take a second person along: whoever delivers, or whoever stands in for the account manager.",
    bad: """
      <!-- reviews/2026-06-30.md -->
      ---
      kind: client
      date: 2026-06-30
      status: closed
      ours: [tom]
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
      ---
      # Review
      """
  ) { account, findings in
    guard let review = account.lastClosedReview("client"), review.ours.count == 1, let only = review.ours.first else {
      return
    }
    findings.report("only \(account.name(only)) went to the review of \(review.name)", at: review, "ours")
  }
}
