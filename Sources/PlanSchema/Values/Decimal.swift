/// An exact decimal number with up to 34 digits. Equal numbers are equal however they were written.
package struct Decimal: Hashable, Sendable, Comparable {
  /// The digits as a whole number; without trailing zeros unless ``scale`` is 0.
  package let coefficient: Int128
  /// Digits behind the decimal point, 0 to 18.
  package let scale: Int

  /// Most digits behind the point.
  static let mostDigits = 18
  /// Largest coefficient that a text may give: far below Int128's bound, so that sums of many amounts fit.
  static let largest: Int128 = 1_000_000_000_000_000_000_000_000_000_000

  package static let zero = Decimal(0)

  package init(_ number: Int) {
    coefficient = Int128(number)
    scale = 0
  }

  /// A number from coefficient and scale: `Decimal(coefficient: 125, scale: 1)` is 12.5.
  package init(coefficient: Int128, scale: Int) {
    var coefficient = coefficient
    var scale = scale
    while scale > 0, coefficient % 10 == 0 {
      coefficient /= 10
      scale -= 1
    }
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

  /// The number with an exponent of ten: `(1.2, 6)` is 1 200 000. nil when it does not fit.
  func scaled(by exponent: Int) -> Decimal? {
    if exponent <= scale { return Decimal(coefficient: coefficient, scale: scale - exponent) }
    var result = coefficient
    for _ in 0..<(exponent - scale) {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      result = product
    }
    return Decimal(coefficient: result, scale: 0)
  }

  package static func < (left: Decimal, right: Decimal) -> Bool {
    let (one, other) = aligned(left, right)
    return one < other
  }

  package static func + (left: Decimal, right: Decimal) -> Decimal {
    let (one, other) = aligned(left, right)
    return Decimal(coefficient: one &+ other, scale: max(left.scale, right.scale))
  }

  package static func - (left: Decimal, right: Decimal) -> Decimal {
    left + Decimal(coefficient: -right.coefficient, scale: right.scale)
  }

  package static prefix func - (number: Decimal) -> Decimal {
    Decimal(coefficient: -number.coefficient, scale: number.scale)
  }

  package var isNegative: Bool { coefficient < 0 }

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

  private static func aligned(_ left: Decimal, _ right: Decimal) -> (Int128, Int128) {
    let scale = max(left.scale, right.scale)
    func grown(_ number: Decimal) -> Int128 {
      var coefficient = number.coefficient
      for _ in 0..<(scale - number.scale) { coefficient = coefficient.multipliedReportingOverflow(by: 10).partialValue }
      return coefficient
    }
    return (grown(left), grown(right))
  }
}
