// A service level is missed, and nobody treats it as a fault.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let slaMissedNoIssue = Rule(
    "sla-missed-no-issue", .warning, in: .delivery, "A service level is missed, and no issue says so",
    sections: ["service-levels"],
    why: "The client counts as well. It wants to hear from us that a promise was broken, and what happens now.",
    mend: "Open an issue that names the measure, with an owner and a date; or an action `for:` the contract.",
    bad: """
      ## Contracts
      | Id | Contract        | Start      | End        | Notice   |
      | -- | --------------- | ---------- | ---------- | -------- |
      | L1 | Drivers, Leeds  | 2026-01-01 | 2027-12-31 | 3 months |
      ## Service levels
      | Contract | Measure          | Target | Actual | Period  |
      | -------- | ---------------- | ------ | ------ | ------- |
      | L1       | Shifts filled    | 98 %   | 94 %   | 2026-Q3 |
      | L1       | Time to replace  | 4h     | 3h     | 2026-Q3 |
      """,
    good: """
      ## Contracts
      | Id | Contract        | Start      | End        | Notice   |
      | -- | --------------- | ---------- | ---------- | -------- |
      | L1 | Drivers, Leeds  | 2026-01-01 | 2027-12-31 | 3 months |
      ## Service levels
      | Contract | Measure          | Target | Actual | Period  |
      | -------- | ---------------- | ------ | ------ | ------- |
      | L1       | Shifts filled    | 98 %   | 94 %   | 2026-Q3 |
      | L1       | Time to replace  | 4h     | 3h     | 2026-Q3 |
      ## Issues
      | Id | Issue                              | Kind     | Opened     | Owner | Due        | State |
      | -- | ---------------------------------- | -------- | ---------- | ----- | ---------- | ----- |
      | I1 | Shifts filled below what we signed | delivery | 2026-09-28 | dick  | 2026-10-15 | open  |
      """
  ) { account, findings in
    for level in account.records("service-levels") {
      guard case .missed? = MeasureStanding(level), let measure = level.raw("measure") else { continue }
      if let contract = level.reference("contract"), account.actedOn.contains(contract) { continue }
      let isTold = account.records("issues").contains { issue in
        issue.isOpenIssue && issue.text("issue")?.mentions(measure) ?? false
      }
      guard !isTold, !account.isSpokenOf([measure]) else { continue }
      findings.report(
        "'\(measure)' is \(level.raw("actual") ?? "") and \(level.raw("target") ?? "") was promised, and no issue says so",
        at: level, "actual")
    }
  }
}
