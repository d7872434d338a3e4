// Everything falls due at once, at the end.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let targetsOneDay = Rule(
    "targets-one-day", .advice, in: .objective, "All targets are due on the same day", sections: ["targets"],
    thresholds: [Threshold("targets", 4, .count, "open targets from which on it matters")],
    why: """
      When everything is due at the end of the year, nothing is due before, and the first three reviews have nothing \
      to ask. Short-term targets are the steps on which the objective is reached.
      """,
    mend: "Ask of each target what must be true by the next review, and set its day, or a step of its own, to that.",
    bad: """
      ## Targets
      | Id | Target                 | Source    | Goal  | Due        | Owner |
      | -- | ---------------------- | --------- | ----- | ---------- | ----- |
      | T1 | Drivers desk revenue   | objective | £640k | 2026-12-31 | dick  |
      | T2 | Shifts filled          | client    | 98 %  | 2026-12-31 | jane  |
      | T3 | Sites staffed          | objective | 3     | 2026-12-31 | tom   |
      | T4 | Invoices without fault | survey    | 100 % | 2026-12-31 | vinod |
      """,
    good: """
      ## Targets
      | Id | Target                 | Source    | Goal  | Due        | Owner |
      | -- | ---------------------- | --------- | ----- | ---------- | ----- |
      | T1 | Drivers desk revenue   | objective | £640k | 2026-12-31 | dick  |
      | T2 | Shifts filled          | client    | 98 %  | 2026-09-30 | jane  |
      | T3 | Sites staffed          | objective | 3     | 2026-12-31 | tom   |
      | T4 | Invoices without fault | survey    | 100 % | 2026-06-30 | vinod |
      """
  ) { account, findings in
    let targets = account.openTargets
    // A target that was settled before was a step.
    guard targets.count >= max(1, findings["targets"]), let due = targets.first?.date("due"),
      account.targets.allSatisfy({ $0.date("due") == due })
    else { return }
    findings.report("all \(targets.count) targets are due on \(due)", atSection: "targets")
  }
}
