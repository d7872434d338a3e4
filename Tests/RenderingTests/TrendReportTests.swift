// Trends at a terminal.

import PlanSchema
import PlanText
import Testing

@testable import Documents
@testable import Rendering
@testable import Results

struct TrendReportTests {
  private func human(_ trend: Trend, width: Int = 80) -> String {
    TrendReport.human(trend, format: TerminalFormat(usesColour: false, width: width))
  }

  private func lines(_ trend: Trend, width: Int = 80) -> [String] {
    human(trend, width: width).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func `a figure is plotted with its goal, its reviews and a gap where it was none`() {
    #expect(
      human(TrendSample.revenue, width: 72) == """
        northgate-foods  T1 Drivers desk revenue, actual  T1.actual

        £700k ┤
              │
              │┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄·┄·┄·
        £600k ┤                                                      · · ·
              │                                                · · ·
              │                                          · · ·
        £500k ┤                                  · · · ·         ┏━━━━●
              │                            · · ·                 ┃
              │                      · · ·                       ┃
        £400k ┤                · · ·         ━━━━━━━━━━━━━━━━━━━━┛
              │        · · · ·       ┏━━━━
              │  · · ·┏━━━━━━━━━━━━━━┛
        £300k ┤━━━━━━━┛
              └──────────┬────▲─────┬────×────▲──────────┬─────▲────┬───────────
                      2026-03    2026-05   2026-07    2026-09    2026-11

               ━ figure   ┄ goal £640k   · pace   ▲ review   × no figure

        £510k since 2026-10-14, by Tom Baker (f868e09)
          ▲ +£108k since review 2026-09-30 (from £402k): better
          ▲ +£200k since 2026-01-05 (from £310k): better
          goal £640k by 2026-12-31, in 48 days: £130k to go, which takes +£83k a
            month
          behind by £86k; the line stands at £596k
          1 revision has no figure:
            2026-06-02 4e5f607 Dick Hale: “about 400k”, not an amount

        """)
  }

  @Test(arguments: TrendSample.all.map(\.0))
  func `every figure fits every terminal`(name: String) throws {
    let trend = try #require(TrendSample.all.first { $0.0 == name }?.1)
    for width in [40, 41, 53, 72, 80, 117, 200] {
      let lines = lines(trend, width: width)
      for line in lines {
        #expect(displayWidth(line) <= width, "\(name), \(width): \(line)")
        #expect(line.last != " ")
      }
      let hasValue = trend.points.contains { $0.value != nil }
      let plot = lines.filter { $0.contains("┤") || $0.contains("│") || $0.contains("└") }
      #expect(hasValue ? (12...16).contains(plot.count + 1) : plot.isEmpty, "\(name): \(plot.count)")
      // Where the figure is now is always in the picture.
      if trend.points.last?.value != nil { #expect(plot.contains { $0.contains("●") }) }
    }
  }

  @Test func `what is not committed is said so`() {
    let trend = TrendSample.trend([
      TrendSample.point("2026-01-05", "1000"), TrendSample.point("2026-11-13", "2000", revision: nil),
    ])
    #expect(human(trend).contains("\n£2k since 2026-11-13, not committed\n"))
  }

  @Test func `neither way is better where the schema does not say`() {
    let points = [TrendSample.point("2026-01-05", "5"), TrendSample.point("2026-02-05", "4")]
    #expect(human(TrendSample.trend(points, unit: .number, better: nil)).contains("\n  -1 since 2026-01-05 (from 5)\n"))
    #expect(
      human(TrendSample.trend(points, unit: .number, better: .up)).contains(
        "\n  ▼ -1 since 2026-01-05 (from 5): worse\n"))
    #expect(human(TrendSample.trend(points, unit: .number, better: .down)).contains("(from 5): better\n"))
    #expect(human(TrendSample.trend(points, unit: .number, better: .goal)).contains("(from 5): worse\n"))
  }

  @Test func `a value that came back says since when it holds`() {
    let trend = TrendSample.trend([
      TrendSample.point("2026-01-05", "5", by: "Jane Moss"), TrendSample.point("2026-02-05", "5"),
      TrendSample.point("2026-03-05", nil), TrendSample.point("2026-04-05", "5", by: "Dick Hale"),
      TrendSample.point("2026-05-05", "5", review: "2026-05-05"),
    ])
    #expect(
      human(trend).contains("\n£5 since 2026-04-05, by Dick Hale (f868e09)\n  unchanged since review 2026-05-05\n"))
  }

  @Test func `a value that is gone is not compared with a goal`() throws {
    let trend = TrendSample.trend(
      [
        TrendSample.point("2026-06-05", "510000", review: "2026-06-05"),
        TrendSample.point("2026-09-01", nil, by: "Dick Hale"),
      ], goal: TrendSample.goal)
    let text = human(trend)
    #expect(text.contains("\nno value now; it was £510k until 2026-09-01, by Dick Hale (f868e09)\n"))
    #expect(text.contains("\n  goal £640k by 2026-12-31, in 48 days\n  the line stands at £596k\n"))
    #expect(!text.contains("since review"))
  }

  @Test func `a review without a value is named`() {
    let trend = TrendSample.trend([
      TrendSample.point("2026-06-05", nil, review: "2026-06-05"), TrendSample.point("2026-09-01", "1000"),
    ])
    #expect(human(trend).contains("\n£1k since 2026-09-01, by Tom Baker (f868e09)\n  no value at review 2026-06-05\n"))
  }

  @Test(arguments: [
    (
      "2025-12-01", "goal £640k by 2026-12-31, in 13 months: £330k to go, which takes +£26k a month",
      "on pace; the line stands at £310k"
    ),
    (
      "2026-12-30", "goal £640k by 2026-12-31, in 1 day: £330k to go",
      "behind by £329k; the line stands at £639k"
    ),
    (
      "2026-12-31", "goal £640k due today: £330k short", "behind by £330k; the line stands at £640k"
    ),
    (
      "2027-01-14", "goal £640k was due 2026-12-31, 14 days ago: £330k short", "past due, £330k from the goal"
    ),
  ])
  func `before the start, at the end and after it the goal is told`(today: String, goal: String, pace: String?) {
    let trend = TrendSample.trend([TrendSample.point("2025-11-05", "310000")], goal: TrendSample.goal, today: today)
    let summary = TrendSummary(trend)
    #expect(summary.goalSentence == goal)
    #expect(summary.paceSentence == pace)
  }

  @Test func `many invalid revisions are counted and the last of them listed`() {
    let trend = TrendSample.trend(
      [TrendSample.point("2025-11-05", "310000")]
        + (10...19).map { TrendSample.point("2026-01-\($0)", nil, raw: "soon", note: "not an amount") })
    let text = human(trend)
    #expect(text.contains("\n  10 revisions have no figure: the last 5 of them\n    2026-01-15 f868e09"))
    #expect(!text.contains("2026-01-14"))
  }

  @Test func `a change too small for a line of its own is marked, unless there are many`() throws {
    let trend = TrendSample.trend([
      TrendSample.point("2026-01-05", "10000"), TrendSample.point("2026-05-05", "10001"),
      TrendSample.point("2026-08-05", "20000"),
    ])
    #expect(human(trend).contains("━┿━"))
    #expect(!human(TrendSample.busy).contains("┿"))
  }
}
