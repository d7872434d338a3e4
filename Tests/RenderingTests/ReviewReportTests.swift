// Reviews as lists, pages and cycles side by side.

import Documents
import PlanDiff
import PlanFixtures
import PlanModel
import PlanSchema
import PlanText
import Rendering
import Results
import Testing

struct ReviewReportTests {
  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  private var row: ReviewRow {
    var row = ReviewRow(account: "northgate-foods", name: "2026-09-30", kind: "client", state: "closed")
    row.by = "Tom Hale"
    row.ours = [Participant(id: "tom", name: "Tom Hale"), Participant(id: "jan", name: nil)]
    row.theirs = [Participant(id: "C1", name: "Priya Shah", isExpected: true)]
    (row.since, row.changes, row.commits, row.summary) = ("2026-03-31", 2, 3, "A3 done")
    return row
  }

  private func reviews(_ rows: [ReviewRow]) throws -> AccountReviews {
    AccountReviews(
      account: "northgate-foods", title: "Northgate Foods",
      due: [
        ReviewDue(kind: "client", every: "3 months", next: try day("2026-12-30"), days: -2, open: "2027-01-01"),
        ReviewDue(kind: "internal", every: "1 month", next: nil, days: nil, open: nil),
      ],
      rows: rows,
      gaps: [
        ReviewGap(
          kind: "client", due: try day("2026-06-30"), count: 1, reason: "6 months between reviews, due every 3 months")
      ])
  }

  @Test func `a list has the gaps between reviews, and says what is late`() throws {
    let text = ReviewReport.human([try reviews([row])], format: TerminalFormat(usesColour: false, width: 110))
    #expect(
      text == """
        northgate-foods  Northgate Foods
          client review overdue: it was due on 2026-12-30, 2 days ago; the review of 2027-01-01 is open
          no internal review was held yet, due every 1 month

          Review      Kind    State    Attended                     Changes                         Commits  Closed by
          2026-09-30  client  closed   Tom Hale, jan / Priya Shah?  2: A3 done                      3        Tom Hale
          2026-06-30  client  skipped                               6 months between reviews, due
                                                                    every 3 months

        """)
  }

  @Test func `what is wrong with a tag stands below the list`() throws {
    var bad = row
    (bad.note, bad.hint) = ("the tag is gone", "Fetch it: git fetch --tags")
    let text = ReviewReport.human([try reviews([bad])], format: Sample.plain)
    #expect(text.hasSuffix("\n\n  ! the tag is gone. Fetch it: git fetch --tags\n"))
    #expect(ReviewReport.markdown([try reviews([bad])]).contains("- the tag is gone. Fetch it: git fetch --tags\n"))
  }

  private func cycles(_ count: Int) -> AccountCycles {
    let columns = (1...count).map { place in
      var column = CycleColumn(
        name: place == count ? nil : "2026-0\(place)-28", day: "2026-0\(place)-28",
        since: place == 1 ? nil : "2026-0\(place - 1)-28", state: place == count ? "open" : "closed")
      column.commits = place
      column.people = [CommitShare(name: "Tom Hale", commits: place)]
      column.targets["T1"] = CycleTarget(value: "£\(100 + place * 10)k", standing: "behind")
      if place > 1 { (column.added, column.changed, column.removed) = (1, 2, 0) }
      return column
    }
    return AccountCycles(
      account: "northgate-foods", title: nil, kind: "client", asked: 4, columns: columns,
      targets: [(key: "T1", title: "T1 Drivers desk")])
  }

  @Test func `cycles stand side by side, and below each other where there is no room`() throws {
    let wide = ReviewReport.human([cycles(3)], format: TerminalFormat(usesColour: false, width: 100))
    #expect(
      wide == """
        northgate-foods
          only 2 closed client reviews yet, 4 asked for
                           2026-01-28     2026-02-28             Now
          Since            the beginning  2026-01-28             2026-02-28
          State            closed         closed                 open
          Commits          1              2                      3
          By               Tom Hale 1     Tom Hale 2             Tom Hale 3
          Changes                         1 added, 2 changed     1 added, 2 changed
          T1 Drivers desk  £110k, behind  £120k (+£10k), behind  £130k (+£10k), behind
          Actions done     0              0                      0
          Actions late     0              0                      0
          Findings         none           none                   none

        """)
    let narrow = ReviewReport.human([cycles(6)], format: TerminalFormat(usesColour: false, width: 40))
    #expect(narrow.contains("\n\n  2026-03-28\n    Since             2026-02-28\n"))
    #expect(narrow.split(separator: "\n").allSatisfy { $0.count <= 40 })
  }

  @Test func `a finding becomes one question, the worst first`() {
    let text = "one two"
    let warning = Sample.finding(Sample.staleContact, "C1 was not spoken to", in: text, at: "one")
    var error = Sample.finding(Sample.unknownColumn, "column 'Onwer' is not known", in: text, at: "two")
    error.suggestion = "did you mean 'Owner'?"
    #expect(
      ReviewPage.questions(from: [warning, error, warning]) == [
        "plan.md line 1: column 'Onwer' is not known (did you mean 'Owner'?): what is right, and who mends it?",
        "plan.md line 1: C1 was not spoken to: who sees to it, and by when?",
      ])
    let many = (0..<30).map { Sample.finding(Sample.staleContact, "C\($0) was not spoken to", in: text, at: "one") }
    #expect(ReviewPage.questions(many).split(separator: "\n").count == 21)
  }
}

extension HostileTextTests {
  @Test func `no report of reviews passes it on`() throws {
    let bad = Self.hostile
    var row = ReviewRow(account: bad, name: bad, kind: bad, state: bad)
    (row.revision, row.by, row.summary, row.since) = (bad, bad, bad, bad)
    (row.note, row.hint, row.changes) = (bad, bad, 1)
    row.ours = [Participant(id: bad, name: bad)]
    let reviews = AccountReviews(
      account: bad, title: bad, due: [ReviewDue(kind: bad, every: bad, next: nil, days: nil, open: bad)], rows: [row],
      gaps: [ReviewGap(kind: bad, due: CalendarDate(dayNumber: 0), count: 2, reason: bad)])
    var column = CycleColumn(name: bad, day: bad, since: bad, state: bad)
    column.people = [CommitShare(name: bad, commits: 1)]
    column.targets[bad] = CycleTarget(value: bad, standing: bad)
    column.contactsGained = [bad]
    let cycles = AccountCycles(
      account: bad, title: bad, kind: bad, asked: 3, columns: [column], targets: [(key: bad, title: bad)])
    let action = DecisionStory.Action(key: bad, text: bad, state: .late, detail: bad)
    var plan = Fixture(.init("targets", [FixtureRecord(bad, ["target": bad, "goal": bad, "actual": bad])]))
    plan.title = bad
    let account = Account(plan.account)
    let paces = account.targets.map { TargetPace($0, from: nil, on: CalendarDate(dayNumber: 0)) }
    let story = ReviewStory(
      row: row, page: plan.account, paces: paces, people: [CommitShare(name: bad, commits: 1)],
      change: Sample.changes.first, decisions: [DecisionStory(key: bad, text: bad, by: bad, actions: [action])])
    let finding = Sample.finding(
      FindingKind("k", .error, bad, why: bad, mend: bad), bad, in: "x \(bad) y", at: bad, path: "a/\(bad).md")
    let texts = [
      ReviewReport.human([reviews], format: Sample.plain), ReviewReport.json([reviews]),
      ReviewReport.markdown([reviews]),
      ReviewReport.human([cycles], format: Sample.plain), ReviewReport.json([cycles]), ReviewReport.markdown([cycles]),
      ReviewReport.human(story, format: Sample.plain), ReviewReport.json(story), ReviewReport.markdown(story),
      ReviewPage.agenda([AgendaItem(title: bad, facts: [bad])]),
      ReviewPage.targets(paces, from: nil, on: CalendarDate(dayNumber: 0)), ReviewPage.questions([finding]),
    ]
    for (place, text) in texts.enumerated() {
      #expect(!text.isEmpty)
      #expect(offenders(text).isEmpty, "report \(place)")
    }
  }
}
