// A review was prepared, and nobody has said what came of it.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let reviewLeftOpen = Rule(
    "review-left-open", .warning, in: .reviews, "The day of a review has passed, and it is still open", basis: .day,
    thresholds: [Threshold("days", 7, .days, "after the day of a review, to close it")],
    why: """
      What was decided in it is known to those who sat there, for as long as they remember. Nothing is followed up, \
      and the account counts as unreviewed.
      """,
    mend: """
      Write down who took part and what was decided, and close it with `rutter review close`. Move its `date:` if it \
      is still to be held, or delete the page.
      """,
    bad: """
      <!-- reviews/2026-09-15.md -->
      ---
      kind: client
      date: 2026-09-15
      status: open
      ours: [tom, jane]
      theirs: [C1, C2]
      ---
      # Review
      """,
    good: """
      <!-- reviews/2026-09-29.md -->
      ---
      kind: client
      date: 2026-09-29
      status: open
      ours: [tom, jane]
      theirs: [C1, C2]
      ---
      # Review
      """
  ) { account, findings in
    let limit = account.today.adding(days: -findings["days"])
    for review in account.account.reviews where review.status == "open" {
      guard let date = review.date, date < limit else { continue }
      findings.report(
        "the review of \(date) was \(account.today.dayNumber - date.dayNumber) days ago, and is still open", at: review,
        "status")
    }
  }
}
