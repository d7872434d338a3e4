// A team of several, and one of them has to reach everything.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let targetsOneOwner = Rule(
    "targets-one-owner", .advice, in: .objective, "One of us is to reach every target", sections: ["targets", "team"],
    thresholds: [Threshold("targets", 4, .count, "open targets from which on it matters")],
    why: """
      A plan whose targets all belong to one person is that person's plan. The rest of the team reads it once, and \
      when the one is ill nothing moves.
      """,
    mend: "Give each target to whoever can move it: invoices to finance, quality to delivery.",
    bad: """
      ## Targets
      | Id | Target                 | Source    | Goal  | Due        | Owner |
      | -- | ---------------------- | --------- | ----- | ---------- | ----- |
      | T1 | Drivers desk revenue   | objective | £640k | 2026-12-31 | tom   |
      | T2 | Shifts filled          | client    | 98 %  | 2026-12-31 | tom   |
      | T3 | Sites staffed          | objective | 3     | 2026-12-31 | tom   |
      | T4 | Invoices without fault | survey    | 100 % | 2026-12-31 | tom   |
      """,
    good: """
      ## Targets
      | Id | Target                 | Source    | Goal  | Due        | Owner |
      | -- | ---------------------- | --------- | ----- | ---------- | ----- |
      | T1 | Drivers desk revenue   | objective | £640k | 2026-12-31 | dick  |
      | T2 | Shifts filled          | client    | 98 %  | 2026-12-31 | jane  |
      | T3 | Sites staffed          | objective | 3     | 2026-12-31 | tom   |
      | T4 | Invoices without fault | survey    | 100 % | 2026-12-31 | vinod |
      """
  ) { account, findings in
    let targets = account.openTargets
    guard targets.count >= findings["targets"], account.team.count > 1, let owner = targets.first?.person("owner"),
      targets.allSatisfy({ $0.person("owner") == owner })
    else { return }
    findings.report("\(account.name(owner)) owns all \(targets.count) open targets", atSection: "targets")
  }
}
