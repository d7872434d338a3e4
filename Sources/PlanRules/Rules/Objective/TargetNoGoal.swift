// A target that sets no mark.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let targetNoGoal = Rule(
    "target-no-goal", .warning, in: .objective, "A target has no goal", sections: ["targets"],
    why: "Without a mark nobody can tell on the due day whether it was reached, and the bonus talk becomes a debate.",
    mend: "Set a figure, or `yes` for something that is done or not done.",
    bad: """
      ## Targets
      | Id | Target                  | Source        | Baseline | Goal | Due        | Owner |
      | -- | ----------------------- | ------------- | -------- | ---- | ---------- | ----- |
      | T1 | Friends among the plants | relationships | 2        | -    | 2026-12-31 | jane  |
      """,
    good: """
      ## Targets
      | Id | Target                  | Source        | Baseline | Goal | Due        | Owner |
      | -- | ----------------------- | ------------- | -------- | ---- | ---------- | ----- |
      | T1 | Friends among the plants | relationships | 2        | 6    | 2026-12-31 | jane  |
      """
  ) { account, findings in
    // An empty cell is an error of the text already.
    for target in account.openTargets where target.isNone("goal") {
      findings.report("\(target.title) has no goal", at: target, "goal")
    }
  }
}
