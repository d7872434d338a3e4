// Sections without which the plan of a key account is not a plan yet.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let expectedSection = Rule(
    "expected-section", .warning, in: .objective, "The plan of a key account lacks sections that it should have by now",
    basis: .history, thresholds: [Threshold("days", 90, .days, "within which the plan is to be complete")],
    why: """
      A plan starts with four parts, and that is right. After a quarter of a year an account that the firm lives on \
      has targets, work in hand, rivals watched, risks owned, and somebody to call at night.
      """,
    mend: "Write the sections named, each as short as it can be. A waiver is the place to say that one is not needed.",
    bad: """
      ## Client's objective
      Open the Leeds plant in spring 2027.
      ## Targets
      | Id | Target         | Source    | Baseline | Goal | Due        | Owner |
      | -- | -------------- | --------- | -------- | ---- | ---------- | ----- |
      | T1 | Drivers placed | objective | 20       | 60   | 2026-12-31 | dick  |
      <!-- 2026-03-02 tom -->
      ## Targets
      (none)
      """,
    good: """
      ## Targets
      | Id | Target         | Source    | Baseline | Goal | Due        | Owner |
      | -- | -------------- | --------- | -------- | ---- | ---------- | ----- |
      | T1 | Drivers placed | objective | 20       | 60   | 2026-12-31 | dick  |
      <!-- 2026-08-03 tom -->
      ## Targets
      (none)
      """
  ) { account, findings in
    guard account.isKeyAccount, let past = account.past, let kind = account.account.decoded.documents.first?.kind,
      account.today > past.since.adding(days: findings["days"])
    else { return }
    var missing: [String] = []
    for id in expectedOfKeyAccounts where !account.account.writes(id) {
      missing.append(kind.section(id)?.heading ?? id)
    }
    guard !missing.isEmpty else { return }
    findings.report("the plan has been there since \(past.since) and lacks: \(missing.joined(separator: ", "))")
  }
}

/// In the order of the built-in schema.
private let expectedOfKeyAccounts = [
  "client-objective", "swot", "responsibilities", "escalation", "authority", "targets", "actions", "competitors",
  "risks",
  "contracts",
]
