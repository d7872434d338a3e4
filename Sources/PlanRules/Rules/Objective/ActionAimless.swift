// Work that leads nowhere in the plan.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let actionAimless = Rule(
    "action-aimless", .advice, in: .objective, "An action does not say what it serves",
    sections: ["actions", "targets"],
    why: """
      Half of what keeps a team busy on an account serves no target. It is only seen when every action has to say \
      what it is for.
      """,
    mend: """
      Write after `for:` which target, risk, issue or opportunity it serves, after `with:` which contact it brings us \
      closer to, or after `from:` the review that decided on it. Drop it if there is none.
      """,
    bad: """
      ## Targets
      | Id | Target        | Source    | Baseline | Goal | Due        | Owner |
      | -- | ------------- | --------- | -------- | ---- | ---------- | ----- |
      | T1 | Sites staffed | objective | 1        | 3    | 2026-12-31 | tom   |
      ## Actions
      - [ ] A1 Redo the account brochure @jane due:2026-11-14
      - [ ] A2 Offer a trial month at Leeds @tom due:2026-10-20 for:T1
      """,
    good: """
      ## Targets
      | Id | Target        | Source    | Baseline | Goal | Due        | Owner |
      | -- | ------------- | --------- | -------- | ---- | ---------- | ----- |
      | T1 | Sites staffed | objective | 1        | 3    | 2026-12-31 | tom   |
      ## Actions
      - [ ] A1 Take Priya through the new depot @jane due:2026-11-14 with:C1
      - [ ] A2 Offer a trial month at Leeds @tom due:2026-10-20 for:T1
      """
  ) { account, findings in
    guard !account.targets.isEmpty else { return }
    for action in account.openActions
    where !action.says("for") && !action.says("with") && !action.says("client") && !action.says("from") {
      findings.report("\(action.title) serves no target, risk, issue or contact", at: action)
    }
  }
}
