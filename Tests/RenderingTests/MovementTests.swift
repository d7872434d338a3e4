// How far a value moved, for people and for programs.

import PlanSchema
import Testing

@testable import Documents
@testable import Rendering
@testable import Results

struct MovementTests {
  private func number(_ text: String) throws -> Decimal { try Decimal.parse(ArraySlice(Array(text.utf8))) }
  private func money(_ text: String) throws -> Value {
    .money(try Money.parse(ArraySlice(Array(text.utf8)), defaultCurrency: "GBP"))
  }

  @Test(
    arguments: [
      ("£402k", "£510k", "108000", "+£108k", "+27%"), ("£510k", "£402k", "-108000", "-£108k", "-21%"),
      ("£1m", "£1.004m", "4000", "+£4k", "+0.4%"), ("£1m", "£1,000,100", "100", "+£100", nil),
      ("£1k", "£9.99k", "8990", "+£8,990", "+899%"), ("£1k", "£12k", "11000", "+£11k", nil),
      ("-£5k", "£5k", "10000", "+£10k", nil), ("£0", "£5k", "5000", "+£5k", nil),
      ("£0.10", "£0.15", "0.05", "+£0.05", "+50%"),
      ("£3", "£2", "-1", "-£1", "-33%"), ("£200", "£201", "1", "+£1", "+0.5%"), ("£8k", "£0", "-8000", "-£8k", "-100%"),
      ("£1000000000000000000000000000000", "£1", "-999999999999999999999999999999", nil, "-100%"),
    ] as [(String, String, String, String?, String?)])
  func `of money is exact, and a share of what it was`(
    old: String, new: String, amount: String, canonical: String?, share: String?
  ) throws {
    let movement = try #require(Movement(from: try money(old), to: try money(new)))
    #expect(movement.amount.canonical == amount)
    if let canonical { #expect(movement.canonical == canonical) }
    #expect(movement.share == share)
    #expect(movement.unitName == "GBP")
  }

  @Test func `of percent is in points, of ratings and handfuls no share`() throws {
    let margin = try #require(Movement(from: .percent(try number("12")), to: .percent(try number("9"))))
    #expect([margin.canonical, margin.unitName] == ["-3 points", "percent-points"])
    #expect(margin.share == nil)
    #expect(Movement(from: .percent(try number("12")), to: .percent(try number("13")))?.canonical == "+1 point")
    #expect(Movement(from: .percent(try number("12")), to: .percent(try number("12.5")))?.canonical == "+0.5 points")
    let rating = try #require(Movement(from: .scale(2), to: .scale(4)))
    #expect([rating.canonical, rating.unitName] == ["+2", ""])
    #expect(rating.share == nil)
    #expect(Movement(from: .number(try number("2")), to: .number(try number("4")))?.share == nil)
    #expect(Movement(from: .number(try number("1200")), to: .number(try number("2400")))?.canonical == "+1,200")
    #expect(Movement(from: .number(try number("12")), to: .number(try number("9")))?.share == "-25%")
  }

  @Test func `is nothing between amounts of two units, or equal ones`() throws {
    #expect(Movement(from: try money("£5"), to: try money("€5")) == nil)
    #expect(Movement(from: try money("£5"), to: try money("5")) == nil)
    #expect(Movement(from: try money("£5"), to: .number(try number("6"))) == nil)
    #expect(Movement(from: .word("low"), to: .word("high")) == nil)
    #expect(Movement(from: nil, to: .scale(3)) == nil)
  }
}
