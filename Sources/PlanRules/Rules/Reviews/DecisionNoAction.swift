// Something was decided, and nobody does it.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let decisionNoAction = Rule(
    "decision-no-action", .warning, in: .reviews, "A decision of the last review has no action",
    why: """
      The client was there when it was decided, and takes it as promised. Without a name and a day it is broken by \
      the next review.
      """,
    mend: """
      Add an action with `from:` and the name of the review. A decision that needs none has a dash in its column \
      Actions before the review is closed.
      """,
    bad: """
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
      | DE2 | Bill each plant by itself       | vinod |         |
      """,
    good: """
      ## Actions
      - [ ] A1 Offer a trial month at Leeds @tom due:2026-10-20 with:C1
      - [ ] A2 Split the invoice by plant @vinod due:2026-10-31 from:2026-06-30
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
      | DE2 | Bill each plant by itself       | vinod |         |
      """
  ) { account, findings in
    for kind in ["client", "internal"] {
      guard let review = account.lastClosedReview(kind) else { continue }
      let decisions = review.decisions
      let idle = decisions.filter { !$0.says("actions") }
      guard !idle.isEmpty else { continue }
      // Actions that name the review carry out decisions that name none; which one, only people know.
      let named = Set(decisions.flatMap { $0.references("actions").map(\.key) })
      let spare = account.actions.count { action in
        action.raw("from") == review.name && !(action.key.map(named.contains) ?? false)
      }
      for decision in idle.dropFirst(spare) {
        findings.report("nothing is done about \(decision.title), decided on \(review.name)", at: decision, in: review)
      }
    }
  }
}
