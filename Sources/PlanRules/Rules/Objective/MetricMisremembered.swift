// A figure of a quarter that the plan of that quarter does not bear out.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let metricMisremembered = Rule(
    "metric-misremembered", .warning, in: .objective, "A metric differs from what the plan said when its quarter ended",
    basis: .history, sections: ["metrics"],
    why: """
      The quarter's figure is remembered better than it was. Nobody remembers how the contacts stood three months \
      ago, but the history of the plan does.
      """,
    mend: """
      Write the figure that the message gives. If the contacts were better than the plan said then, keep the plan \
      up to date as it happens.
      """,
    bad: """
      ## Metrics
      | Metric             | Counts             | Q2 planned | Q2 achieved | Q3 planned | Q3 achieved |
      | ------------------ | ------------------ | ---------- | ----------- | ---------- | ----------- |
      | Friends and allies | friends-and-allies | 2          | 2           | 4          | 5           |
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner |
      | -- | ---------- | --------- | --------- | ----- |
      | C1 | Priya Shah | 5         | supporter | tom   |
      | C2 | Paul Reed  | 4         | mentor    | jane  |
      | C3 | Rosa Diaz  | 2         | neutral   | dick  |
      <!-- 2026-02-16 tom -->
      """,
    good: """
      ## Metrics
      | Metric             | Counts             | Q2 planned | Q2 achieved | Q3 planned | Q3 achieved |
      | ------------------ | ------------------ | ---------- | ----------- | ---------- | ----------- |
      | Friends and allies | friends-and-allies | 2          | 2           | 4          | 2           |
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner |
      | -- | ---------- | --------- | --------- | ----- |
      | C1 | Priya Shah | 5         | supporter | tom   |
      | C2 | Paul Reed  | 4         | mentor    | jane  |
      | C3 | Rosa Diaz  | 2         | neutral   | dick  |
      <!-- 2026-02-16 tom -->
      """
  ) { account, findings in
    guard let past = account.past else { return }
    for difference in account.metricDifferences(past: past) {
      findings.report(difference.message, at: difference.metric, RecordView.achievedField(difference.quarter))
    }
  }
}
