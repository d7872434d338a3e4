import PlanSchema

/// How long the client takes to pay: receivables held against what was sold on credit, in days (DSO).
package struct DaysSalesOutstanding: Hashable, Sendable {
  /// Rounded half away from zero.
  package let days: Int

  /// Receivable ÷ credit sales × days of the period. Where the plan does not tell credit sales apart, all income counts.
  ///
  /// - Returns: nil where a figure is not known, nothing was sold, the two are in different currencies, or the days do not
  ///   fit.
  package init?(_ row: FinancialPeriods.Row) {
    guard let receivable = row.record.money("receivable"),
      let sales = row.record.money("credit-sales") ?? row.record.money("revenue"),
      sales.currency == receivable.currency, Decimal.zero < sales.amount,
      let debt = receivable.amount.times(Decimal(row.days.upperBound.dayNumber - row.days.lowerBound.dayNumber + 1)),
      let days = debt.divided(by: sales.amount)?.rounded(toPowerOfTen: 0).flatMap({ Int(exactly: $0.coefficient) })
    else { return nil }
    self.days = days
  }
}
