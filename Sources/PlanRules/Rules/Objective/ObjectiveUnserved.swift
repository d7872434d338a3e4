// No target leads to the objective.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let objectiveUnserved = Rule(
    "objective-unserved", .warning, in: .objective, "No open target comes from the objective",
    sections: ["objective", "targets"],
    why: """
      An objective without a target of its own is a wish: everybody agrees with it, and nobody is measured by it.
      """,
    mend: "Add a target that leads to the objective, or name `objective` as the source of one that does.",
    bad: """
      ## Targets
      | Id | Target               | Source | Goal  | Due        | Owner |
      | -- | -------------------- | ------ | ----- | ---------- | ----- |
      | T1 | Shifts filled        | client | 98 %  | 2026-12-31 | jane  |
      | T2 | Invoices without fault | survey | 100 % | 2026-12-31 | vinod |
      """,
    good: """
      ## Targets
      | Id | Target               | Source            | Goal  | Due        | Owner |
      | -- | -------------------- | ----------------- | ----- | ---------- | ----- |
      | T1 | Shifts filled        | client            | 98 %  | 2026-12-31 | jane  |
      | T2 | Drivers desk revenue | objective, client | £640k | 2026-12-31 | dick  |
      """
  ) { account, findings in
    let targets = account.openTargets
    guard targets.contains(where: { $0.says("source") }), !targets.contains(where: { $0.isDrawn(from: "objective") }),
      let section = account.account.decoded.section("objective"), !section.statements.isEmpty
    else { return }
    findings.report(
      targets.count == 1
        ? "the only open target does not come from the objective"
        : "none of the \(targets.count) open targets comes from the objective", atSection: "targets")
  }
}
