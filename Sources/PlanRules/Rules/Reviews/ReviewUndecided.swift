// People met, and nothing came of it.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let reviewUndecided = Rule(
    "review-undecided", .advice, in: .reviews, "The last review with the client decided nothing",
    why: "A review after which nothing is different was a presentation. Clients stop coming to presentations.",
    mend: """
      Ask those who were there what was agreed, and write it as actions with `from:` and the name of the review. Give \
      the next one a point to decide.
      """,
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
      ## Actions
      - [ ] A1 Offer a trial month at Leeds @tom due:2026-10-20 with:C1
      <!-- reviews/2026-06-30.md -->
      ---
      kind: client
      date: 2026-06-30
      status: closed
      ours: [tom, jane]
      theirs: [C1, C2]
      ---
      # Review

      ## Decisions
      | Id  | Decision                        | By  | Actions |
      | --- | ------------------------------- | --- | ------- |
      | DE1 | Run a trial month at Leeds      | tom | A1      |
      """
  ) { account, findings in
    guard let review = account.lastClosedReview("client"), review.decisions.isEmpty,
      !account.actions.contains(where: { $0.raw("from") == review.name })
    else { return }
    findings.report("the review of \(review.name) has no decision and no action", at: review)
  }
}
