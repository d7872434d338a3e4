// We win fewer of our orders than the year before.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let winRateFalling = Rule(
    "win-rate-falling", .warning, in: .sales, "We win a smaller share of the orders than before", basis: .day,
    sections: ["orders"],
    thresholds: [
      Threshold("months", 12, .months, "that are held against as many before"),
      Threshold("orders", 4, .count, "decided in each of the two times, before they are held against each other"),
      Threshold("points", 15, .percent, "that the share must have fallen"),
    ],
    why:
      "A client who still asks us and buys elsewhere is comparing. The share tells of it long before the income does.",
    mend: "Go through the lost orders with their reasons, and plan what changes before the next offer.",
    bad: """
      ## Orders
      | Id | Order        | Result      | Date       | Reason  |
      | -- | ------------ | ----------- | ---------- | ------- |
      | N1 | Drivers      | won         | 2025-02-10 | -       |
      | N2 | Cleaners     | won         | 2025-04-10 | -       |
      | N3 | Night shift  | won         | 2025-06-10 | -       |
      | N4 | Office staff | lost        | 2025-08-10 | price   |
      | N5 | Welders      | won         | 2025-12-10 | -       |
      | N6 | Packers      | lost        | 2026-02-10 | price   |
      | N7 | Drivers      | no-decision | 2026-05-10 | budget  |
      | N8 | Office staff | lost        | 2026-08-10 | product |
      """,
    good: """
      ## Orders
      | Id | Order        | Result    | Date       | Reason  |
      | -- | ------------ | --------- | ---------- | ------- |
      | N1 | Drivers      | won       | 2025-02-10 | -       |
      | N2 | Cleaners     | won       | 2025-04-10 | -       |
      | N3 | Night shift  | won       | 2025-06-10 | -       |
      | N4 | Office staff | lost      | 2025-08-10 | price   |
      | N5 | Welders      | won       | 2025-12-10 | -       |
      | N6 | Packers      | won       | 2026-02-10 | price   |
      | N7 | Drivers      | withdrawn | 2026-05-10 | budget  |
      | N8 | Office staff | lost      | 2026-08-10 | product |
      | N9 | Loaders      | won       | 2026-09-10 | -       |
      """
  ) { account, findings in
    let orders = account.records("orders")
    let months = findings["months"]
    guard months > 0, orders.count >= 2 * findings["orders"] else { return }
    let turn = account.today.adding(months: -months)
    let start = account.today.adding(months: -2 * months)
    let now = WinRate(orders, on: turn.adding(days: 1)...account.today)
    let before = WinRate(orders, on: start.adding(days: 1)...turn)
    guard min(now.decided, before.decided) >= max(1, findings["orders"]), let rate = now.percent,
      let old = before.percent, old - rate >= max(1, findings["points"])
    else { return }
    findings.report(
      "we won \(now.won) of \(now.decided) orders in the last \(months) months (\(rate) %), and \(before.won) of \(before.decided) in the \(months) before (\(old) %)",
      atSection: "orders")
  }
}
