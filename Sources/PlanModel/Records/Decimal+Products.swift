// Products and shares of exact numbers: for weights, ratios and chances, where nothing may be rounded before the end.

package import PlanSchema

extension Decimal {
  /// The exact product; nil where it does not fit.
  package func times(_ other: Decimal) -> Decimal? {
    let (product, isTooLarge) = coefficient.multipliedReportingOverflow(by: other.coefficient)
    guard !isTooLarge else { return nil }
    let result = Decimal(coefficient: product, scale: scale + other.scale)
    return result.scale <= 18 ? result : nil
  }

  /// So many hundredths of the number; nil where that does not fit.
  package func percent(_ share: Decimal) -> Decimal? {
    times(share).flatMap { product in
      let result = Decimal(coefficient: product.coefficient, scale: product.scale + 2)
      return result.scale <= 18 ? result : nil
    }
  }

  /// How many per cent of a whole this is, rounded half away from zero; nil where the whole is zero, or the numbers are too
  /// large to tell.
  package func share(of whole: Decimal) -> Int? {
    let places = max(scale, whole.scale)
    guard let part = scaled(to: places), let all = whole.scaled(to: places), all != 0,
      let hundredfold = product(part, 200)
    else { return nil }
    // Twice the quotient, so that its last bit says which way to round.
    let twice = hundredfold / all
    return Int(exactly: (twice + (twice < 0 ? -1 : 1)) / 2)
  }

  private func scaled(to places: Int) -> Int128? {
    (scale..<max(scale, places)).reduce(Int128?(coefficient)) { result, _ in result.flatMap { product($0, 10) } }
  }

  private func product(_ left: Int128, _ right: Int128) -> Int128? {
    let (result, isTooLarge) = left.multipliedReportingOverflow(by: right)
    return isTooLarge ? nil : result
  }
}
