package import PlanSchema

/// A number with what it is measured in: two figures of one unit can be held against each other.
package struct Figure: Hashable, Sendable {
  package enum Unit: Hashable, Sendable {
    case money(String)
    case percent, number

    package func value(_ number: Decimal) -> Value {
      switch self {
      case .money(let currency): .money(Money(number, currency: currency))
      case .percent: .percent(number)
      case .number: .number(number)
      }
    }
  }

  package let number: Decimal
  package let unit: Unit

  /// nil for what is no amount: a word, a day, yes or no.
  package init?(_ value: Value) {
    guard let number = value.money?.amount ?? value.number else { return nil }
    self.number = number
    unit = value.money.map { .money($0.currency) } ?? (value.percent == nil ? .number : .percent)
  }
}
