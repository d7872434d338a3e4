// A target that the plan says nobody owns.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let targetNoOwner = Rule(
    "target-no-owner", .warning, in: .objective, "Nobody answers for a target", sections: ["targets"],
    why: "What everybody is to reach nobody does. At the review there will be reasons, and no one to ask.",
    mend: "Name the one person who answers for it; others may have actions that serve it.",
    bad: """
      ## Targets
      | Id | Target        | Source    | Baseline | Goal | Due        | Owner |
      | -- | ------------- | --------- | -------- | ---- | ---------- | ----- |
      | T1 | Sites staffed | objective | 1        | 3    | 2026-12-31 | -     |
      """,
    good: """
      ## Targets
      | Id | Target        | Source    | Baseline | Goal | Due        | Owner |
      | -- | ------------- | --------- | -------- | ---- | ---------- | ----- |
      | T1 | Sites staffed | objective | 1        | 3    | 2026-12-31 | tom   |
      """
  ) { account, findings in
    // An empty cell is an error of the text already.
    for target in account.openTargets where target.isNone("owner") {
      findings.report("nobody answers for \(target.title)", at: target, "owner")
    }
  }
}
