package import PlanSchema

/// What the open opportunities of a time are worth: each amount by its chance of being won.
package struct WeightedPipeline: Sendable {
  /// Exact; amounts without a probability are not in it.
  package let weighted: Money
  /// Amounts of opportunities that say nothing of their probability.
  package let unweighted: Money
  package let count: Int

  /// - Parameters:
  ///   - days: the days between which they are to close.
  ///   - currency: the currency of the sum.
  /// - Returns: nil where an amount is in another currency: such a sum would leave it out. Nor is there one when the
  ///   amounts are too large to be added up.
  package init?(_ opportunities: [RecordView], closing days: ClosedRange<CalendarDate>, in currency: String) {
    var (weighted, unweighted, count) = (Decimal.zero, Decimal.zero, 0)
    for opportunity in opportunities where opportunity.isOpenOpportunity {
      guard let close = opportunity.date("close"), days.contains(close), let amount = opportunity.money("amount")
      else { continue }
      guard amount.currency == currency else { return nil }
      count += 1
      if let probability = opportunity.number("probability") {
        guard let sum = amount.amount.percent(probability).flatMap({ weighted.plus($0) }) else { return nil }
        weighted = sum
      } else {
        guard let sum = unweighted.plus(amount.amount) else { return nil }
        unweighted = sum
      }
    }
    self.weighted = Money(weighted, currency: currency)
    self.unweighted = Money(unweighted, currency: currency)
    self.count = count
  }
}

extension RecordView {
  /// The amount of an opportunity times its chance; nil where either is not known, or the product does not fit.
  package var weightedAmount: Money? {
    guard let amount = money("amount"), case .percent(let chance)? = self["probability"] else { return nil }
    return amount.amount.percent(chance).map { Money($0, currency: amount.currency) }
  }
}
