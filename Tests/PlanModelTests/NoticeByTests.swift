// Until when notice of a contract must be given.

import PlanModel
import PlanSchema
import Testing

struct NoticeByTests {
  private func notice(_ row: String) throws -> NoticeBy? {
    let plan = try account(
      """
      ## Contracts

      | Id | Contract | Start | End | Renewal | Notice | Notice counted | Notice lead |
      | -- | -- | -- | -- | -- | -- | -- | -- |
      | L1 | List | 2024-01-01 | \(row) |
      """)
    return NoticeBy(try #require(plan.contracts.first))
  }

  @Test(arguments: [
    // Months and years go by the calendar; a day that a month does not have is its last.
    ("2026-12-31 | auto | 3 months | calendar | ", "2026-09-30", "2026-09-30"),
    ("2027-02-28 | auto | 1 year | calendar | ", "2026-02-28", "2026-02-28"),
    ("2028-02-29 | auto | 1 year | | ", "2027-02-28", "2027-02-28"),
    ("2026-12-31 | auto | 30 days | calendar | ", "2026-12-01", "2026-12-01"),
    // The time that delivery takes lies before the day on which notice must arrive.
    ("2026-12-31 | auto | 3 months | calendar | 5 days", "2026-09-30", "2026-09-25"),
    // Working days: 2026-12-31 is a Thursday.
    ("2026-12-31 | auto | 10 days | working | ", "2026-12-17", "2026-12-17"),
    ("2026-12-31 | auto | 10 working days | | ", "2026-12-17", "2026-12-17"),
    ("2026-12-31 | auto | 10 days | working | 3 days", "2026-12-17", "2026-12-14"),
    // By working days nothing arrives on a Saturday (2026-10-31) or Sunday.
    ("2026-12-31 | auto | 2 months | working | ", "2026-10-30", "2026-10-30"),
    ("2026-12-31 | auto | 2 months | calendar | ", "2026-10-31", "2026-10-31"),
  ])
  func `it is the end less the notice period and the delivery`(row: String, arrival: String, sending: String) throws {
    let found = try #require(try notice(row))
    #expect(found.arrival.canonical == arrival)
    #expect(found.sending.canonical == sending)
  }

  @Test func `without an end or a period there is none`() throws {
    #expect(try notice(" | auto | 3 months | | ") == nil)
    #expect(try notice("2026-12-31 | auto | | | ") == nil)
    #expect(try notice("2026-12-31 | auto | - | | ") == nil)
  }

  @Test func `counting back working days agrees with counting them one by one`() throws {
    let start = try day("2026-01-01")
    for offset in 0..<30 {
      let end = start.adding(days: offset)
      for count in 0..<12 {
        let found = NoticeBy(end: end, notice: CalendarDuration(days: count), lead: nil, countsWorkingDays: true)
        let arrival = try #require(found).arrival
        #expect(arrival.weekday <= 5)
        // So many working days lie after it and up to the end.
        let between = (arrival.dayNumber + 1..<end.dayNumber + 1).count { CalendarDate(dayNumber: $0).weekday <= 5 }
        #expect(between == count, "\(end) less \(count)")
      }
    }
  }

  @Test func `a notice beyond the calendar is none`() throws {
    let end = try day("0002-01-01")
    #expect(
      NoticeBy(end: end, notice: CalendarDuration(months: 120), lead: nil, countsWorkingDays: false) == nil)
    #expect(
      NoticeBy(end: end, notice: CalendarDuration(days: .max), lead: nil, countsWorkingDays: true) == nil)
  }
}
