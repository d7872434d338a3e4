// The client disputes an invoice, and nobody is on it.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let invoiceDisputed = Rule(
    "invoice-disputed", .warning, in: .money, "The client disputes invoices, and no issue is open for it",
    sections: ["financials"],
    why: "A disputed invoice is a complaint with a price on it. It is not paid until somebody settles it.",
    mend: "Open an issue of the kind `invoice` with an owner and a date.",
    bad: """
      ## Financials
      | Period  | Revenue | Disputed |
      | ------- | ------- | -------- |
      | 2026-Q2 | £150k   | £0       |
      | 2026-Q3 | £160k   | £4k      |
      """,
    good: """
      ## Financials
      | Period  | Revenue | Disputed |
      | ------- | ------- | -------- |
      | 2026-Q2 | £150k   | £0       |
      | 2026-Q3 | £160k   | £4k      |
      ## Issues
      | Id | Issue                 | Kind    | Opened     | Owner  | Due        | State |
      | -- | --------------------- | ------- | ---------- | ------ | ---------- | ----- |
      | I1 | Overtime of two weeks | invoice | 2026-09-22 | claire | 2026-10-10 | open  |
      """
  ) { account, findings in
    let latest = FinancialPeriods(
      account.records("financials"), knowing: "disputed", fiscalYearStarts: account.settings.fiscalYearStarts
    ).latest
    guard let latest, let disputed = latest.record.money("disputed"), .zero < disputed.amount,
      !account.records("issues").contains(where: { $0.isOpenIssue && $0.text("kind") == "invoice" })
    else { return }
    findings.report(
      "the client disputes \(disputed.canonical), and no invoice issue is open", at: latest.record, "disputed")
  }
}
