// A target that nobody works on.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let targetNoAction = Rule(
    "target-no-action", .advice, in: .objective, "Nobody has anything to do for a target",
    sections: ["targets", "actions"],
    why: "Targets are reached by what somebody does next week. One without an action is left to luck until the review.",
    mend: "Ask the owner for the next step, and add it to Actions with `for:` and the target's id.",
    bad: """
      ## Targets
      | Id | Target               | Source    | Baseline | Goal  | Due        | Owner |
      | -- | -------------------- | --------- | -------- | ----- | ---------- | ----- |
      | T1 | Drivers desk revenue | objective | £310k    | £640k | 2026-12-31 | dick  |
      | T2 | Sites staffed        | objective | 1        | 3     | 2026-12-31 | tom   |
      ## Actions
      - [ ] A1 Show the drivers desk to the plant manager @dick due:2026-11-14 for:T1 with:C2
      - [x] A2 Walk through the Leeds plant @tom due:2026-09-01 done:2026-09-01 for:T2
      """,
    good: """
      ## Targets
      | Id | Target               | Source    | Baseline | Goal  | Due        | Owner |
      | -- | -------------------- | --------- | -------- | ----- | ---------- | ----- |
      | T1 | Drivers desk revenue | objective | £310k    | £640k | 2026-12-31 | dick  |
      | T2 | Sites staffed        | objective | 1        | 3     | 2026-12-31 | tom   |
      ## Actions
      - [ ] A1 Show the drivers desk to the plant manager @dick due:2026-11-14 for:T1 with:C2
      - [ ] A3 Offer a trial month at Leeds @tom due:2026-10-20 for:T2
      """
  ) { account, findings in
    let actedOn = account.actedOn
    // A team that names nowhere what its actions serve is told so once, action by action.
    guard account.openTargets.contains(where: { $0.key.map(actedOn.contains) ?? false }) else { return }
    for target in account.openTargets {
      guard let key = target.key, !actedOn.contains(key) else { continue }
      findings.report("no open action serves \(target.title)", at: target)
    }
  }
}
