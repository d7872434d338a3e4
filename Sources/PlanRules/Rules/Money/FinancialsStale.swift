// The figures of the account are old.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let financialsStale = Rule(
    "financials-stale", .warning, in: .money, "The figures of the last period have not been written down", basis: .day,
    sections: ["financials"], findsStaleFacts: true,
    thresholds: [Threshold("days", 45, .days, "after the end of a period, until its figures should be there")],
    why: "Who talks about prices or growth without the last figures talks about another year.",
    mend: "Ask finance for revenue, margin and debtors of the period, and add the row.",
    bad: """
      ## Financials
      | Period  | Revenue |
      | ------- | ------- |
      | 2025-Q4 | £140k   |
      | 2026-Q1 | £150k   |
      | 2026-Q2 |         |
      """,
    good: """
      ## Financials
      | Period  | Revenue |
      | ------- | ------- |
      | 2025-Q4 | £140k   |
      | 2026-Q1 | £150k   |
      | 2026-Q2 | £155k   |
      """
  ) { account, findings in
    let latest = FinancialPeriods(
      account.records("financials"), knowing: "revenue", fiscalYearStarts: account.settings.fiscalYearStarts
    ).latest
    guard let latest else { return }
    // The period after the last one that is known has the same length; then finance needs its time.
    let length = latest.days.upperBound.dayNumber - latest.days.lowerBound.dayNumber + 1
    guard account.days(since: latest.days.upperBound) > length + findings["days"] else { return }
    findings.report(
      "the last figures are of \(latest.record.raw("period") ?? ""), which ended \(account.days(since: latest.days.upperBound)) days ago",
      at: latest.record, "period")
  }
}
