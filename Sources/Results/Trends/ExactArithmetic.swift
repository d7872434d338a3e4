// Arithmetic on exact decimals that says when a result does not fit, and rounding that is done once and named.

package import PlanSchema

extension Decimal {
  /// The coefficient with so many digits behind the point; nil when it does not fit.
  package func coefficient(atScale wanted: Int) -> Int128? {
    powerOfTen(max(0, wanted - scale)).flatMap { coefficient.multiplied(by: $0) }
  }

  /// nil when the difference does not fit.
  package func subtracting(_ other: Decimal) -> Decimal? {
    let scale = max(self.scale, other.scale)
    guard let left = coefficient(atScale: scale), let right = other.coefficient(atScale: scale) else { return nil }
    let (gap, isTooLarge) = left.subtractingReportingOverflow(right)
    return isTooLarge ? nil : Decimal(coefficient: gap, scale: scale)
  }

  /// -1, 0 or 1: less than the other, equal, greater. Exact for any two numbers.
  package func compared(to other: Decimal) -> Int {
    if self == other { return 0 }
    let scale = max(self.scale, other.scale)
    let (left, right) = (parts(scale), other.parts(scale))
    return left < right ? -1 : 1
  }

  /// The whole part and what is behind the point, both with the number's sign.
  private func parts(_ places: Int) -> (Int128, Int128) {
    guard let unit = powerOfTen(scale), let rest = powerOfTen(places - scale) else { return (coefficient, 0) }
    return (coefficient / unit, coefficient % unit * rest)
  }

  package var magnitude: Decimal { isNegative ? -self : self }

  /// The power of ten of the first digit: 2 for 310, -1 for 0.25; nil for zero.
  package var order: Int? { coefficient == 0 ? nil : digitCount(coefficient) - 1 - scale }

  /// The nearest multiple of a power of ten, halves away from zero; nil when it does not fit.
  package func rounded(toPowerOfTen exponent: Int) -> Decimal? {
    if -scale >= exponent { return self }
    return powerOfTen(scale).flatMap {
      Quotient(numerator: coefficient, denominator: $0).rounded(toPowerOfTen: exponent, .nearest)
    }
  }
}

/// A quotient of whole numbers, exact until it is rounded.
package struct Quotient {
  package let numerator: Int128
  /// Above zero.
  package let denominator: Int128

  package enum Rounding {
    /// Halves away from zero.
    case nearest
    /// To the larger magnitude, so that following the result is enough.
    case awayFromZero
  }

  /// A multiple of a power of ten, from 10⁻¹⁸; nil when it does not fit.
  package func rounded(toPowerOfTen exponent: Int, _ rule: Rounding) -> Decimal? {
    guard let factor = powerOfTen(abs(exponent)) else { return nil }
    guard exponent >= 0 else {
      return numerator.multiplied(by: factor).map {
        Decimal(coefficient: whole($0, denominator, rule), scale: -exponent)
      }
    }
    return denominator.multiplied(by: factor).flatMap { whole(numerator, $0, rule).multiplied(by: factor) }
      .map { Decimal(coefficient: $0, scale: 0) }
  }

  private func whole(_ numerator: Int128, _ denominator: Int128, _ rule: Rounding) -> Int128 {
    let quotient = numerator / denominator
    let rest = (numerator % denominator).magnitude
    let isAway =
      switch rule {
      case .nearest: rest >= denominator.magnitude - rest
      case .awayFromZero: rest > 0
      }
    guard isAway else { return quotient }
    return quotient + (numerator < 0 ? -1 : 1)
  }
}

extension Int128 {
  /// nil when the product does not fit.
  func multiplied(by factor: Int128) -> Int128? {
    let (product, isTooLarge) = multipliedReportingOverflow(by: factor)
    return isTooLarge ? nil : product
  }
}

/// nil when it does not fit, or for a negative exponent.
package func powerOfTen(_ exponent: Int) -> Int128? {
  guard (0...38).contains(exponent) else { return nil }
  return (0..<exponent).reduce(Int128(1)) { power, _ in power * 10 }
}

/// Decimal digits of a whole number; 1 for zero.
package func digitCount(_ number: Int128) -> Int { String(number.magnitude).utf8.count }
