// A target without a day.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let targetNoDue = Rule(
    "target-no-due", .warning, in: .objective, "A target has no day by which it is to be reached",
    sections: ["targets"],
    why: "A target without a day is never missed, so nothing is ever done about it.",
    mend: "Set the day on which somebody will ask whether it was reached.",
    bad: """
      ## Targets
      | Id | Target        | Source    | Baseline | Goal | Due | Owner |
      | -- | ------------- | --------- | -------- | ---- | --- | ----- |
      | T1 | Sites staffed | objective | 1        | 3    | -   | tom   |
      """,
    good: """
      ## Targets
      | Id | Target        | Source    | Baseline | Goal | Due        | Owner |
      | -- | ------------- | --------- | -------- | ---- | ---------- | ----- |
      | T1 | Sites staffed | objective | 1        | 3    | 2026-12-31 | tom   |
      """
  ) { account, findings in
    // An empty cell is an error of the text already.
    for target in account.openTargets where target.isNone("due") {
      findings.report("\(target.title) has no day by which it is to be reached", at: target, "due")
    }
  }
}
