// The client buys less than a year ago.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let revenueShrinking = Rule(
    "revenue-shrinking", .warning, in: .money, "The client buys less than in the same period a year ago", basis: .day,
    sections: ["financials"], thresholds: [Threshold("percent", 10, .percent, "less than a year ago")],
    why: "Clients seldom leave in one day. First they buy a little less, and nobody asks why.",
    mend: "Ask who gets the work now, or what is no longer needed; then plan what takes its place.",
    bad: """
      ## Financials
      | Period  | Revenue |
      | ------- | ------- |
      | 2025-Q3 | £160k   |
      | 2026-Q2 | £150k   |
      | 2026-Q3 | £120k   |
      """,
    good: """
      ## Financials
      | Period  | Revenue |
      | ------- | ------- |
      | 2025-Q3 | £125k   |
      | 2026-Q2 | £150k   |
      | 2026-Q3 | £120k   |
      """
  ) { account, findings in
    let periods = FinancialPeriods(
      account.records("financials"), knowing: "revenue", endedBefore: account.today,
      fiscalYearStarts: account.settings.fiscalYearStarts)
    guard let latest = periods.latest, let before = periods.yearBefore, let now = latest.record.money("revenue"),
      let then = before.record.money("revenue"), now.currency == then.currency, .zero < then.amount,
      let floor = then.amount.percent(Decimal(100 - min(100, findings["percent"]))), now.amount < floor
    else { return }
    let fall = then.amount.minus(now.amount)?.share(of: then.amount).map { " (\($0) % less)" } ?? ""
    findings.report(
      "revenue of \(latest.record.raw("period") ?? "") is \(now.canonical), and was \(then.canonical) a year before\(fall)",
      at: latest.record, "revenue")
  }
}
