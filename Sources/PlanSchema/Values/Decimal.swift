/// An exact decimal number. Equal numbers are equal however they were written.
///
/// Comparing is exact for any two numbers. A sum, a difference or a product is exact, or nil where it does not fit; only a
/// ``Quotient`` is ever rounded. A number that was read has at most 31 digits, so that sums of many of them fit.
package struct Decimal: Hashable, Sendable, Comparable {
  /// The digits as a whole number; without trailing zeros unless ``scale`` is 0.
  package let coefficient: Int128
  /// Digits behind the decimal point, 0 to ``mostDigits``.
  package let scale: Int

  /// Most digits behind the point.
  package static let mostDigits = 18
  /// Largest coefficient that a text may give.
  private static let largest: Int128 = 1_000_000_000_000_000_000_000_000_000_000

  package static let zero = Decimal(0)

  package init(_ number: Int) {
    coefficient = Int128(number)
    scale = 0
  }

  /// `Decimal(coefficient: 125, scale: 1)` is 12.5, `Decimal(coefficient: 5, scale: -3)` is 5,000; nil for a number that does
  /// not fit.
  package init?(coefficient: Int128, scale: Int) {
    var (coefficient, scale) = (coefficient, scale)
    while scale > 0, coefficient % 10 == 0 {
      coefficient /= 10
      scale -= 1
    }
    if scale < 0 {
      guard let grown = Int128.powerOfTen(-scale).flatMap({ coefficient.multiplied(by: $0) }) else { return nil }
      (coefficient, scale) = (grown, 0)
    }
    // The least whole number has no counterpart above zero.
    guard scale <= Self.mostDigits, coefficient != .min else { return nil }
    self.coefficient = coefficient
    self.scale = scale
  }

  /// Reads `640000`, `-12.5`, `640,000`, `640_000`, `640 000`; the point is the decimal sign.
  package static func parse(_ bytes: ArraySlice<UInt8>) throws(ValueProblem) -> Decimal {
    if let number = read(bytes) { return number }
    if bytes.contains(0x2C), !bytes.contains(0x2E) {
      throw ValueProblem("\(quoted(bytes)) is not a number", expected: "the decimal sign as a point, such as 12.5")
    }
    throw ValueProblem("\(quoted(bytes)) is not a number", expected: "digits, such as 12.5 or 640,000")
  }

  /// The number, or nil. Separators must stand between groups of three digits.
  static func read(_ bytes: ArraySlice<UInt8>) -> Decimal? {
    var rest = bytes
    var isNegative = false
    if let first = rest.first, first == 0x2D || first == 0x2B {
      isNegative = first == 0x2D
      rest = rest.dropFirst()
    } else if rest.starts(with: [0xE2, 0x88, 0x92]) {
      isNegative = true
      rest = rest.dropFirst(3)
    }
    var coefficient: Int128 = 0
    var scale = -1
    var group = -1
    var digits = 0
    for byte in rest {
      if let value = digit(byte) {
        if scale >= mostDigits { return nil }
        coefficient = coefficient * 10 + Int128(value)
        guard coefficient <= largest else { return nil }
        if scale >= 0 { scale += 1 } else if group >= 0 { group += 1 }
        digits += 1
      } else if byte == 0x2E, scale < 0, digits > 0, group < 0 || group == 3 {
        scale = 0
      } else if byte == 0x2C || byte == 0x5F || byte == 0x20, scale < 0, digits > 0,
        group == 3 || group < 0 && digits <= 3
      {
        group = 0
      } else {
        return nil
      }
    }
    guard digits > 0, scale != 0, group < 0 || group == 3 else { return nil }
    return Decimal(coefficient: isNegative ? -coefficient : coefficient, scale: max(scale, 0))
  }

  /// The number with an exponent of ten: `(1.2, 6)` is 1 200 000; nil where it does not fit.
  func scaled(by exponent: Int) -> Decimal? { Decimal(coefficient: coefficient, scale: scale - exponent) }

  /// Digits with a point, no separators: `-1234.5`.
  package var canonical: String {
    let digits = String(coefficient.magnitude)
    let sign = coefficient < 0 ? "-" : ""
    guard scale > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    return sign + padded.dropLast(scale) + "." + padded.suffix(scale)
  }

  /// The same with a comma between groups of three digits before the point.
  package var grouped: String {
    let text = canonical
    let sign = text.hasPrefix("-") ? "-" : ""
    let parts = text.dropFirst(sign.count).split(separator: ".", maxSplits: 1)
    let whole = Array(parts.first ?? "0")
    var result = ""
    for (place, character) in whole.enumerated() {
      if place > 0, (whole.count - place) % 3 == 0 { result.append(",") }
      result.append(character)
    }
    return sign + result + (parts.count > 1 ? "." + parts[1] : "")
  }
}

// MARK: Comparing, exact for any two numbers

extension Decimal {
  package static func < (left: Decimal, right: Decimal) -> Bool {
    left.isLess(than: right, timesLeft: 1, timesRight: 1)
  }

  /// Whether the number is more than so many hundredths of another one. Exact for any two numbers.
  package func isMore(than percent: Int, percentOf whole: Decimal) -> Bool {
    whole.isLess(than: self, timesLeft: Int128(percent), timesRight: 100)
  }

  /// Whether the number is so many hundredths of another one or more. Exact for any two numbers.
  package func isAtLeast(_ percent: Int, percentOf whole: Decimal) -> Bool {
    !isLess(than: whole, timesLeft: 100, timesRight: Int128(percent))
  }

  /// Whether the number lies off another one, above or below, by more than so many hundredths of that one. Exact for any two
  /// numbers.
  package func isOff(_ goal: Decimal, byMoreThan percent: Int) -> Bool {
    // The goal and what it may be missed by are so many hundredths of the goal.
    let margin = goal.isNegative ? -Int128(percent) : Int128(percent)
    return self > goal
      ? goal.isLess(than: self, timesLeft: 100 + margin, timesRight: 100)
      : isLess(than: goal, timesLeft: 100, timesRight: 100 - margin)
  }

  package var isNegative: Bool { coefficient < 0 }

  /// The number without its sign.
  package var magnitude: Decimal { isNegative ? -self : self }

  /// Compares in units of the finest scale there is, in twice the width of a coefficient, so that everything fits.
  ///
  /// - Parameters:
  ///   - leftFactor: of the size of an `Int`, as the other one.
  private func isLess(than other: Decimal, timesLeft leftFactor: Int128, timesRight rightFactor: Int128) -> Bool {
    if scale == other.scale, leftFactor == rightFactor { return coefficient < other.coefficient }
    func units(_ number: Decimal, _ factor: Int128) -> (high: Int128, low: UInt128) {
      let unit = Int128.powerOfTen(Self.mostDigits - number.scale) ?? 1
      let product = number.coefficient.multipliedFullWidth(by: unit * factor)
      return (product.high, product.low)
    }
    return units(self, leftFactor) < units(other, rightFactor)
  }
}

// MARK: Computing, exact or nil

extension Decimal {
  package static prefix func - (number: Decimal) -> Decimal { Decimal(negating: number) }

  private init(negating number: Decimal) {
    coefficient = -number.coefficient
    scale = number.scale
  }

  /// The sum; nil where it does not fit.
  package func plus(_ other: Decimal) -> Decimal? {
    let places = max(scale, other.scale)
    guard let left = coefficient(atScale: places), let right = other.coefficient(atScale: places) else { return nil }
    let (sum, isTooLarge) = left.addingReportingOverflow(right)
    return isTooLarge ? nil : Decimal(coefficient: sum, scale: places)
  }

  /// The difference; nil where it does not fit.
  package func minus(_ other: Decimal) -> Decimal? { plus(-other) }

  /// The product; nil where it does not fit.
  package func times(_ other: Decimal) -> Decimal? {
    coefficient.multiplied(by: other.coefficient).flatMap { Decimal(coefficient: $0, scale: scale + other.scale) }
  }

  /// So many hundredths of the number; nil where that does not fit.
  package func percent(_ share: Decimal) -> Decimal? {
    coefficient.multiplied(by: share.coefficient).flatMap {
      Decimal(coefficient: $0, scale: scale + share.scale + 2)
    }
  }

  /// The quotient, not rounded yet; nil for a divisor of zero, or where it does not fit.
  package func divided(by divisor: Decimal) -> Quotient? {
    let places = max(scale, divisor.scale)
    guard let numerator = coefficient(atScale: places), let denominator = divisor.coefficient(atScale: places)
    else { return nil }
    return Quotient(numerator, by: denominator)
  }

  /// How many per cent of a whole this is, rounded half away from zero; nil where the whole is zero, or the numbers are too
  /// large to tell.
  package func share(of whole: Decimal) -> Int? {
    times(Decimal(100))?.divided(by: whole)?.rounded(toPowerOfTen: 0).flatMap { Int(exactly: $0.coefficient) }
  }

  /// The sum of numbers; nil where it does not fit.
  package static func sum(_ numbers: some Sequence<Decimal>) -> Decimal? {
    numbers.reduce(Decimal?(.zero)) { sum, number in sum?.plus(number) }
  }

  /// The nearest multiple of a power of ten, halves away from zero; nil where it does not fit.
  package func rounded(toPowerOfTen exponent: Int) -> Decimal? {
    -scale >= exponent ? self : divided(by: Decimal(1))?.rounded(toPowerOfTen: exponent)
  }

  /// The power of ten of the first digit: 2 for 310, -1 for 0.25; nil for zero.
  package var order: Int? { coefficient == 0 ? nil : coefficient.digitCount - 1 - scale }

  /// The number in units of so many digits behind the point; nil where it does not fit, or is no whole number of them.
  package func coefficient(atScale places: Int) -> Int128? {
    Int128.powerOfTen(places - scale).flatMap { coefficient.multiplied(by: $0) }
  }
}
