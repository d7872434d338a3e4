/// A quotient of whole numbers, exact until it is rounded: the only place where a number is.
package struct Quotient: Sendable {
  private let numerator: Int128
  /// Above zero.
  private let denominator: Int128

  package enum Rounding: Sendable {
    /// Halves away from zero.
    case toNearestOrAwayFromZero
    /// To the larger magnitude, so that following the result is enough.
    case awayFromZero
  }

  /// nil for a divisor of zero, and for the one whole number that has no counterpart of the other sign.
  package init?(_ numerator: Int128, by denominator: Int128) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    self.numerator = denominator < 0 ? -numerator : numerator
    self.denominator = denominator < 0 ? -denominator : denominator
  }

  /// The multiple of a power of ten, from 10⁻¹⁸, beside the quotient; nil where it does not fit.
  package func rounded(toPowerOfTen exponent: Int, _ rule: Rounding = .toNearestOrAwayFromZero) -> Decimal? {
    guard let factor = Int128.powerOfTen(abs(exponent)) else { return nil }
    let whole =
      exponent < 0
      ? numerator.multiplied(by: factor).map { Self.whole($0, denominator, rule) }
      : denominator.multiplied(by: factor).map { Self.whole(numerator, $0, rule) }
    return whole.flatMap { Decimal(coefficient: $0, scale: -exponent) }
  }

  /// The power of ten of the first digit: 2 for 620 ÷ 2, -1 for 1 ÷ 4; nil for zero.
  package var order: Int? {
    guard numerator != 0 else { return nil }
    // The digits tell it but for one. What does not fit is larger than what does.
    let upper = numerator.digitCount - denominator.digitCount
    let (up, down) = (Int128.powerOfTen(max(0, -upper)), Int128.powerOfTen(max(0, upper)))
    guard let above = up.flatMap({ numerator.multiplied(by: $0) }) else { return upper }
    guard let below = down.flatMap({ denominator.multiplied(by: $0) }) else { return upper - 1 }
    return above.magnitude >= below.magnitude ? upper : upper - 1
  }

  private static func whole(_ numerator: Int128, _ denominator: Int128, _ rule: Rounding) -> Int128 {
    let (quotient, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    let isAway =
      switch rule {
      case .toNearestOrAwayFromZero: rest.magnitude >= denominator.magnitude - rest.magnitude
      case .awayFromZero: rest != 0
      }
    return isAway ? quotient + numerator.signum() : quotient
  }
}

extension Int128 {
  /// nil where the product does not fit.
  package func multiplied(by factor: Int128) -> Int128? {
    let (product, isTooLarge) = multipliedReportingOverflow(by: factor)
    return isTooLarge ? nil : product
  }

  /// nil where it does not fit, or for a negative exponent.
  package static func powerOfTen(_ exponent: Int) -> Int128? {
    powersOfTen.indices.contains(exponent) ? powersOfTen[exponent] : nil
  }

  private static let powersOfTen = (0..<38).reduce(into: [Int128(1)]) { powers, _ in
    powers.append((powers.last ?? 1) * 10)
  }

  /// Decimal digits of a whole number; 1 for zero.
  package var digitCount: Int { String(magnitude).utf8.count }
}
