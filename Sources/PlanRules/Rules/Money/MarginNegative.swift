// We pay to work for the client.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let marginNegative = Rule(
    "margin-negative", .warning, in: .money, "The account earns nothing", sections: ["financials"],
    why: "An account that costs more than it brings in is paid for by the others, and grows our loss as it grows.",
    mend: "Decide with the sponsor: raise the price, cut the cost, or plan the exit.",
    bad: """
      ## Financials
      | Period  | Revenue | Margin |
      | ------- | ------- | ------ |
      | 2026-Q2 | £155k   | 4 %    |
      | 2026-Q3 | £160k   | -2 %   |
      """,
    good: """
      ## Financials
      | Period  | Revenue | Margin |
      | ------- | ------- | ------ |
      | 2026-Q2 | £155k   | -2 %   |
      | 2026-Q3 | £160k   | 4 %    |
      """
  ) { account, findings in
    let latest = FinancialPeriods(
      account.records("financials"), knowing: "margin", fiscalYearStarts: account.settings.fiscalYearStarts
    ).latest
    guard let latest, let margin = latest.record.number("margin"), margin <= .zero else { return }
    findings.report(
      "the margin of \(latest.record.raw("period") ?? "the last period") is \(margin.canonical) %", at: latest.record,
      "margin")
  }
}
