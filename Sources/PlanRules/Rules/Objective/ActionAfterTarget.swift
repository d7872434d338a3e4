// Work that comes too late for what it serves.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let actionAfterTarget = Rule(
    "action-after-target", .advice, in: .objective, "An action is due after the target that it serves",
    sections: ["actions", "targets"],
    why: "Whatever it brings, the target has been settled without it. One of the two days is not meant.",
    mend: "Bring the action forward, or agree on another day for the target.",
    bad: """
      ## Targets
      | Id | Target        | Source    | Baseline | Goal | Due        | Owner |
      | -- | ------------- | --------- | -------- | ---- | ---------- | ----- |
      | T1 | Sites staffed | objective | 1        | 3    | 2026-12-31 | tom   |
      ## Actions
      - [ ] A1 Offer a trial month at Leeds @tom due:2027-01-20 for:T1
      """,
    good: """
      ## Targets
      | Id | Target        | Source    | Baseline | Goal | Due        | Owner |
      | -- | ------------- | --------- | -------- | ---- | ---------- | ----- |
      | T1 | Sites staffed | objective | 1        | 3    | 2026-12-31 | tom   |
      ## Actions
      - [ ] A1 Offer a trial month at Leeds @tom due:2026-10-20 for:T1
      - [ ] A2 Tell the board how the year went @henry due:2027-01-20 with:C1
      """
  ) { account, findings in
    let targets = account.openTargets
    guard let first = targets.compactMap({ $0.date("due") }).min() else { return }
    for action in account.openActions {
      guard let due = action.date("due"), due > first else { continue }
      let served = action.references("for")
      guard !served.isEmpty,
        let target = targets.first(where: { target in
          guard let last = target.date("due"), last < due else { return false }
          return served.contains { $0.account == nil && $0.key == target.key }
        }), let last = target.date("due")
      else { continue }
      findings.report("\(action.title) is due on \(due), and \(target.title) on \(last)", at: action, "due")
    }
  }
}
