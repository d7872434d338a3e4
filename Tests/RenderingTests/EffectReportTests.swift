// Good and bad news, renamed ids, findings and counts, as people read them at a terminal of any width.

import Documents
import PlanDiff
import PlanFixtures
import PlanSchema
import PlanText
import Rendering
import Results
import Testing

struct EffectReportTests {
  private func plan(target: String, financials: String, contacts: String, frontMatter: String = "") -> DecodedAccount {
    WrittenPlan(
      """
      ## Mission

      Be the agency that every Northgate site rings first.

      ## Contacts

      | Id | Name | Stance | Owner |
      | -- | ---- | ------ | ----- |
      \(contacts)

      ## Targets

      | Id | Target | Baseline | Goal | Actual |
      | -- | ------ | -------- | ---- | ------ |
      \(target)

      ## Financials

      | Period | Revenue | Margin | Receivable | Budget |
      | ------ | ------- | ------ | ---------- | ------ |
      \(financials)
      """, frontMatter: frontMatter
    ).account
  }

  private var changes: [SubjectChange] {
    diff(
      old: [
        plan(
          target: "| T1 | Drivers desk revenue | £310k | £640k | £402k |\n| T2 | Open invoices | 40 | 10 | 32 |",
          financials: "| 2026 | £1m | 12 % | £50k | £1.4m |", contacts: "| C1 | Priya Shah | supporter | tom |",
          frontMatter: "relationship-rating: 3\n")
      ],
      new: [
        plan(
          target: "| T5 | Drivers desk revenue | £310k | £640k | £510k |\n| T2 | Open invoices | 40 | 10 | 36 |",
          financials: "| 2026 | £1m | 9 % | £40k | £1.5m |", contacts: "| C1 | Priya Shah | critic | tom |",
          frontMatter: "relationship-rating: 4\n")
      ])
  }

  @Test func `sections come in the order in which readers care, with what is better and what is worse`() {
    #expect(
      ChangeReport.human(changes, format: Sample.plain) == """
        northgate-foods  Northgate Foods · 5 changed · 3 better, 3 worse
          ~ relationship-rating 3 → 4 (+1, better)
          Targets
            ~ T5 (was T1) Drivers desk revenue
                actual £402k → £510k (+£108k, +27%, better)
            ~ T2 Open invoices  actual 32 → 36 (+4, +13%, worse)
          Contacts
            ~ C1 Priya Shah  stance supporter → critic (worse)
          Financials
            ~ 2026
                budget £1.4m → £1.5m (+£0.1m, +7%)
                margin 12 % → 9 % (-3 points, worse)
                receivable £50k → £40k (-£10k, -20%, better)

        """)
  }

  @Test func `a narrow terminal shows the same in more lines`() {
    let text = ChangeReport.human(changes, format: TerminalFormat(usesColour: false, width: 40))
    #expect(
      text.hasPrefix(
        """
        northgate-foods  Northgate Foods · 5
            changed · 3 better, 3 worse
          ~ relationship-rating 3 → 4 (+1,
              better)
          Targets
            ~ T5 (was T1) Drivers desk revenue
                actual £402k → £510k (+£108k,
                    +27%, better)

        """))
  }

  @Test func `colour says no more than the words`() {
    let coloured = ChangeReport.human(changes, format: TerminalFormat(usesColour: true, width: 80))
    #expect(coloured.contains("\u{1B}[32mbetter\u{1B}[0m"))
    #expect(coloured.contains("\u{1B}[31mworse\u{1B}[0m"))
    #expect(coloured.contains("\u{1B}[31m3 worse\u{1B}[0m"))
  }

  @Test func `several subjects end with what they come to`() {
    let mission = WrittenPlan("## Mission\n\nBe first.\n").account
    var other = WrittenPlan("## Mission\n\nBe first.\n")
    other.id = "acme"
    let review = WrittenPlan.review("2026-09-30", frontMatter: "rating: 4\n").account
    let text = ChangeReport.human(
      changes + diff(old: [], new: [other.account, review]), format: Sample.plain)
    #expect(text.hasSuffix("\n\n2 accounts, 1 review · 2 added, 5 changed · 3 better, 3 worse\n"))
    #expect(!ChangeReport.human(diff(old: [], new: [mission]), format: Sample.plain).contains("account ·"))
  }

  @Test func `findings, errors and health of both sides are told`() throws {
    var change = try #require(changes.first)
    let appeared = Sample.finding(
      Sample.unknownColumn, "column 'Onwer' is not known in Contacts", in: "a\n| Onwer |", at: "Onwer",
      path: "accounts/northgate-foods/plan.md")
    let vanished = Sample.finding(Sample.staleContact, "C1 was not spoken to since May", in: "C1", at: "C1")
    change.findings = FindingsChange(appeared: [appeared], vanished: [vanished], oldErrors: 0, newErrors: 2)
    change.health = HealthChange(old: 72, new: 81)
    let text = ChangeReport.human([change], format: TerminalFormat(usesColour: false, width: 120))
    #expect(
      text.hasPrefix(
        """
        northgate-foods  Northgate Foods · 5 changed · 3 better, 3 worse
          health 72 → 81 (+9, better)
          ! the new side has 2 errors: what could not be read is missing here
          ~ relationship-rating

        """.dropLast()))
    #expect(
      text.hasSuffix(
        """
          ! new error unknown-column: column 'Onwer' is not known in Contacts (accounts/northgate-foods/plan.md:2)
          ✓ mended: C1 was not spoken to since May [stale-contact]

        """))
    change.health = HealthChange(old: 81, new: 81)
    #expect(ChangeReport.human([change], format: Sample.plain).contains("  health 81, as before\n"))
    change.health = HealthChange(old: nil, new: 60)
    #expect(ChangeReport.human([change], format: Sample.plain).contains("  health unknown → 60\n"))
    let json = try JSONObject(text: ChangeReport.json([change]))
    let findings = json.objects("changes").first?.object("findings")
    #expect(findings?.objects("appeared").first?.text("kind") == "unknown-column")
    #expect(findings?.objects("vanished").first?.text("severity") == "warning")
    #expect(findings?.number("newErrors") == 2)
  }

  @Test func `many findings are counted`() throws {
    var change = try #require(changes.first)
    let finding = Sample.finding(Sample.staleContact, "stale", in: "C1", at: "C1")
    change.findings = FindingsChange(appeared: Array(repeating: finding, count: 50))
    let lines = ChangeReport.human([change], format: Sample.plain).split(separator: "\n")
    #expect(lines.count { $0.contains("! new warning") } == 20)
    #expect(lines.last == "    … and 30 more")
  }

  @Test func `every line fits the terminal, whatever is in it`() throws {
    let word = String(repeating: "wide", count: 80)
    for seed in 0..<40 {
      var dice = Dice(seed: seed)
      let old = PlanDraft(drawnBy: &dice)
      var new = old.edited(6, by: &dice)
      new.title += " " + word
      new.preamble.append("See https://example.com/\(word) and 東京\(word).")
      var change = diff(old: old.written.account, new: new.written.account)
      change?.findings.appeared = [
        Sample.finding(Sample.staleContact, word, in: "C1", at: "C1", path: "accounts/\(word)/plan.md")
      ]
      let changes = [try #require(change)]
      for width in [40, 80, 200] {
        for usesColour in [false, true] {
          let text = ChangeReport.human(changes, format: TerminalFormat(usesColour: usesColour, width: width))
          let lines = text.split(separator: "\n").map { uncoloured(String($0)) }
          #expect(lines.allSatisfy { displayWidth($0) <= width })
          #expect(lines.allSatisfy { !$0.hasSuffix(" ") })
        }
      }
    }
  }

  private func uncoloured(_ line: String) -> String {
    line.split(separator: "\u{1B}[", omittingEmptySubsequences: false).enumerated()
      .map { $0.offset == 0 ? String($0.element) : String($0.element.drop { $0 != "m" }.dropFirst()) }.joined()
  }

  @Test func `a renamed id is told in messages of commits`() {
    let old = WrittenPlan("## Targets\n\n| Id | Target | Actual |\n|-|-|-|\n| T1 | Drivers desk revenue | £402k |\n")
    let same = WrittenPlan(files: [(old.files[0].name, old.files[0].text.replacing("T1", with: "T5"))])
    #expect(
      ChangeMessage(diff(old: [old.account], new: [same.account])).text
        == "northgate-foods: T5 was T1\n\n- T5 Drivers desk revenue: was T1\n")
    let moved = WrittenPlan(files: [(old.files[0].name, same.files[0].text.replacing("402", with: "510"))])
    #expect(
      ChangeMessage(diff(old: [old.account], new: [moved.account])).text
        == "northgate-foods: T5 was T1, actual £402k → £510k\n")
    #expect(ChangeSummary.line(diff(old: [old.account], new: [moved.account]), width: 30) == "northgate-foods: T5")
  }

  @Test func `a reference that was left behind says so`() {
    let targets = "## Targets\n\n| Id | Target |\n|-|-|\n| T1 | Drivers desk revenue |\n\n"
    let actions = "## Actions\n\n- [ ] A1 Call Priya for:T1\n"
    let changes = diff(
      old: [WrittenPlan(targets + actions).account],
      new: [WrittenPlan(targets.replacing("T1", with: "T5") + actions).account])
    #expect(
      ChangeReport.human(changes, format: Sample.plain).hasSuffix(
        "    ~ A1 Call Priya  for still T1, which has another id\n"))
  }
}
