// When reviews were due, and which of them nobody held.

import PlanModel
import PlanSchema
import Testing

struct ReviewRhythmTests {
  private let quarterly = CalendarDuration(months: 3)

  private func days(_ texts: String...) throws -> [CalendarDate] { try texts.map { try day($0) } }

  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  private func rhythm(
    _ held: [CalendarDate], every: CalendarDuration? = nil, agreed: String? = nil, today: String? = nil
  ) throws -> ReviewRhythm {
    ReviewRhythm(
      every: every ?? quarterly, held: held, agreed: try agreed.map { try day($0) },
      today: try today.map { try day($0) })
  }

  @Test func `reviews held in time leave no gap`() throws {
    let rhythm = try rhythm(days("2026-09-30", "2026-03-31", "2026-07-02"), today: "2026-10-01")
    #expect(rhythm.gaps.isEmpty)
    #expect(rhythm.next == (try day("2026-12-30")))
  }

  @Test func `a review held late is late, and past half an interval it is the next one`() throws {
    // Due on 30 June; the middle between that and the one after is 15 August.
    #expect(try rhythm(days("2026-03-30", "2026-08-15")).gaps.isEmpty)
    let late = try rhythm(days("2026-03-30", "2026-08-16")).gaps
    #expect(late.map(\.due) == (try days("2026-06-30")))
    #expect(late.map(\.count) == [1])
    #expect(late.first?.before == (try day("2026-08-16")))
  }

  @Test func `one stretch is one gap, however many reviews it swallowed`() throws {
    let gaps = try rhythm(days("2025-12-31", "2026-12-31")).gaps
    #expect(gaps.map(\.count) == [3])
    #expect(gaps.map(\.due) == (try days("2026-03-31")))
  }

  @Test func `what was due since the last review is a gap too, once somebody could have held the one after`() throws {
    #expect(try rhythm(days("2026-03-30"), today: "2026-08-14").gaps.isEmpty)
    let waiting = try rhythm(days("2026-03-30"), today: "2026-08-14")
    #expect(waiting.next == (try day("2026-06-30")))
    let missed = try rhythm(days("2026-03-30"), today: "2026-08-20")
    #expect(missed.gaps.map(\.due) == (try days("2026-06-30")))
    #expect(missed.gaps.first?.before == nil)
    #expect(missed.next == (try day("2026-09-30")))
  }

  @Test func `a day that was agreed stands over the rhythm`() throws {
    #expect(try rhythm(days("2026-03-30"), agreed: "2026-07-15", today: "2026-04-01").next == (try day("2026-07-15")))
    // One that lies before the review was agreed for that review.
    #expect(try rhythm(days("2026-03-30"), agreed: "2026-03-01", today: "2026-04-01").next == (try day("2026-06-30")))
  }

  @Test func `without a review nothing is due, and nothing skipped`() throws {
    let rhythm = try rhythm([], today: "2026-10-01")
    #expect(rhythm.gaps.isEmpty && rhythm.next == nil)
  }

  @Test func `a rhythm of no days, or of days over thousands of years, ends`() throws {
    let all = try days("0001-01-01", "9999-12-31")
    #expect(try rhythm(all, every: CalendarDuration(minutes: 30)).gaps.isEmpty)
    #expect(try rhythm(all, every: CalendarDuration(days: 1)).gaps.map(\.count) == [ReviewRhythm.mostCounted])
  }

  @Test func `what lies between two reviews is told in months, or days where it is less than two`() throws {
    #expect(ReviewRhythm.distance(from: try day("2026-03-31"), to: try day("2026-09-30")) == "6 months")
    #expect(ReviewRhythm.distance(from: try day("2026-03-31"), to: try day("2026-05-02")) == "32 days")
  }
}
