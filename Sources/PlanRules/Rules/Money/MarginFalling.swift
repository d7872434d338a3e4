// We earn less and less on the same work.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let marginFalling = Rule(
    "margin-falling", .warning, in: .money, "The margin has fallen period after period", sections: ["financials"],
    thresholds: [
      Threshold("periods", 2, .count, "in a row in which it was lower than before"),
      Threshold("points", 1, .percent, "lower in all"),
    ],
    why: "Income can grow while the account stops paying for itself. Discounts, overtime and favours add up unseen.",
    mend: "Find out what changed, price or cost, and plan an action before the next price talk.",
    bad: """
      ## Financials
      | Period  | Revenue | Margin |
      | ------- | ------- | ------ |
      | 2026-Q1 | £150k   | 22 %   |
      | 2026-Q2 | £155k   | 20.5 % |
      | 2026-Q3 | £160k   | 18 %   |
      """,
    good: """
      ## Financials
      | Period  | Revenue | Margin |
      | ------- | ------- | ------ |
      | 2026-Q1 | £150k   | 22 %   |
      | 2026-Q2 | £155k   | 20.5 % |
      | 2026-Q3 | £160k   | 21 %   |
      """
  ) { account, findings in
    let steps = findings["periods"]
    let run = FinancialPeriods(
      account.records("financials"), knowing: "margin", fiscalYearStarts: account.settings.fiscalYearStarts
    ).run(of: steps + 1)
    guard steps > 0, run.count == steps + 1, let latest = run.last else { return }
    let margins = run.compactMap { $0.record.number("margin") }
    guard margins.count == run.count, zip(margins, margins.dropFirst()).allSatisfy({ $1 < $0 }),
      let first = margins.first, let last = margins.last,
      last.plus(Decimal(findings["points"])).map({ $0 <= first }) ?? false
    else { return }
    findings.report(
      "the margin is \(last.canonical) %, after " + listed(margins.dropLast().map { "\($0.canonical) %" }, most: 6)
        + " in the periods before",
      at: latest.record, "margin")
  }
}
