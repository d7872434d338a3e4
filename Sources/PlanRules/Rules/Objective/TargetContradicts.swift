// A plan to win back trust whose targets count money.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let targetContradicts = Rule(
    "target-contradicts", .advice, in: .objective, "A plan to keep or win back the client aims at money alone",
    sections: ["targets"],
    thresholds: [Threshold("targets", 2, .count, "open targets from which on it matters")],
    why: """
      A client that is about to leave notices when all that we measure is what it spends. Goodwill comes first, and \
      revenue follows it.
      """,
    mend:
      "Set a target that the client feels: faults mended, answers in time, people won over. Or change `plan-kind:`.",
    bad: """
      ---
      plan-kind: recover
      ---
      ## Targets
      | Id | Target               | Source    | Baseline | Goal  | Due        | Owner |
      | -- | -------------------- | --------- | -------- | ----- | ---------- | ----- |
      | T1 | Drivers desk revenue | objective | £310k    | £640k | 2026-12-31 | dick  |
      | T2 | Temps revenue        | objective | £90k     | £140k | 2026-12-31 | jane  |
      """,
    good: """
      ---
      plan-kind: recover
      ---
      ## Targets
      | Id | Target               | Source    | Baseline | Goal  | Due        | Owner |
      | -- | -------------------- | --------- | -------- | ----- | ---------- | ----- |
      | T1 | Drivers desk revenue | objective | £310k    | £640k | 2026-12-31 | dick  |
      | T2 | Shifts left unfilled | client    | 14       | 2     | 2026-12-31 | jane  |
      """
  ) { account, findings in
    guard case .word(let kind)? = account["plan-kind"], kind == "recover" || kind == "retain" else { return }
    let targets = account.openTargets
    guard targets.count >= max(1, findings["targets"]), targets.allSatisfy({ $0.money("goal") != nil }) else { return }
    findings.report(
      "the plan is to \(kind) the client, and the goals of all \(targets.count) open targets are money",
      atSection: "targets")
  }
}
