// The line from baseline to goal, and what is said of figures beside it, for numbers drawn by lot.

import PlanFixtures
import PlanModel
import PlanSchema
import Testing

struct TargetLineTests {
  @Test func `every line leads from its baseline to its goal, and figures agree with it`() throws {
    var dice = Dice(seed: 11)
    let start = CalendarDate(dayNumber: 20_000)
    for _ in 0..<1_000 {
      let low = Int.random(in: -1_000_000...1_000_000, using: &dice)
      let way = Int.random(in: 1...9_000_000, using: &dice) * (Bool.random(using: &dice) ? 1 : -1)
      let length = Int.random(in: 2...2_000, using: &dice)
      let (baseline, goal) = (Decimal(low), Decimal(low + way))
      let due = start.adding(days: length)
      let line = try #require(TargetLine(from: baseline, to: goal, start: start, due: due, unit: .money("GBP")))
      #expect(line.expected(on: start) == baseline && line.expected(on: due) == goal)
      #expect(line.expected(on: start.adding(days: -1)) == baseline && line.expected(on: due.adding(days: 1)) == goal)

      let gone = Int.random(in: 1..<length, using: &dice)
      let day = start.adding(days: gone)
      let expected = try #require(line.expected(on: day))
      let next = try #require(line.expected(on: day.adding(days: 1)))
      #expect(way > 0 ? expected <= next : next <= expected)
      let exact = Double(low) + Double(way) * Double(gone) / Double(length)
      #expect(abs((Double(expected.canonical) ?? .nan) - exact) <= Double(way.magnitude) / 199)

      let figure = Decimal(low + way * Int.random(in: 0...99, using: &dice) / 100)
      let reading = TargetReading(
        of: try #require(Figure(.money(Money(figure, currency: "GBP")))), on: day,
        baseline: Figure(.money(Money(baseline, currency: "GBP"))),
        goal: try #require(Figure(.money(Money(goal, currency: "GBP")))), direction: nil, start: start, due: due,
        today: day)
      if reading.standing == .reached { continue }
      #expect(reading.expected == .money(Money(expected, currency: "GBP")))
      let gap = reading.gap.flatMap { Figure($0) }?.number ?? .zero
      let isBetter = gap.isNegative == (way < 0)
      #expect(reading.standing == (gap == .zero ? .onPace : isBetter ? .ahead : .behind))
      let rest = try #require(expected.plus(gap)?.minus(figure))
      #expect(abs(Double(rest.canonical) ?? .nan) <= Double(way.magnitude) / 199)
    }
  }
}
