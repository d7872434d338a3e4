// A target of which nobody knows any more what it is for.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let targetNoSource = Rule(
    "target-no-source", .warning, in: .objective, "A target does not say where it comes from", sections: ["targets"],
    why: """
      A target that comes from neither the objective nor the client, the relationships nor the SWOT is somebody's \
      hobby; it takes time from those that lead somewhere.
      """,
    mend: """
      Name the source: `objective`, `client`, `relationships`, `swot`, a contact's id or that of a SWOT item. Drop \
      the target if there is none.
      """,
    bad: """
      ## Targets
      | Id | Target        | Source | Baseline | Goal | Due        | Owner |
      | -- | ------------- | ------ | -------- | ---- | ---------- | ----- |
      | T1 | Sites staffed |        | 1        | 3    | 2026-12-31 | tom   |
      | T2 | Shifts filled | client | 91 %     | 98 % | 2026-12-31 | jane  |
      """,
    good: """
      ## Targets
      | Id | Target        | Source    | Baseline | Goal | Due        | Owner |
      | -- | ------------- | --------- | -------- | ---- | ---------- | ----- |
      | T1 | Sites staffed | objective | 1        | 3    | 2026-12-31 | tom   |
      | T2 | Shifts filled | client    | 91 %     | 98 % | 2026-12-31 | jane  |
      """
  ) { account, findings in
    for target in account.openTargets where !target.says("source") {
      findings.report("\(target.title) has no source", at: target, "source")
    }
  }
}
