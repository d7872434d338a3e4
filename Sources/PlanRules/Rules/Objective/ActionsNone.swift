// Everything is ticked off, and the targets are not reached.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let actionsNone = Rule(
    "actions-none", .warning, in: .objective, "Targets are open, and nobody has anything to do",
    sections: ["targets", "actions"],
    why: """
      Targets are reached by what somebody does next week. When all actions are done, work on the account has \
      stopped.
      """,
    mend: "Ask each target's owner for the next step, with a name and a day.",
    bad: """
      ## Targets
      | Id | Target        | Source    | Baseline | Goal | Due        | Owner |
      | -- | ------------- | --------- | -------- | ---- | ---------- | ----- |
      | T1 | Sites staffed | objective | 1        | 3    | 2026-12-31 | tom   |
      ## Actions
      - [x] A1 Walk through the Leeds plant @tom due:2026-09-01 done:2026-09-01 for:T1
      """,
    good: """
      ## Targets
      | Id | Target        | Source    | Baseline | Goal | Due        | Owner |
      | -- | ------------- | --------- | -------- | ---- | ---------- | ----- |
      | T1 | Sites staffed | objective | 1        | 3    | 2026-12-31 | tom   |
      ## Actions
      - [x] A1 Walk through the Leeds plant @tom due:2026-09-01 done:2026-09-01 for:T1
      - [ ] A2 Offer a trial month at Leeds @tom due:2026-10-20 for:T1
      """
  ) { account, findings in
    guard !account.actions.isEmpty, account.openActions.isEmpty, !account.openTargets.isEmpty else { return }
    let targets = account.openTargets.count
    findings.report(
      "all actions are done, and \(targets) \(targets == 1 ? "target is" : "targets are") open", atSection: "actions")
  }
}
