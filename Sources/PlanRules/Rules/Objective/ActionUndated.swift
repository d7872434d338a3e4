// Something is to be done, some day.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let actionUndated = Rule(
    "action-undated", .warning, in: .objective, "An action has no day", sections: ["actions"],
    why: "An action without a day is always less urgent than one that has a day, so it is never done.",
    mend: "Ask whoever does it for a day, and write it after `due:`.",
    bad: """
      ## Actions
      - [ ] A1 Show the drivers desk to the plant manager @dick with:C2
      """,
    good: """
      ## Actions
      - [ ] A1 Show the drivers desk to the plant manager @dick due:2026-11-14 with:C2
      """
  ) { account, findings in
    for action in account.openActions where !action.says("due") {
      findings.report("\(action.title) has no day by which it is to be done", at: action)
    }
  }
}
