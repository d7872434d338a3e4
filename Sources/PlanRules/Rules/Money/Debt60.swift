// The client has owed us money for more than sixty days.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let debt60 = Rule(
    "debt-60", .warning, in: .money, "Invoices have been unpaid for more than 60 days", sections: ["financials"],
    thresholds: [Threshold("percent", 5, .percent, "of what the client owes may be that old")],
    why:
      "Money that is two months late is either a complaint that nobody told us, or a client in trouble. Both are news.",
    mend: "Let credit control and the account manager call together: one knows the invoice, the other the person.",
    bad: """
      ## Financials
      | Period  | Revenue | Receivable | Over 60 days |
      | ------- | ------- | ---------- | ------------ |
      | 2026-Q2 | £150k   | £48k       | £2k          |
      | 2026-Q3 | £160k   | £52k       | £9k          |
      """,
    good: """
      ## Financials
      | Period  | Revenue | Receivable | Over 60 days |
      | ------- | ------- | ---------- | ------------ |
      | 2026-Q2 | £150k   | £48k       | £9k          |
      | 2026-Q3 | £160k   | £52k       | £2k          |
      """
  ) { account, findings in
    let periods = FinancialPeriods(
      account.records("financials"), knowing: "over-60-days", fiscalYearStarts: account.settings.fiscalYearStarts)
    guard let latest = periods.latest, let old = latest.record.money("over-60-days"), .zero < old.amount else { return }
    var message = "\(old.canonical) is unpaid for more than 60 days"
    if let receivable = latest.record.money("receivable"), receivable.currency == old.currency,
      let allowed = receivable.amount.percent(Decimal(findings["percent"]))
    {
      guard allowed < old.amount else { return }
      if let share = old.amount.share(of: receivable.amount) { message += ", \(share) % of what the client owes" }
    }
    let run = periods.run(of: 2)
    if run.count == 2, let first = run.first, let before = first.record.money("over-60-days"),
      before.currency == old.currency, before.amount < old.amount
    {
      message += "; it was \(before.canonical) in \(first.record.raw("period") ?? "the period before")"
    }
    findings.report(message, at: latest.record, "over-60-days")
  }
}
