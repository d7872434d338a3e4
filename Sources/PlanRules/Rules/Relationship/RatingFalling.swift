// The relationship is rated lower than at the last review.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let ratingFalling = Rule(
    "rating-falling", .warning, in: .relationship, "The relationship is rated lower than at the last review",
    basis: .history,
    why: "Those who know the client best say that it gets worse. That is the earliest warning there is.",
    mend: "Write down what happened, and what is done about it: a target, an action, or a talk between the sponsors.",
    bad: """
      ---
      relationship-rating: 3
      future-rating: 4
      ---
      <!-- reviews/2026-06-30.md -->
      ---
      kind: client
      date: 2026-06-30
      status: closed
      ours: [tom]
      theirs: [C1]
      ---
      # Review
      <!-- 2026-06-20 jane -->
      ---
      relationship-rating: 4
      ---
      """,
    good: """
      ---
      relationship-rating: 4
      future-rating: 4
      ---
      <!-- reviews/2026-06-30.md -->
      ---
      kind: client
      date: 2026-06-30
      status: closed
      ours: [tom]
      theirs: [C1]
      ---
      # Review
      <!-- 2026-06-20 jane -->
      ---
      relationship-rating: 3
      ---
      """
  ) { account, findings in
    guard let past = account.past, let day = account.lastReview()?.date else { return }
    for (field, name) in [("relationship-rating", "relationship"), ("future-rating", "future of the relationship")] {
      guard case .scale(let now)? = account[field],
        case .scale(let then)? = past.value(of: field, on: day, now: account[field]), now < then
      else { continue }
      findings.report(
        "the \(name) is rated \(now) of 5, and was rated \(then) at the review of \(day.canonical)", atKey: field)
      return
    }
  }
}
