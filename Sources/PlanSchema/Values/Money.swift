/// An exact amount in one currency. Amounts of two currencies are never added up.
package struct Money: Hashable, Sendable {
  package let amount: Decimal
  /// ISO 4217 code.
  package let currency: String

  package init(_ amount: Decimal, currency: String) {
    self.amount = amount
    self.currency = currency
  }

  /// Reads `£640k`, `€1.2m`, `GBP 640,000`, `-£5k`, `640 000 GBP`, or a bare number in the default currency.
  ///
  /// `k`, `m` and `bn` stand for thousands, millions and thousand millions. A symbol that several currencies share (`$`,
  /// `kr`) means the default currency if that is one of them, else the best known one.
  package static func parse(_ bytes: ArraySlice<UInt8>, defaultCurrency: String?) throws(ValueProblem) -> Money {
    var rest = bytes
    var isNegative = false
    if rest.first == 0x2D {
      isNegative = true
      rest = trimmed(rest.dropFirst())
    }
    var currency = takeCurrency(&rest, default: defaultCurrency)
    if !isNegative, rest.first == 0x2D, currency != nil {
      isNegative = true
      rest = trimmed(rest.dropFirst())
    }
    if currency == nil { currency = takeTrailingCode(&rest) }
    let exponent = takeMagnitude(&rest)
    guard let first = rest.first, digit(first) != nil, let number = Decimal.read(rest),
      let amount = number.scaled(by: exponent)
    else { throw problem(bytes, rest) }
    guard let currency = currency ?? defaultCurrency else {
      throw ValueProblem(
        "\(quoted(bytes)) says no currency, and neither does the plan",
        expected: "the amount with one, such as GBP \(String(decoding: bytes, as: UTF8.self))")
    }
    return Money(isNegative ? -amount : amount, currency: currency)
  }

  /// `£402,350` or `£402k` where thousands or millions say it exactly; other currencies by code: `CHF 402k`.
  package var canonical: String {
    let magnitude = amount.magnitude
    let sign = amount.isNegative ? "-" : ""
    let mark = Currency.symbol(of: currency) ?? currency + " "
    if magnitude.scale == 0 {
      for (exponent, suffix) in [(9, "bn"), (6, "m"), (3, "k")] {
        if let short = magnitude.scaled(by: -exponent), short.scale <= (exponent == 3 ? 0 : 2), short >= Decimal(1) {
          return sign + mark + short.grouped + suffix
        }
      }
    }
    return sign + mark + magnitude.grouped
  }

  /// The sum of the amounts in each currency, ordered by its code; nil where one does not fit.
  package static func sums(_ amounts: [Money]) -> [Money]? {
    var sums: [String: Decimal] = [:]
    for money in amounts {
      guard let sum = (sums[money.currency] ?? .zero).plus(money.amount) else { return nil }
      sums[money.currency] = sum
    }
    return sums.sorted { $0.key < $1.key }.map { Money($0.value, currency: $0.key) }
  }

  private static func takeCurrency(_ rest: inout ArraySlice<UInt8>, default code: String?) -> String? {
    guard let first = rest.first, digit(first) == nil else { return nil }
    for (symbol, codes) in Currency.symbols where rest.starts(with: symbol.utf8) {
      rest = trimmed(rest.dropFirst(symbol.utf8.count))
      return codes.first { $0 == code } ?? codes.first
    }
    let letters = rest.prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
    guard letters.count == 3, let known = Currency.code(letters) else { return nil }
    rest = trimmed(rest.dropFirst(3))
    return known
  }

  private static func takeTrailingCode(_ rest: inout ArraySlice<UInt8>) -> String? {
    guard rest.count > 4, let code = Currency.code(rest.suffix(3)), rest.dropLast(3).last == 0x20 else {
      if rest.count > 3, rest.suffix(3) == [0xE2, 0x82, 0xAC] {
        rest = trimmed(rest.dropLast(3))
        return "EUR"
      }
      return nil
    }
    rest = trimmed(rest.dropLast(3))
    return code
  }

  private static func takeMagnitude(_ rest: inout ArraySlice<UInt8>) -> Int {
    let suffixes: [([UInt8], Int)] = [([0x62, 0x6E], 9), ([0x6D], 6), ([0x6B], 3)]
    for (suffix, exponent) in suffixes
    where rest.count > suffix.count && rest.suffix(suffix.count).elementsEqual(suffix, by: { $0 | 0x20 == $1 }) {
      rest = trimmed(rest.dropLast(suffix.count))
      return exponent
    }
    return 0
  }

  private static func problem(_ bytes: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>) -> ValueProblem {
    let letters = bytes.prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
    if letters.count == 3, Currency.code(letters) == nil {
      return ValueProblem(
        "\(quoted(letters)) is not a currency", expected: "an ISO 4217 code, such as GBP 640,000")
    }
    if rest.contains(0x2C), !rest.contains(0x2E), !rest.isEmpty {
      return ValueProblem(
        "\(quoted(bytes)) is not an amount",
        expected: "the decimal sign as a point and three digits between commas, such as 1.2m or 640,000")
    }
    return ValueProblem("\(quoted(bytes)) is not an amount", expected: "it like £640k, €1.2m or GBP 640,000")
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while bytes.first == 0x20 { bytes = bytes.dropFirst() }
    while bytes.last == 0x20 { bytes = bytes.dropLast() }
    return bytes
  }
}
