// The client brings in less than was budgeted.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let revenueBelowBudget = Rule(
    "revenue-below-budget", .warning, in: .money, "Revenue of the last period is below its budget", basis: .day,
    sections: ["financials"], thresholds: [Threshold("percent", 10, .percent, "below budget")],
    why: "Others have spent what this account was to bring in. They need to know before the year is over.",
    mend: "Say what makes up for it and by when, or agree a lower budget now.",
    bad: """
      ## Financials
      | Period  | Revenue | Budget |
      | ------- | ------- | ------ |
      | 2026-Q2 | £150k   | £150k  |
      | 2026-Q3 | £120k   | £160k  |
      | 2026-Q4 | £5k     | £160k  |
      """,
    good: """
      ## Financials
      | Period  | Revenue | Budget |
      | ------- | ------- | ------ |
      | 2026-Q2 | £150k   | £150k  |
      | 2026-Q3 | £152k   | £160k  |
      | 2026-Q4 | £5k     | £160k  |
      """
  ) { account, findings in
    let latest = FinancialPeriods(
      account.records("financials"), knowing: "revenue", and: "budget", endedBefore: account.today,
      fiscalYearStarts: account.settings.fiscalYearStarts
    ).latest
    guard let latest, let revenue = latest.record.money("revenue"), let budget = latest.record.money("budget"),
      revenue.currency == budget.currency, .zero < budget.amount,
      let floor = budget.amount.percent(Decimal(100 - min(100, findings["percent"]))), revenue.amount < floor
    else { return }
    findings.report(
      "revenue of \(latest.record.raw("period") ?? "") is \(revenue.canonical), and \(budget.canonical) was budgeted",
      at: latest.record, "revenue")
  }
}
