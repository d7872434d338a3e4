package import PlanSchema

/// The straight line from where a figure started to where it is to get: exact, and rounded only to be shown.
package struct StraightLine: Hashable, Sendable {
  package let start: CalendarDate
  package let due: CalendarDate
  package let from: Decimal
  package let to: Decimal

  /// nil when the line would have no length in time.
  package init?(from: Decimal, to: Decimal, start: CalendarDate, due: CalendarDate) {
    guard start < due else { return nil }
    self.start = start
    self.due = due
    self.from = from
    self.to = to
  }

  /// Where the line stands on a day: at its beginning before the start, at its end after the due day. Rounded to about a
  /// hundredth of the whole way, half away from zero; nil for figures that are too large to tell.
  package func value(on day: CalendarDate) -> Decimal? { rounded(of: day, minus: nil) }

  /// How far a figure lies above the line on a day, below it when negative; rounded as ``value(on:)``.
  package func gap(of actual: Decimal, on day: CalendarDate) -> Decimal? { rounded(of: day, minus: actual) }

  /// The line on a day, or the distance from it to a figure, in whole numbers: all amounts are brought to one scale and
  /// multiplied by the days of the line, so that nothing is divided before the end.
  private func rounded(of day: CalendarDate, minus actual: Decimal?) -> Decimal? {
    let scale = max(from.scale, to.scale, actual?.scale ?? 0)
    guard let first = from.coefficient(at: scale), let last = to.coefficient(at: scale) else { return nil }
    let total = Int128(due.dayNumber - start.dayNumber)
    let elapsed = Int128(max(0, min(due.dayNumber, day.dayNumber) - start.dayNumber))
    guard let base = product(first, total), let way = difference(last, first),
      let gone = product(way, elapsed), var result = sum(base, gone)
    else { return nil }
    if let actual {
      guard let own = actual.coefficient(at: scale).flatMap({ product($0, total) }), let gap = difference(own, result)
      else { return nil }
      result = gap
    }
    let places = Self.places(way: way.magnitude, scale: scale)
    return Self.quotient(result, by: total, scale: scale, places: places)
  }

  /// Digits behind the point that tell a hundredth of the way, negative for tens and more. Of a way of 1 and more,
  /// tenths are enough: nobody counts hundredths of a site.
  private static func places(way: UInt128, scale: Int) -> Int {
    guard way > 0 else { return scale }
    let exponent = String(way).count - 1 - scale
    let places = 2 - exponent
    return exponent >= 0 ? min(places, 1) : min(places, 18)
  }

  private static func quotient(_ number: Int128, by total: Int128, scale: Int, places: Int) -> Decimal? {
    guard let above = product(number, power(max(0, places - scale))),
      let below = product(total, power(max(0, scale - places)))
    else { return nil }
    var result = above / below
    guard let twice = product(above - result * below, 2) else { return nil }
    if twice.magnitude >= below.magnitude { result += above < 0 ? -1 : 1 }
    return Decimal(coefficient: result, scale: places)
  }
}

extension Decimal {
  /// The number as a whole number of units of so many places behind the point; nil when it does not fit.
  fileprivate func coefficient(at scale: Int) -> Int128? {
    product(coefficient, power(scale - self.scale))
  }
}

/// A power of ten; nil where it does not fit.
private func power(_ exponent: Int) -> Int128? {
  guard (0...38).contains(exponent) else { return nil }
  return (0..<exponent).reduce(Int128(1)) { result, _ in result * 10 }
}

private func product(_ left: Int128?, _ right: Int128?) -> Int128? {
  guard let left, let right else { return nil }
  let (result, isTooLarge) = left.multipliedReportingOverflow(by: right)
  return isTooLarge ? nil : result
}

private func sum(_ left: Int128, _ right: Int128) -> Int128? {
  let (result, isTooLarge) = left.addingReportingOverflow(right)
  return isTooLarge ? nil : result
}

private func difference(_ left: Int128, _ right: Int128) -> Int128? {
  let (result, isTooLarge) = left.subtractingReportingOverflow(right)
  return isTooLarge ? nil : result
}
