// How far a value moved: exactly for programs, in the spelling of the writers for people.

package import PlanDiff
package import PlanSchema

/// What lies between two amounts of one unit.
package struct Movement {
  package enum Unit: Hashable {
    /// An ISO 4217 code.
    case money(String)
    case percentPoints
    case number
    /// Steps of a scale.
    case steps
  }

  /// New less old.
  package let amount: Decimal
  package let old: Decimal
  package let unit: Unit

  /// nil where the two are not amounts of one unit, or too far apart for what lies between to fit.
  package init?(from old: Value?, to new: Value?) {
    if let left = old?.money, let right = new?.money, left.currency == right.currency {
      self.init(from: left.amount, to: right.amount, .money(left.currency))
    } else if let left = old?.percent, let right = new?.percent {
      self.init(from: left, to: right, .percentPoints)
    } else if case .number(let left)? = old, case .number(let right)? = new {
      self.init(from: left, to: right, .number)
    } else if let left = old?.step, let right = new?.step {
      self.init(from: Decimal(left), to: Decimal(right), .steps)
    } else {
      return nil
    }
  }

  private init?(from old: Decimal, to new: Decimal, _ unit: Unit) {
    guard old != new, let amount = new.minus(old) else { return nil }
    self.amount = amount
    self.old = old
    self.unit = unit
  }

  /// The unit for programs: a currency code, `percent-points`, or nothing.
  package var unitName: String {
    switch unit {
    case .money(let currency): currency
    case .percentPoints: "percent-points"
    case .number, .steps: ""
    }
  }

  /// `+£108k`, `-3 points`, `+2` in Rutter's own spelling.
  package var canonical: String {
    let size = amount.magnitude
    let sign = amount.isNegative ? "-" : "+"
    return switch unit {
    case .money(let currency): sign + Money(size, currency: currency).canonical
    case .percentPoints: sign + size.grouped + (size == Decimal(1) ? " point" : " points")
    case .number, .steps: sign + size.grouped
    }
  }

  /// `+27%` of the old amount; nil where that says nothing: of a rating, of a handful, of debts, or more than tenfold.
  package var share: String? {
    switch unit {
    case .money: break
    case .number where !(old < Decimal(10)): break
    case .number, .percentPoints, .steps: return nil
    }
    guard .zero < old, let percent = amount.times(Decimal(100))?.divided(by: old),
      let tenths = percent.rounded(toPowerOfTen: -1), tenths.magnitude < Decimal(1_000),
      let rounded = tenths.magnitude < Decimal(1) ? tenths : percent.rounded(toPowerOfTen: 0), rounded != .zero
    else { return nil }
    return (rounded.isNegative ? "" : "+") + rounded.canonical + "%"
  }
}

extension FieldChange {
  package var movement: Movement? { Movement(from: old?.value, to: new?.value) }
}

/// How much a value moved, in the spelling of those who wrote it: `+£108k`, `-2`, `-3 points`; nil where that says nothing.
package func delta(_ change: FieldChange) -> String? {
  guard let movement = change.movement else { return nil }
  if movement.unit == .percentPoints { return movement.canonical }
  return difference(from: change.old?.raw ?? "", to: change.new?.raw ?? "") ?? movement.canonical
}
