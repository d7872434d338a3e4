// Exact numbers, held against sums and comparisons worked out digit by digit on paper.
import PlanFixtures
import PlanSchema
import Testing

struct DecimalTests {
  private func number(_ text: String) throws -> Decimal { try Decimal.parse(ArraySlice(Array(text.utf8))) }

  @Test func `tenths add up exactly`() throws {
    #expect(Decimal.sum(Array(repeating: try number("0.1"), count: 10)) == Decimal(1))
    #expect(try number("1.50") == number("1.5"))
    #expect(try number("-0.05").minus(number("0.95")) == Decimal(-1))
    #expect(try number("9.99") < number("10"))
  }

  @Test func `numbers that do not fit one scale are compared and not subtracted`() throws {
    let (tiny, huge) = (try number("0.000000000000000001"), try number("999999999999999999999999999999"))
    #expect(tiny < huge && !(huge < tiny) && -huge < tiny && -huge < -tiny && !(tiny < tiny))
    #expect(try number("0.000000001") < number("1" + String(repeating: "0", count: 30)))
    #expect(huge.minus(tiny) == nil)
    #expect(huge.plus(tiny) == nil)
    #expect(Decimal.sum([huge, tiny]) == nil)
    #expect(tiny.minus(tiny) == .zero)
    let end = try #require(Decimal(coefficient: .max, scale: 0))
    #expect(end.plus(Decimal(1)) == nil)
    #expect((-end).minus(Decimal(1)) == nil)
    #expect((-end).magnitude == end)
    #expect(end.isMore(than: 99, percentOf: end) && !end.isMore(than: 100, percentOf: end))
    #expect(Decimal(coefficient: .min, scale: 0) == nil)
    #expect(Decimal(coefficient: 1, scale: 19) == nil)
    #expect(Decimal(coefficient: 10, scale: 19)?.scale == 18)
    #expect(Decimal(coefficient: 5, scale: -3) == Decimal(5_000))
    #expect(Decimal(coefficient: 5, scale: -38) == nil)
  }

  @Test func `a share is exact at its edge, whatever the signs and the digits behind the point`() throws {
    #expect(try !number("36.5").isMore(than: 10, percentOf: number("365")))
    #expect(try number("36.5").isAtLeast(10, percentOf: number("365")))
    #expect(try number("36.5001").isMore(than: 10, percentOf: number("365")))
    #expect(try !number("-36.4999").isMore(than: 10, percentOf: number("-365.0001").magnitude))
    #expect(try number("0.001").isMore(than: 0, percentOf: number("1000000")))
    #expect(!Decimal.zero.isMore(than: 0, percentOf: Decimal(5)))
    #expect(try number("-328.4").isOff(number("-365"), byMoreThan: 10))
    #expect(try !number("-328.5").isOff(number("-365"), byMoreThan: 10))
  }

  /// Thousands of pairs of all sizes: whatever is computed is what digits on paper give, or it is nil because it does not fit.
  @Test func `sums, differences, products and comparisons are those of long arithmetic`() throws {
    var dice = Dice(seed: 11)
    var refused = 0
    for _ in 0..<20_000 {
      let (left, right) = (Self.random(&dice), Self.random(&dice))
      let (one, other) = (try number(left), try number(right))
      let (paper, paperToo) = (LongNumber(left), LongNumber(right))
      #expect((one < other) == (paper < paperToo), "\(left) < \(right)")
      #expect((one == other) == (paper == paperToo), "\(left) == \(right)")
      let widths = paper.digitCount + paperToo.digitCount
      for (result, expected, width) in [
        (one.plus(other), paper + paperToo, 0), (one.minus(other), paper + -paperToo, 0),
        (one.times(other), paper * paperToo, widths),
      ] {
        guard let result else {
          refused += 1
          // Beyond 2¹²⁷ − 1 in units of the last digit, or digits beyond the eighteenth behind the point.
          #expect(max(expected.digitCount, width) > 37 || expected.places > 18, "\(left) and \(right)")
          continue
        }
        #expect(LongNumber(result.canonical) == expected, "\(left) and \(right)")
      }
      let percent = Int.random(in: 0...300, using: &dice)
      let (hundredfold, share) = (paper * LongNumber("100"), paperToo * LongNumber("\(percent)"))
      #expect(one.isMore(than: percent, percentOf: other) == (share < hundredfold), "\(left), \(percent) % of \(right)")
      #expect(one.isAtLeast(percent, percentOf: other) == !(hundredfold < share), "\(left), \(percent) % of \(right)")
      let distance = (paper + -paperToo).magnitude * LongNumber("100")
      #expect(
        one.isOff(other, byMoreThan: percent) == (paperToo.magnitude * LongNumber("\(percent)") < distance),
        "\(left) off \(right) by \(percent) %")
    }
    #expect((1_000...40_000).contains(refused))
  }

  @Test(arguments: [
    ("0.1", "0.2", "0.02"), ("-3", "2.5", "-7.5"), ("0", "-9.99", "0"), ("1000000000", "0.000000001", "1"),
  ])
  func `a product is exact`(_ left: String, _ right: String, _ product: String) throws {
    #expect(try number(left).times(number(right))?.canonical == product)
  }

  @Test func `a product that does not fit is none`() throws {
    let large = try number(String(repeating: "9", count: 30))
    #expect(large.times(large) == nil)
    let small = try number("0.0000000001")
    #expect(small.times(small) == nil)
    #expect(large.share(of: Decimal(1)) == nil)
  }

  @Test(arguments: [("180000", "50", "90000"), ("0.05", "50", "0.025"), ("-10", "12.5", "-1.25")])
  func `so many hundredths of a number are exact`(_ text: String, _ share: String, _ part: String) throws {
    #expect(try number(text).percent(number(share))?.canonical == part)
  }

  @Test(arguments: [
    ("1", "3", 33), ("2", "3", 67), ("1", "8", 13), ("-1", "8", -13), ("0", "5", 0), ("1.5", "100", 2),
    ("1.4", "100", 1), ("12", "0.5", 2400),
  ])
  func `a share is rounded half away from zero`(_ part: String, _ whole: String, _ percent: Int) throws {
    #expect(try number(part).share(of: number(whole)) == percent)
  }

  @Test func `there is no share of nothing`() { #expect(Decimal(1).share(of: .zero) == nil) }

  @Test(arguments: [
    ("1.5", 0, "2"), ("-1.5", 0, "-2"), ("1.49", 0, "1"), ("1250", 2, "1300"), ("-1249", 2, "-1200"),
    ("12.345", -2, "12.35"), ("12.3", -5, "12.3"), ("0", 3, "0"),
    ("999999999999999999999999999999", 29, "1000000000000000000000000000000"),
  ])
  func `a number is rounded to a power of ten, halves away from zero`(
    text: String, exponent: Int, expected: String
  ) throws {
    #expect(try number(text).rounded(toPowerOfTen: exponent)?.canonical == expected)
  }

  @Test(arguments: [
    (7, 2, 0, "4", "4"), (-7, 2, 0, "-4", "-4"), (7, -2, 0, "-4", "-4"), (1, 3, -2, "0.33", "0.34"),
    (1_234, 1, 2, "1200", "1300"),
  ])
  func `a quotient is rounded once`(
    numerator: Int, denominator: Int, exponent: Int, nearest: String, away: String
  ) throws {
    let quotient = try #require(Decimal(numerator).divided(by: Decimal(denominator)))
    #expect(quotient.rounded(toPowerOfTen: exponent, .toNearestOrAwayFromZero)?.canonical == nearest)
    #expect(quotient.rounded(toPowerOfTen: exponent, .awayFromZero)?.canonical == away)
  }

  @Test(arguments: [
    (620, 2, 2), (1, 4, -1), (999, 100, 0), (1_000, 100, 1), (-95, 10, 0), (1, 3, -1), (100_001, 100_000, 0),
    (99, 100, -1),
  ])
  func `the order of a quotient is that of its first digit`(numerator: Int, denominator: Int, order: Int) {
    #expect(Decimal(numerator).divided(by: Decimal(denominator))?.order == order)
    #expect(Decimal.zero.divided(by: Decimal(denominator))?.order == nil)
  }

  /// Up to thirty digits with the point anywhere, often few, so that there are equal ones and carries.
  private static func random(_ dice: inout Dice) -> String {
    let count = Bool.random(using: &dice) ? Int.random(in: 1...3, using: &dice) : Int.random(in: 1...30, using: &dice)
    let digits = (0..<count).map { _ in ["0", "1", "5", "9"].randomElement(using: &dice) ?? "0" }.joined()
    let places = Int.random(in: 0...min(18, count), using: &dice)
    let whole = digits.dropLast(places)
    return (Bool.random(using: &dice) ? "-" : "") + (whole.isEmpty ? "0" : whole)
      + (places > 0 ? "." + digits.suffix(places) : "")
  }
}

/// A number of any length, computed digit by digit: slow, and too simple to be wrong in the way of the code that it proves.
private struct LongNumber: Equatable, Comparable {
  /// Units of 10⁻³⁶, the last digit first, without leading zeros.
  private var digits: [Int]
  private var isNegative: Bool
  private static let most = 36

  init(_ text: String) {
    let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    let all = String(parts[0]) + fraction + String(repeating: "0", count: Self.most - fraction.count)
    self.init(all.reversed().compactMap(\.wholeNumberValue), isNegative: text.hasPrefix("-"))
  }

  private init(_ digits: [Int], isNegative: Bool) {
    self.digits = digits
    while self.digits.last == 0 { self.digits.removeLast() }
    self.isNegative = isNegative && !self.digits.isEmpty
  }

  /// Digits behind the point without trailing zeros.
  var places: Int { Self.most - min(Self.most, digits.prefix { $0 == 0 }.count) }
  /// From the first digit to the last one that is not zero, or to the point.
  var digitCount: Int { digits.count - Self.most + places }

  var magnitude: LongNumber { LongNumber(digits, isNegative: false) }

  static prefix func - (number: LongNumber) -> LongNumber { LongNumber(number.digits, isNegative: !number.isNegative) }

  static func < (left: LongNumber, right: LongNumber) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative ? isLess(right.digits, left.digits) : isLess(left.digits, right.digits)
  }

  static func + (left: LongNumber, right: LongNumber) -> LongNumber {
    if left.isNegative == right.isNegative {
      return LongNumber(sum(left.digits, right.digits, 1), isNegative: left.isNegative)
    }
    let isLeftLess = isLess(left.digits, right.digits)
    let (large, small) = isLeftLess ? (right, left) : (left, right)
    return LongNumber(sum(large.digits, small.digits, -1), isNegative: large.isNegative)
  }

  /// Exact as long as both have eighteen digits behind the point at most.
  static func * (left: LongNumber, right: LongNumber) -> LongNumber {
    var product = Array(repeating: 0, count: left.digits.count + right.digits.count + 1)
    for (place, digit) in left.digits.enumerated() {
      for (other, factor) in right.digits.enumerated() { product[place + other] += digit * factor }
    }
    for place in product.indices.dropLast() {
      product[place + 1] += product[place] / 10
      product[place] %= 10
    }
    return LongNumber(Array(product.dropFirst(most)), isNegative: left.isNegative != right.isNegative)
  }

  private static func isLess(_ left: [Int], _ right: [Int]) -> Bool {
    left.count != right.count
      ? left.count < right.count : left.reversed().lexicographicallyPrecedes(right.reversed())
  }

  private static func sum(_ large: [Int], _ small: [Int], _ sign: Int) -> [Int] {
    var carry = 0
    return (0...max(large.count, small.count)).map { place in
      let digit =
        (place < large.count ? large[place] : 0) + sign * (place < small.count ? small[place] : 0) + carry
      carry = digit < 0 ? -1 : digit / 10
      return (digit + 10) % 10
    }
  }
}
