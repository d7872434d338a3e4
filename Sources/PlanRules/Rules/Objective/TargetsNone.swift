// Everything that was to be reached is settled, and the year goes on.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let targetsNone = Rule(
    "targets-none", .warning, in: .objective, "No target is open any more", sections: ["targets"],
    why: """
      An account on which nothing is left to reach is looked after out of habit, and habit is what rivals sell \
      against.
      """,
    mend: "Set the next targets with the team, or say in `status:` that the account has gone quiet.",
    bad: """
      ## Targets
      | Id | Target        | Source | Goal | Actual | Due        | Owner | State | Outcome                    |
      | -- | ------------- | ------ | ---- | ------ | ---------- | ----- | ----- | -------------------------- |
      | T1 | Shifts filled | client | 98 % | 98.4 % | 2026-06-30 | jane  | met   | Second site asked for us   |
      """,
    good: """
      ## Targets
      | Id | Target        | Source | Goal | Actual | Due        | Owner | State | Outcome                    |
      | -- | ------------- | ------ | ---- | ------ | ---------- | ----- | ----- | -------------------------- |
      | T1 | Shifts filled | client | 98 % | 98.4 % | 2026-06-30 | jane  | met   | Second site asked for us   |
      | T2 | Sites staffed | client | 3    | 2      | 2026-12-31 | tom   | open  |                            |
      """
  ) { account, findings in
    let targets = account.targets
    guard !targets.isEmpty, account.openTargets.isEmpty else { return }
    findings.report(
      targets.count == 1 ? "the only target is settled" : "all \(targets.count) targets are settled",
      atSection: "targets")
  }
}
