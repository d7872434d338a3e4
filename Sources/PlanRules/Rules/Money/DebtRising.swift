// The client takes longer and longer to pay.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let debtRising = Rule(
    "debt-rising", .warning, in: .money, "The client takes longer and longer to pay", sections: ["financials"],
    thresholds: [
      Threshold("periods", 2, .count, "in a row in which it took longer than before"),
      Threshold("days", 5, .days, "longer in all"),
    ],
    why: "We lend the client what it has not paid. A client who pays later each time is unhappy or short of money.",
    mend: "Ask accounts payable what holds the invoices up, and the contact whether anything is wrong.",
    bad: """
      ## Financials
      | Period  | Revenue | Receivable |
      | ------- | ------- | ---------- |
      | 2026-Q1 | £150k   | £45k       |
      | 2026-Q2 | £150k   | £55k       |
      | 2026-Q3 | £150k   | £65k       |
      """,
    good: """
      ## Financials
      | Period  | Revenue | Receivable |
      | ------- | ------- | ---------- |
      | 2026-Q1 | £150k   | £45k       |
      | 2026-Q2 | £190k   | £55k       |
      | 2026-Q3 | £230k   | £65k       |
      """
  ) { account, findings in
    let steps = findings["periods"]
    let run = FinancialPeriods(
      account.records("financials"), knowing: "receivable", fiscalYearStarts: account.settings.fiscalYearStarts
    ).run(of: steps + 1)
    guard steps > 0, run.count == steps + 1, let latest = run.last else { return }
    let days = run.compactMap { DaysSalesOutstanding($0)?.days }
    guard days.count == run.count, zip(days, days.dropFirst()).allSatisfy({ $0 < $1 }), let first = days.first,
      let last = days.last, last - first >= findings["days"]
    else { return }
    findings.report(
      "the client took \(last) days to pay in \(latest.record.raw("period") ?? ""), after "
        + listed(days.dropLast().map { "\($0)" }, most: 6) + " in the periods before",
      at: latest.record, "receivable")
  }
}
