// The plan knows what the client wants, and nothing in it helps the client to get there.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let clientObjectiveUnserved = Rule(
    "client-objective-unserved", .advice, in: .objective, "No open target serves what the client wants to reach",
    sections: ["client-objective", "targets"],
    why: """
      A supplier whose targets are all its own is one that the client can do without. What helps the client to reach \
      its goal is what it pays for again.
      """,
    mend: "Add a target that the client would agree to, with `client` as its source, and let a contact confirm it.",
    bad: """
      ## Client's objective
      Open the Leeds plant in spring 2027.
      ## Targets
      | Id | Target               | Source    | Goal  | Due        | Owner |
      | -- | -------------------- | --------- | ----- | ---------- | ----- |
      | T1 | Drivers desk revenue | objective | £640k | 2026-12-31 | dick  |
      """,
    good: """
      ## Client's objective
      Open the Leeds plant in spring 2027.
      ## Targets
      | Id | Target               | Source    | Goal  | Due        | Owner |
      | -- | -------------------- | --------- | ----- | ---------- | ----- |
      | T1 | Drivers desk revenue | objective | £640k | 2026-12-31 | dick  |
      | T2 | Drivers for Leeds    | client    | 24    | 2027-02-28 | dick  |
      """
  ) { account, findings in
    let targets = account.openTargets
    guard targets.contains(where: { $0.says("source") }), !targets.contains(where: { $0.isDrawn(from: "client") }),
      let section = account.account.decoded.section("client-objective"), !section.statements.isEmpty
    else { return }
    findings.report(
      targets.count == 1
        ? "the only open target does not come from what the client wants"
        : "none of the \(targets.count) open targets comes from what the client wants", atSection: "client-objective")
  }
}
