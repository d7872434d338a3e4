// A service level that nobody has measured of late.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let slaStale = Rule(
    "sla-stale", .warning, in: .delivery, "A service level has not been measured for too long", basis: .day,
    sections: ["service-levels"], findsStaleFacts: true,
    thresholds: [Threshold("days", 120, .days, "since the end of the period that was measured")],
    why: "A promise that we do not measure is measured by the client, on the day that suits it.",
    mend: "Get the figure of the last period, and write it with the period.",
    bad: """
      ## Contracts
      | Id | Contract        | Start      | End        | Notice   |
      | -- | --------------- | ---------- | ---------- | -------- |
      | L1 | Drivers, Leeds  | 2026-01-01 | 2027-12-31 | 3 months |
      ## Service levels
      | Contract | Measure          | Target | Actual | Period  |
      | -------- | ---------------- | ------ | ------ | ------- |
      | L1       | Shifts filled    | 98 %   | 99 %   | 2026-Q1 |
      | L1       | Time to replace  | 4h     | 3h     | 2026-Q2 |
      """,
    good: """
      ## Contracts
      | Id | Contract        | Start      | End        | Notice   |
      | -- | --------------- | ---------- | ---------- | -------- |
      | L1 | Drivers, Leeds  | 2026-01-01 | 2027-12-31 | 3 months |
      ## Service levels
      | Contract | Measure          | Target | Actual | Period  |
      | -------- | ---------------- | ------ | ------ | ------- |
      | L1       | Shifts filled    | 98 %   | 99 %   | 2026-Q3 |
      | L1       | Time to replace  | 4h     | 3h     | 2026-Q2 |
      """
  ) { account, findings in
    for level in account.records("service-levels") where level.says("actual") {
      guard case .period(let period)? = level["period"] else { continue }
      let end = period.days(fiscalYearStarts: account.settings.fiscalYearStarts).upperBound
      guard account.days(since: end) > findings["days"] else { continue }
      findings.report(
        "'\(level.raw("measure") ?? "")' was last measured in \(period.canonical), which ended \(account.days(since: end)) days ago",
        at: level, "period")
    }
  }
}
