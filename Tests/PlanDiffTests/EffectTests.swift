// Whether a change is good or bad news, as the schema has it.

import PlanDiff
import PlanFixtures
import PlanSchema
import PlanText
import Testing

struct EffectTests {
  /// The effect of the only field that differs between two rows of a section.
  private func effect(
    _ section: String, _ columns: String, _ old: String, _ new: String, settings: Settings = Settings(),
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> FieldChange.Effect? {
    func plan(_ row: String) -> DecodedAccount {
      let dashes = columns.split(separator: "|").map { _ in " - " }.joined(separator: "|")
      return WrittenPlan("## \(section)\n\n|\(columns)|\n|\(dashes)|\n|\(row)|\n").account(settings: settings)
    }
    let records = diff(old: plan(old), new: plan(new))?.sections.flatMap(\.records) ?? []
    #expect(records.count == 1, sourceLocation: sourceLocation)
    let record = try #require(records.first, sourceLocation: sourceLocation)
    #expect(record.fields.count == 1, sourceLocation: sourceLocation)
    return record.fields.first?.effect
  }

  @Test(
    arguments: [
      ("Financials", "Period | Revenue", "2026 | £1m", "2026 | £1.1m", .better),
      ("Financials", "Period | Revenue", "2026 | £1m", "2026 | GBP 900,000", .worse),
      ("Financials", "Period | Revenue", "2026 | £1m", "2026 | €2m", nil),
      ("Financials", "Period | Margin", "2026 | 12 %", "2026 | 9.5 %", .worse),
      ("Financials", "Period | Receivable", "2026 | £50k", "2026 | £40k", .better),
      ("Financials", "Period | Budget", "2026 | £50k", "2026 | £40k", nil),
      ("Financials", "Period | Revenue", "2026 | £1m", "2026 | lots", nil),
      ("Financials", "Period | Revenue", "2026 | £1m", "2026 | -", nil),
      ("Risks", "Id | Likelihood", "R1 | 2", "R1 | 4", .worse),
      ("Contacts", "Id | Influence", "C1 | 2", "C1 | 4", nil),
      ("Contacts", "Id | Stance", "C1 | critic", "C1 | supporter", .better),
      ("Contacts", "Id | Stance", "C1 | 3", "C1 | critic", .worse),
      ("Contacts", "Id | Stance", "C1 | neutral", "C1 | 4", .better),
      ("Contacts", "Id | Stance", "C1 | neutral", "C1 | 3", nil),
      ("Contacts", "Id | Level", "C1 | vendor", "C1 | trusted-advisor", .better),
      ("Contacts", "Id | Confidence", "C1 | confirmed", "C1 | assumed", .worse),
      ("Contacts", "Id | Owner", "C1 | tom", "C1 | jane", nil),
      ("Competitors", "Id | Threat", "K1 | low", "K1 | high", .worse),
      ("Issues", "Id | Severity", "I1 | critical", "I1 | low", .better),
      ("Issues", "Id | State", "I1 | closed", "I1 | open", .worse),
      ("Escalation", "Level | Respond within", "1 | 4h", "1 | 30m", .better),
      ("Escalation", "Level | Respond within", "1 | 1 working day", "1 | 10h", nil),
      ("Scorecard", "Perspective | Measure | Yes/no", "People | Named | no", "People | Named | yes", .better),
      ("Service levels", "Contract | Measure | Actual", "L1 | Filled | 93 %", "L1 | Filled | 96 %", .better),
      ("Service levels", "Contract | Measure | Actual", "L1 | Answer | 2h", "L1 | Answer | 3h", .worse),
    ] as [(String, String, String, String, FieldChange.Effect?)])
  func `is told by the schema`(
    section: String, columns: String, old: String, new: String, expected: FieldChange.Effect?
  ) throws {
    #expect(try effect(section, columns, old, new) == expected)
  }

  @Test(
    arguments: [
      ("Goal", "£640k", "£402k", "£510k", .better),
      ("Direction | Goal", "up | £640k", "£402k", "£510k", .better),
      ("Direction | Goal", "down | £640k", "£402k", "£510k", .worse),
      ("Direction | Goal", "hold | £640k", "£402k", "£510k", nil),
      ("Baseline | Goal", "12 | 4", "9", "6", .better),
      ("Baseline | Goal", "4 | 12", "9", "6", .worse),
      ("Direction | Baseline | Goal", "up | 12 | 4", "9", "6", .worse),
      ("Baseline | Goal", "4 | 4", "9", "6", nil),
      ("Baseline | Goal", "12 % | 4", "9", "6", .worse),
      ("Baseline | Goal", " | 4", "9", "6", .worse),
      ("Baseline | Goal", "yes | no", "yes", "no", .better),
      ("Goal", "yes", "yes", "no", .worse),
    ] as [(String, String, String, String, FieldChange.Effect?)])
  func `of a target is told by its own goal`(
    columns: String, values: String, old: String, new: String, expected: FieldChange.Effect?
  ) throws {
    #expect(
      try effect(
        "Targets", "Id | Target | \(columns) | Actual", "T1 | Sites | \(values) | \(old)",
        "T1 | Sites | \(values) | \(new)")
        == expected)
  }

  @Test func `a goal that moves in the same change is the new one`() throws {
    let old = WrittenPlan("## Targets\n\n| Id | Baseline | Goal | Actual |\n|-|-|-|-|\n| T1 | 4 | 12 | 9 |\n")
    let new = WrittenPlan("## Targets\n\n| Id | Baseline | Goal | Actual |\n|-|-|-|-|\n| T1 | 10 | 2 | 6 |\n")
    let record = try #require(diff(old: old.account, new: new.account)?.sections.first?.records.first)
    #expect(record["actual"]?.effect == .better)
    #expect(record["goal"]?.effect == nil)
  }

  @Test func `of a task is told by its box`() throws {
    let open = WrittenPlan("## Actions\n\n- [ ] A1 Call the plant manager @dick\n").account
    let done = WrittenPlan("## Actions\n\n- [x] A1 Call the plant manager @dick done:2026-10-02\n").account
    #expect(diff(old: open, new: done)?.sections.first?.records.first?["checked"]?.effect == .better)
    #expect(diff(old: done, new: open)?.sections.first?.records.first?["checked"]?.effect == .worse)
  }

  @Test func `of front matter is told as well, and a value that comes or goes is neither`() throws {
    func plan(_ frontMatter: String) -> DecodedAccount { WrittenPlan("", frontMatter: frontMatter).account }
    let change = diff(old: plan("relationship-rating: 3\n"), new: plan("relationship-rating: 2\nwallet: £2m\n"))
    #expect(change?.fields.map(\.field.id) == ["wallet", "relationship-rating"])
    #expect(change?.fields.map(\.effect) == [nil, .worse])
  }

  @Test func `a team's own column and choices count`() throws {
    let (settings, findings) = Settings.read(
      SourceText(
        path: "rutter.yaml",
        """
        rutter: 1
        schema:
          plan:
            sections:
              team:
                columns:
                  mood: { type: choice, choices: [sour, fair, merry], better: up }
        """))
    #expect(findings.isEmpty)
    let better = try effect(
      "Team", "Person | Mood", "tom | fair", "tom | merry", settings: try #require(settings))
    #expect(better == .better)
  }
}
