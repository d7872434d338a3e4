// Trends for spreadsheets and programs.

import PlanSchema
import Testing

@testable import Documents
@testable import Rendering
@testable import Results

struct TrendDataTests {
  @Test func `the table has a row for each revision`() {
    let trend = TrendSample.trend([
      TrendSample.point("2026-01-05", "-1234.5", by: "Moss, \"Jane\"", raw: "-£1,234.5"),
      TrendSample.point("2026-02-05", nil, raw: "soon", note: "not an amount", review: "2026-02-05"),
      TrendSample.point("2026-03-05", "12", raw: "", revision: nil),
    ])
    #expect(
      TrendReport.csv(trend)
        == [
          "date,revision,author,value,raw,note,review",
          "2026-01-05,f868e09,\"Moss, \"\"Jane\"\"\",-1234.5,\"'-£1,234.5\",,",
          "2026-02-05,f868e09,Tom Baker,,soon,not an amount,2026-02-05", "2026-03-05,,Tom Baker,12,,,",
        ].map { $0 + "\r\n" }.joined())
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'x"), ("\rx", "'x"),
    ("\r\nx", "'x"), ("  =1", "'=1"), ("＝1", "'＝1"), ("=\"a\",b", "\"'=\"\"a\"\",b\""), ("a=1", "a=1"), ("", ""),
    ("two\nlines", "two lines"), ("\u{1B}[31m", "␛[31m"), ("\"\"", "\"\"\"\"\"\""),
  ])
  func `no text is taken for a formula or breaks its row`(text: String, expected: String) {
    var table = CSVText(header: ["a", "b"])
    table.append([.text(text), .number("-5")])
    #expect(table.text == "a,b\r\n\(expected),-5\r\n")
  }

  @Test func `the JSON holds the points and what they come to`() {
    let trend = TrendSample.trend(
      [
        TrendSample.point("2026-01-05", "310000", by: "Jane Moss", raw: "£310k", review: "2026-01-05"),
        TrendSample.point("2026-10-14", "510000.50", raw: "£510,000.50", revision: nil),
      ], better: .goal, goal: TrendSample.goal)
    #expect(
      TrendReport.json(trend) == """
        {
          "version": 1,
          "account": "northgate-foods",
          "path": "T1.actual",
          "title": "T1 Drivers desk revenue, actual",
          "unit": {
            "kind": "money",
            "currency": "GBP"
          },
          "better": "goal",
          "today": "2026-11-13",
          "points": [
            {
              "date": "2026-01-05",
              "revision": "f868e09",
              "author": "Jane Moss",
              "value": "310000",
              "raw": "£310k",
              "note": null,
              "review": "2026-01-05"
            },
            {
              "date": "2026-10-14",
              "revision": null,
              "author": "Tom Baker",
              "value": "510000.5",
              "raw": "£510,000.50",
              "note": null,
              "review": null
            }
          ],
          "latest": {
            "value": "510000.5",
            "since": "2026-10-14",
            "revision": null,
            "author": "Tom Baker",
            "isCurrent": true
          },
          "sinceReview": {
            "review": "2026-01-05",
            "date": "2026-01-05",
            "from": "310000",
            "to": "510000.5",
            "difference": "200000.5",
            "effect": "better"
          },
          "sinceStart": {
            "review": null,
            "date": "2026-01-05",
            "from": "310000",
            "to": "510000.5",
            "difference": "200000.5",
            "effect": "better"
          },
          "goal": {
            "value": "640000",
            "due": "2026-12-31",
            "baseline": "310000",
            "start": "2026-01-05"
          },
          "pace": {
            "daysLeft": 48,
            "isReached": false,
            "remaining": "129999.5",
            "expected": "596000",
            "standing": "behind",
            "gap": "-86000",
            "perMonth": "83000"
          }
        }

        """)
  }

  @Test func `what is not there is null`() {
    let text = TrendReport.json(TrendSample.trend([], unit: .scale(1...5), better: nil))
    for member in ["latest", "sinceReview", "sinceStart", "goal", "pace", "better"] {
      #expect(text.contains("\"\(member)\": null"))
    }
    #expect(text.contains("\"points\": []"))
    #expect(text.contains("\"from\": 1,\n    \"to\": 5"))
  }
}
