// Products and shares of exact numbers.
import PlanModel
import PlanSchema
import Testing

struct ExactProductTests {
  private func number(_ text: String) throws -> Decimal { try Decimal.parse(ArraySlice(Array(text.utf8))) }

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

  @Test(arguments: [("180000", "50", "90000"), ("£0.05", "50", "0.025"), ("-10", "12.5", "-1.25")])
  func `so many hundredths of a number are exact`(_ text: String, _ share: String, _ part: String) throws {
    #expect(try number(text.replacing("£", with: "")).percent(number(share))?.canonical == part)
  }

  @Test(arguments: [
    ("1", "3", 33), ("2", "3", 67), ("1", "8", 13), ("-1", "8", -13), ("0", "5", 0), ("1.5", "100", 2),
    ("1.4", "100", 1),
    ("12", "0.5", 2400),
  ])
  func `a share is rounded half away from zero`(_ part: String, _ whole: String, _ percent: Int) throws {
    #expect(try number(part).share(of: number(whole)) == percent)
  }

  @Test func `there is no share of nothing`() { #expect(Decimal(1).share(of: .zero) == nil) }
}
