// On the client's list, and no order for half a year.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let pslNoOrders = Rule(
    "psl-no-orders", .warning, in: .market, "We are on the client's list, and no order has come for too long",
    basis: .day, sections: ["orders"],
    thresholds: [Threshold("months", 6, .months, "without an order")],
    why: """
      A place on a list or in a framework promises nothing. Who gets no orders from it is forgotten by those who buy, and       left out when the list is made anew.
      """,
    mend: "Find out who places orders now, and with whom; then plan an action with each of them.",
    bad: """
      ## Orders
      | Id | Order          | Result | Amount | Date       | Reason |
      | -- | -------------- | ------ | ------ | ---------- | ------ |
      | N1 | Drivers, Leeds | won    | £20k   | 2026-02-10 | -      |
      | N2 | Office staff   | lost   | £15k   | 2026-07-10 | price  |
      """,
    good: """
      ## Orders
      | Id | Order          | Result | Amount | Date       | Reason |
      | -- | -------------- | ------ | ------ | ---------- | ------ |
      | N1 | Drivers, Leeds | won    | £20k   | 2026-02-10 | -      |
      | N2 | Office staff   | won    | £15k   | 2026-07-10 | price  |
      """
  ) { account, findings in
    guard case .word(let agreement)? = account["agreement"], agreement == "psl" || agreement == "framework" else {
      return
    }
    let orders = account.records("orders")
    guard !orders.isEmpty else { return }
    var last: CalendarDate?
    for order in orders where order.isWonOrder {
      // An order without a day may be yesterday's.
      guard let date = order.date("date") else { return }
      last = max(last ?? date, date)
    }
    let limit = account.today.adding(months: -findings["months"])
    if case .date(let since)? = account["since"], since >= limit { return }
    guard last.map({ $0 < limit }) ?? true else { return }
    // Call-offs that come by the week are booked as income, not order by order.
    let earned = FinancialPeriods(
      account.records("financials"), knowing: "revenue", fiscalYearStarts: account.settings.fiscalYearStarts
    ).latest
    if let earned, earned.days.upperBound >= limit,
      let revenue = earned.record.money("revenue"), .zero < revenue.amount
    {
      return
    }
    let list = agreement == "psl" ? "preferred supplier list" : "framework"
    findings.report(
      last.map { "on the \(list), and the last order is of \($0.canonical)" }
        ?? "on the \(list), and no order was ever won",
      atSection: "orders")
  }
}
