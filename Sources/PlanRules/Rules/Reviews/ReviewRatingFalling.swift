// The review before went better.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let reviewRatingFalling = Rule(
    "review-rating-falling", .warning, in: .reviews,
    "The last review with the client was rated lower than the one before",
    why: """
      Those who sat there felt it. If nobody asks why within days, the client takes our silence for an answer.
      """,
    mend: "Call whoever was coolest at the table and ask; put what you hear into Issues or Actions.",
    bad: """
      <!-- reviews/2026-03-31.md -->
      ---
      kind: client
      date: 2026-03-31
      status: closed
      ours: [tom, jane]
      theirs: [C1, C2]
      rating: 4
      ---
      # Review
      <!-- reviews/2026-06-30.md -->
      ---
      kind: client
      date: 2026-06-30
      status: closed
      ours: [tom, jane]
      theirs: [C1, C2]
      rating: 2
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
      theirs: [C1, C2]
      rating: 3
      ---
      # Review
      <!-- reviews/2026-06-30.md -->
      ---
      kind: client
      date: 2026-06-30
      status: closed
      ours: [tom, jane]
      theirs: [C1, C2]
      rating: 4
      ---
      # Review
      """
  ) { account, findings in
    var ratings: [(review: Review, rating: Int)] = []
    for review in account.closedReviews.reversed() where review.kind == "client" {
      guard case .scale(let rating)? = review.document["rating"] else { continue }
      ratings.append((review, rating))
      if ratings.count == 2 { break }
    }
    guard ratings.count == 2, ratings[0].rating < ratings[1].rating else { return }
    let ((last, now), (before, then)) = (ratings[0], ratings[1])
    findings.report(
      "the review of \(last.name) was rated \(now), and that of \(before.name) \(then)", at: last, "rating")
  }
}
