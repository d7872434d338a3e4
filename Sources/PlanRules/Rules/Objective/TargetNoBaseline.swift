// A target that does not say where it started.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let targetNoBaseline = Rule(
    "target-no-baseline", .warning, in: .objective, "A target does not say where it started", sections: ["targets"],
    why: """
      Only from where it started can anybody tell whether a figure is half way or has not moved, and what the team's \
      work was worth in the end.
      """,
    mend: "Write the figure of the first day of the period; a dash where nothing was measured then.",
    bad: """
      ## Targets
      | Id | Target               | Source    | Baseline | Goal  | Actual | Due        | Owner |
      | -- | -------------------- | --------- | -------- | ----- | ------ | ---------- | ----- |
      | T1 | Drivers desk revenue | objective |          | £640k | £402k  | 2026-12-31 | dick  |
      """,
    good: """
      ## Targets
      | Id | Target               | Source    | Baseline | Goal  | Actual | Due        | Owner |
      | -- | -------------------- | --------- | -------- | ----- | ------ | ---------- | ----- |
      | T1 | Drivers desk revenue | objective | £310k    | £640k | £402k  | 2026-12-31 | dick  |
      | T2 | Framework signed     | client    |          | yes   | no     | 2026-12-31 | tom   |
      """
  ) { account, findings in
    for target in account.openTargets where !target.says("baseline") && target.isMeasuredTarget {
      // A level that is to be held starts where it is to stay.
      guard target.text("direction") != "hold" else { continue }
      findings.report("\(target.title) has no baseline", at: target, "baseline")
    }
  }
}
