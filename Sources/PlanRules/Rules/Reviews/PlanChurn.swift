// The plan is only touched around reviews.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let planChurn = Rule(
    "plan-churn", .advice, in: .reviews, "The plan is touched only on the days around its reviews", basis: .history,
    thresholds: [
      Threshold("days", 3, .days, "before and after a review that count as around it"),
      Threshold("changes", 3, .count, "days with changes in a year from which on it can be told"),
      Threshold("months", 12, .months, "to look back"),
    ],
    why: """
      A plan that is brought up to date for the meeting is written for the meeting. What the team learns in the weeks \
      between is lost by then.
      """,
    mend: """
      Let whoever hears something write it down the same day: `rutter set`, `rutter add` and `rutter done` take \
      seconds.
      """,
    bad: """
      ## Targets
      | Id | Target        | Source    | Baseline | Goal | Actual | Due        | Owner |
      | -- | ------------- | --------- | -------- | ---- | ------ | ---------- | ----- |
      | T1 | Sites staffed | objective | 1        | 9    | 6      | 2026-12-31 | tom   |
      <!-- reviews/2026-01-15.md -->
      ---
      kind: client
      date: 2026-01-15
      status: closed
      ours: [tom, jane]
      theirs: [C1]
      ---
      # Review
      <!-- reviews/2026-04-15.md -->
      ---
      kind: client
      date: 2026-04-15
      status: closed
      ours: [tom, jane]
      theirs: [C1]
      ---
      # Review
      <!-- reviews/2026-07-15.md -->
      ---
      kind: client
      date: 2026-07-15
      status: closed
      ours: [tom, jane]
      theirs: [C1]
      ---
      # Review
      <!-- reviews/2026-09-30.md -->
      ---
      kind: client
      date: 2026-09-30
      status: closed
      ours: [tom, jane]
      theirs: [C1]
      ---
      # Review
      <!-- 2026-07-14 tom -->
      ## Targets
      | Id | Target        | Source    | Baseline | Goal | Actual | Due        | Owner |
      | -- | ------------- | --------- | -------- | ---- | ------ | ---------- | ----- |
      | T1 | Sites staffed | objective | 1        | 9    | 5      | 2026-12-31 | tom   |
      <!-- 2026-04-13 tom -->
      ## Targets
      | Id | Target        | Source    | Baseline | Goal | Actual | Due        | Owner |
      | -- | ------------- | --------- | -------- | ---- | ------ | ---------- | ----- |
      | T1 | Sites staffed | objective | 1        | 9    | 4      | 2026-12-31 | tom   |
      <!-- 2026-01-16 tom -->
      ## Targets
      | Id | Target        | Source    | Baseline | Goal | Actual | Due        | Owner |
      | -- | ------------- | --------- | -------- | ---- | ------ | ---------- | ----- |
      | T1 | Sites staffed | objective | 1        | 9    | 3      | 2026-12-31 | tom   |
      <!-- 2025-09-15 tom -->
      ## Targets
      | Id | Target        | Source    | Baseline | Goal | Actual | Due        | Owner |
      | -- | ------------- | --------- | -------- | ---- | ------ | ---------- | ----- |
      | T1 | Sites staffed | objective | 1        | 9    | 2      | 2026-12-31 | tom   |
      """,
    good: """
      ## Targets
      | Id | Target        | Source    | Baseline | Goal | Actual | Due        | Owner |
      | -- | ------------- | --------- | -------- | ---- | ------ | ---------- | ----- |
      | T1 | Sites staffed | objective | 1        | 9    | 6      | 2026-12-31 | tom   |
      <!-- reviews/2026-01-15.md -->
      ---
      kind: client
      date: 2026-01-15
      status: closed
      ours: [tom, jane]
      theirs: [C1]
      ---
      # Review
      <!-- reviews/2026-04-15.md -->
      ---
      kind: client
      date: 2026-04-15
      status: closed
      ours: [tom, jane]
      theirs: [C1]
      ---
      # Review
      <!-- reviews/2026-07-15.md -->
      ---
      kind: client
      date: 2026-07-15
      status: closed
      ours: [tom, jane]
      theirs: [C1]
      ---
      # Review
      <!-- reviews/2026-09-30.md -->
      ---
      kind: client
      date: 2026-09-30
      status: closed
      ours: [tom, jane]
      theirs: [C1]
      ---
      # Review
      <!-- 2026-08-21 tom -->
      ## Targets
      | Id | Target        | Source    | Baseline | Goal | Actual | Due        | Owner |
      | -- | ------------- | --------- | -------- | ---- | ------ | ---------- | ----- |
      | T1 | Sites staffed | objective | 1        | 9    | 5      | 2026-12-31 | tom   |
      <!-- 2026-04-13 tom -->
      ## Targets
      | Id | Target        | Source    | Baseline | Goal | Actual | Due        | Owner |
      | -- | ------------- | --------- | -------- | ---- | ------ | ---------- | ----- |
      | T1 | Sites staffed | objective | 1        | 9    | 4      | 2026-12-31 | tom   |
      <!-- 2026-01-16 tom -->
      ## Targets
      | Id | Target        | Source    | Baseline | Goal | Actual | Due        | Owner |
      | -- | ------------- | --------- | -------- | ---- | ------ | ---------- | ----- |
      | T1 | Sites staffed | objective | 1        | 9    | 3      | 2026-12-31 | tom   |
      <!-- 2025-09-15 tom -->
      ## Targets
      | Id | Target        | Source    | Baseline | Goal | Actual | Due        | Owner |
      | -- | ------------- | --------- | -------- | ---- | ------ | ---------- | ----- |
      | T1 | Sites staffed | objective | 1        | 9    | 2      | 2026-12-31 | tom   |
      """
  ) { account, findings in
    guard let past = account.past else { return }
    let first = account.today.adding(months: -findings["months"])
    guard past.since <= first else { return }
    let reviews = account.account.reviews.compactMap(\.date)
    var changes = 0
    for day in past.days.reversed() where day <= account.today {
      guard day > first else { break }
      guard reviews.contains(where: { abs($0.dayNumber - day.dayNumber) <= findings["days"] }) else { return }
      changes += 1
    }
    guard changes >= max(1, findings["changes"]) else { return }
    let (months, days) = (findings["months"], findings["days"])
    findings.report(
      "the plan was changed on \(changes) days in \(months) months, each within \(days) days of a review")
  }
}
