// A day that is put off again and again.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let dueSlipped = Rule(
    "due-slipped", .warning, in: .objective, "The day of a target was put off more than once", basis: .history,
    sections: ["targets"], thresholds: [Threshold("times", 2, .count, "that the day may not be put off")],
    why: "Putting a day off once is planning; doing it twice is hoping. The third day will not hold either.",
    mend: "Ask what stands in the way and plan an action against it, or drop the target and say so.",
    bad: """
      ## Targets
      | Id | Target        | Source    | Baseline | Goal | Due        | Owner |
      | -- | ------------- | --------- | -------- | ---- | ---------- | ----- |
      | T1 | Sites staffed | objective | 1        | 3    | 2026-12-31 | tom   |
      <!-- 2026-06-20 tom -->
      ## Targets
      | Id | Target        | Source    | Baseline | Goal | Due        | Owner |
      | -- | ------------- | --------- | -------- | ---- | ---------- | ----- |
      | T1 | Sites staffed | objective | 1        | 3    | 2026-09-30 | tom   |
      <!-- 2026-03-20 tom -->
      ## Targets
      | Id | Target        | Source    | Baseline | Goal | Due        | Owner |
      | -- | ------------- | --------- | -------- | ---- | ---------- | ----- |
      | T1 | Sites staffed | objective | 1        | 3    | 2026-06-30 | tom   |
      """,
    good: """
      ## Targets
      | Id | Target        | Source    | Baseline | Goal | Due        | Owner |
      | -- | ------------- | --------- | -------- | ---- | ---------- | ----- |
      | T1 | Sites staffed | objective | 1        | 3    | 2026-12-31 | tom   |
      <!-- 2026-06-20 tom -->
      ## Targets
      | Id | Target        | Source    | Baseline | Goal | Due        | Owner |
      | -- | ------------- | --------- | -------- | ---- | ---------- | ----- |
      | T1 | Sites staffed | objective | 1        | 3    | 2026-09-30 | tom   |
      """
  ) { account, findings in
    guard let put = account.past?.postponements(in: "targets"), !put.isEmpty else { return }
    for target in account.openTargets {
      guard let key = target.key, let slip = put[key], slip.times >= findings["times"], let due = target.date("due")
      else { continue }
      findings.report(
        "\(target.title) was put off \(slip.times) times, from \(slip.first) to \(due)", at: target, "due")
    }
  }
}
