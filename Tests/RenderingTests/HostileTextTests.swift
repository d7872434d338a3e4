// Plan text comes from anyone: no report may pass on what could command a terminal or deceive a reader.

import Documents
import PlanDiff
import PlanFixtures
import PlanModel
import PlanSchema
import PlanText
import Rendering
import Results
import Testing

@testable import PlanModel

struct HostileTextTests {
  static let hostile =
    "a\u{1B}]0;gone\u{07}\u{1B}[2J\u{9B}31m\u{7F}\u{0}\r\u{202E}\u{2066}\u{200B}\u{FEFF}\u{AD}\u{2028}\u{E0041}\u{3164}b\u{300}"

  /// Scalars that no report may hold, apart from its own line ends and colour codes.
  func offenders(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { scalar in
      if scalar == "\n" { return false }
      if scalar.properties.isDefaultIgnorableCodePoint { return true }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: return true
      default: return false
      }
    }
  }

  @Test(arguments: [
    ("plain text, ünï 東京", "plain text, ünï 東京"),
    ("\u{1B}[31m", "␛[31m"),
    ("a\nb\tc", "a␊b␉c"),
    ("\u{9B}\u{7F}", "\\u{009B}␡"),
    ("\u{202E}evil", "\\u{202E}evil"),
    ("zero\u{200B}width", "zero\\u{200B}width"),
    ("👩‍💻 ❤️", "👩‍💻 ❤️"),
    ("a\u{200D}b", "a\\u{200D}b"),
    ("1\u{200D}2", "1\\u{200D}2"),
    ("\u{E0041}", "\\u{E0041}"),
  ])
  func `what can't be seen is spelled out`(text: String, expected: String) {
    #expect(visible(text) == expected)
  }

  @Test func `no report passes it on`() throws {
    let bad = Self.hostile
    var plan = Fixture(
      .init("mission", prose: [bad, "```\n\(bad)\n```", "| \(bad) |\n| - |"]),
      .init("team", [FixtureRecord(bad, ["person": bad, "does": bad])]),
      .init("actions", [FixtureRecord(bad, ["text": bad, "owner": bad], note: bad)]))
    plan.id = "x" + bad
    plan.title = bad
    plan.preamble = [bad]
    plan.fields = [("client", .text(bad), bad)]
    plan.free = [(bad, [bad])]
    var other = plan
    other.sections[0].prose = ["new \(bad) text", bad + "x"]
    other.sections[1].records[0].values["does"] = (.text("x" + bad), "x" + bad)
    other.sections[2].records[0].note = bad + " more"
    other.free = [(bad, ["x"])]
    other.fields = [("client", nil, "x" + bad)]
    var changes =
      diff(old: [plan.account], new: [other.account]) + diff(old: [], new: [plan.account])
      + diff(old: [plan.account], new: [])
    #expect(changes.count == 3)
    let finding = Sample.finding(
      FindingKind("k", .error, bad, why: bad, mend: bad), bad, in: "x \(bad) y", at: bad, path: "a/\(bad).md")
    changes[0].findings = FindingsChange(appeared: [finding], vanished: [finding], oldErrors: 1, newErrors: 1)
    let entry = LogEntry(id: bad, date: bad, author: bad, summary: bad, marks: [bad])
    let status = Status(
      branch: bad, head: bad, changes: changes, otherFiles: [(bad, bad)], findings: [finding], filesChecked: 1,
      due: DueList(
        items: [
          DueItem(
            kind: .action, account: bad, client: bad, record: RecordKey(bad), date: CalendarDate(dayNumber: 0),
            people: [PersonID(bad)], text: bad, detail: bad)
        ], today: CalendarDate(dayNumber: 1), until: CalendarDate(dayNumber: 2), accounts: 1, isOfOneAccount: false))
    let state = ComparedState(name: bad, revision: bad)
    let heading = ChangeHeading(old: state, new: state, subject: bad)
    let texts = [
      ChangeReport.human(changes, format: Sample.plain), ChangeReport.json(changes),
      ChangeMessage(changes).text, ChangeMessage([], otherFiles: [bad]).text,
      ChangeSummary.line(changes, width: 400), changes.map { ReviewPage.changes($0) }.joined(),
      ChangeReport.markdownPage(changes, heading: heading, otherPaths: [bad]),
      ChangeReport.html(changes, heading: heading, otherPaths: [bad]),
      FindingReport.human([finding], filesChecked: 1, format: Sample.plain),
      PlanReport.human(plan.account, notes: [(bad, bad)], format: Sample.plain), PlanReport.json(plan.account),
      try #require(PlanReport.human("team/" + bad, of: plan.account, format: Sample.plain)),
      try #require(PlanReport.human("client", of: plan.account, format: Sample.plain)),
      LogReport.human([entry], format: Sample.plain), LogReport.json([entry]),
      StatusReport.human(status, format: Sample.plain), StatusReport.json(status),
    ]
    for (place, text) in (texts + findingReports([finding])).enumerated() {
      #expect(!text.isEmpty)
      #expect(offenders(text).isEmpty, "report \(place)")
    }
  }

  /// Findings in every format, with and without a state that they are held against.
  private func findingReports(_ findings: [Finding]) -> [String] {
    let bad = Self.hostile
    let baseline = CheckedFindings.Baseline(from: bad, to: bad, unchanged: findings, fixed: findings)
    let options = FindingOptions(listsAll: true, isStrict: true, version: bad, terminal: Sample.plain)
    return [nil, baseline].flatMap { baseline in
      let checked = CheckedFindings(findings: findings, waived: findings, files: 1, baseline: baseline)
      return FindingFormat.allCases.map { FindingReport.text(checked, as: $0, options) }
    }
  }
}
