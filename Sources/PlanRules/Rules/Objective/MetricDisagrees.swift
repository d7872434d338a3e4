// A figure says one thing, and the plan itself another.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let metricDisagrees = Rule(
    "metric-disagrees", .warning, in: .objective, "A metric differs from what can be counted in the plan", basis: .day,
    sections: ["metrics"],
    why: """
      Budgets and appraisals are argued from these figures. One that the plan itself contradicts discredits all the \
      others at the first question.
      """,
    mend: """
      Write the figure that the plan shows, or bring the plan up to date: contacts whose stance changed, a review \
      that was never closed, an order without its day.
      """,
    bad: """
      ## Metrics
      | Metric        | Counts   | Q1 planned | Q1 achieved | Q2 planned | Q2 achieved |
      | ------------- | -------- | ---------- | ----------- | ---------- | ----------- |
      | Meetings held | meetings | 1          | 1           | 1          | 3           |
      <!-- reviews/2026-03-31.md -->
      ---
      kind: client
      date: 2026-03-31
      status: closed
      ours: [tom, jane]
      theirs: [C1]
      ---
      # Review
      <!-- reviews/2026-06-30.md -->
      ---
      kind: client
      date: 2026-06-30
      status: closed
      ours: [tom, jane]
      theirs: [C1]
      ---
      # Review
      """,
    good: """
      ## Metrics
      | Metric        | Counts   | Q1 planned | Q1 achieved | Q2 planned | Q2 achieved |
      | ------------- | -------- | ---------- | ----------- | ---------- | ----------- |
      | Meetings held | meetings | 1          | 1           | 1          | 1           |
      <!-- reviews/2026-03-31.md -->
      ---
      kind: client
      date: 2026-03-31
      status: closed
      ours: [tom, jane]
      theirs: [C1]
      ---
      # Review
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
    for difference in account.metricDifferences(past: nil) {
      findings.report(difference.message, at: difference.metric, RecordView.achievedField(difference.quarter))
    }
  }
}
