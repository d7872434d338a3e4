// Days as people name them on a command line.

import PlanSchema
import Testing

@Suite struct DaysInWordsTests {
  private func days(_ text: String, today: String = "2026-11-26", fiscal: Int = 1) -> String? {
    guard let today = CalendarDate(today) else { return nil }
    return DaysInWords.days(text, today: today, fiscalYearStarts: fiscal).map { "\($0.lowerBound)…\($0.upperBound)" }
  }

  @Test(arguments: [
    ("2026-09-30", "2026-09-30…2026-09-30"),
    ("2026-Q3", "2026-07-01…2026-09-30"),
    ("2026-q3", "2026-07-01…2026-09-30"),
    ("2026-H1", "2026-01-01…2026-06-30"),
    ("2026-07", "2026-07-01…2026-07-31"),
    ("2026", "2026-01-01…2026-12-31"),
    ("2026-04-01/2026-06-15", "2026-04-01…2026-06-15"),
    ("today", "2026-11-26…2026-11-26"),
    ("Yesterday", "2026-11-25…2026-11-25"),
    ("10 days ago", "2026-11-16…2026-11-16"),
    ("2 weeks ago", "2026-11-12…2026-11-12"),
    ("3  months ago", "2026-08-26…2026-08-26"),
    ("1 year ago", "2025-11-26…2025-11-26"),
    ("this week", "2026-11-23…2026-11-29"),
    ("last week", "2026-11-16…2026-11-22"),
    ("this month", "2026-11-01…2026-11-30"),
    ("last month", "2026-10-01…2026-10-31"),
    ("this quarter", "2026-10-01…2026-12-31"),
    ("last quarter", "2026-07-01…2026-09-30"),
    ("last half", "2026-01-01…2026-06-30"),
    ("last year", "2025-01-01…2025-12-31"),
  ])
  func `words mean days`(text: String, wanted: String) {
    #expect(days(text) == wanted)
  }

  @Test func `quarters and years follow the fiscal year`() {
    #expect(days("this quarter", today: "2026-03-15", fiscal: 2) == "2026-02-01…2026-04-30")
    #expect(days("last quarter", today: "2026-03-15", fiscal: 2) == "2025-11-01…2026-01-31")
    #expect(days("this year", today: "2026-03-15", fiscal: 4) == "2025-04-01…2026-03-31")
    #expect(days("2026-Q1", fiscal: 4) == "2026-04-01…2026-06-30")
  }

  @Test(arguments: [
    "", "main", "HEAD~3", "ago", "3 ago", "3 hours ago", "5 working days ago", "months ago", "last", "next week",
    "2026-13", "2026-02-30", "2026-Q5", "99999999999 years ago", "a82f3c1",
  ])
  func `other words mean no day`(text: String) {
    #expect(days(text) == nil)
  }

  @Test func `a day that a month has not is its last one`() {
    #expect(days("1 month ago", today: "2026-03-31") == "2026-02-28…2026-02-28")
    #expect(days("last month", today: "2026-03-31") == "2026-02-01…2026-02-28")
  }
}
