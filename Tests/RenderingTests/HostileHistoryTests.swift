// Trends, blame and portfolios pass on nothing that could command a terminal or deceive a reader.

import PlanDiff
import PlanSchema
import Testing

@testable import Documents
@testable import Rendering
@testable import Results

struct HostileHistoryTests {
  private static let bad =
    "a\u{1B}]0;gone\u{07}\u{1B}[2J\u{9B}31m\u{7F}\u{0}\r\n\u{202E}\u{2066}\u{200B}\u{FEFF}\u{AD}\u{2028}\u{E0041}b"

  @Test func `no report passes it on`() {
    let bad = Self.bad
    let mark = RevisionMark(
      id: bad, abbreviation: bad, date: TrendSample.day("2026-01-05"), author: bad, summary: bad, cycle: bad)
    let value = WrittenValue(nil, raw: bad)
    let values = [mark, nil].map { mark in
      BlamedValue(
        section: bad, heading: bad, path: bad, record: bad, field: bad, value: value, revision: mark, previous: value)
    }
    let plan = Blame(account: bad, title: bad, values: values)
    let past = Blame(
      account: bad, title: bad, values: values, past: [(bad, [PastValue(value: value, revision: mark)])])
    let point = Trend.Point(
      date: TrendSample.day("2026-01-05"), revision: bad, author: bad, value: Decimal(5), raw: bad, note: bad,
      review: bad)
    let gap = Trend.Point(
      date: TrendSample.day("2026-02-05"), revision: bad, author: bad, value: nil, raw: bad, note: bad, review: bad)
    let trends = [[point, gap], [point, gap, point], [gap]].map { points in
      Trend(
        account: bad, path: bad, title: bad, unit: .money(bad), better: .up, points: points, goal: TrendSample.goal,
        today: TrendSample.day("2026-11-13"))
    }
    let movements = PortfolioMovements(
      from: bad, to: bad,
      rows: [
        PortfolioMovement(
          account: bad, name: bad, manager: bad, tier: bad, commits: 1, authors: 1,
          changes: [PortfolioSample.change(bad, [(bad, "actual", bad, bad + "x", .worse)])], reviews: [bad],
          formerly: bad)
      ], unchanged: 1)
    var texts: [String] = []
    for width in [40, 80, 140] {
      let format = TerminalFormat(usesColour: false, width: width)
      texts += [plan, past].map { BlameReport.human($0, format: format) }
      texts += trends.map { TrendReport.human($0, format: format) }
      texts.append(PortfolioReport.human(movements, format: format))
    }
    texts += [plan, past].map(BlameReport.json)
    texts += trends.map(TrendReport.json) + trends.map(TrendReport.svg) + trends.map(TrendReport.csv)
    texts += [
      PortfolioReport.json(movements), PortfolioReport.markdown(movements), PortfolioReport.csv(movements),
    ]
    for (place, text) in texts.enumerated() {
      #expect(!text.isEmpty)
      #expect(offenders(text).isEmpty, "report \(place)")
    }
  }

  /// Scalars that no report may hold; lines end with LF, those of a table for spreadsheets with CR LF.
  private func offenders(_ text: String) -> [Unicode.Scalar] {
    text.split(separator: "\r\n").joined().unicodeScalars.filter { scalar in
      if scalar == "\n" { return false }
      if scalar.properties.isDefaultIgnorableCodePoint { return true }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: return true
      default: return false
      }
    }
  }
}
