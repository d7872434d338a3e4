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
    switch value {
    case .money(let money): (number, unit) = (money.amount, .money(money.currency))
    case .percent(let percent): (number, unit) = (percent, .percent)
    case .number(let count): (number, unit) = (count, .number)
    default: return nil
    }
  }
}

extension Decimal {
  /// Whether the number is more than a share of another one, both taken without their signs. Exact; false where the
  /// numbers are too large to tell.
  ///
  /// - Parameter percent: 0 or more.
  package func isMore(than percent: Int, percentOf whole: Decimal) -> Bool {
    held(against: percent, percentOf: whole).map { $0.part > $0.share } ?? false
  }

  /// Whether the number is a share of another one or more, both taken without their signs; see ``isMore(than:percentOf:)``.
  package func isAtLeast(_ percent: Int, percentOf whole: Decimal) -> Bool {
    held(against: percent, percentOf: whole).map { $0.part >= $0.share } ?? false
  }

  /// The number and the share, in hundredths of one unit.
  private func held(against percent: Int, percentOf whole: Decimal) -> (part: UInt128, share: UInt128)? {
    let places = max(scale, whole.scale)
    guard let part = Self.product(coefficient, 100, places - scale),
      let share = Self.product(whole.coefficient, Int128(percent), places - whole.scale)
    else { return nil }
    return (part.magnitude, share.magnitude)
  }

  private static func product(_ number: Int128, _ factor: Int128, _ zeros: Int) -> Int128? {
    var (result, isTooLarge) = number.multipliedReportingOverflow(by: factor)
    for _ in 0..<zeros where !isTooLarge { (result, isTooLarge) = result.multipliedReportingOverflow(by: 10) }
    return isTooLarge ? nil : result
  }
}
