// Plans, histories and reviews as people read them.

import Documents
import PlanFixtures
import PlanSchema
import Rendering
import Results
import Testing

struct PlanReportTests {
  @Test func `a plan is a card and its sections`() {
    #expect(
      PlanReport.human(Sample.after.account, notes: [("next review", "2026-12-30")], format: Sample.plain) == """
        Northgate Foods  northgate-foods
          Status        active                   Review-every  3 months
          next review   2026-12-30

        Mission
          Be the agency that every Northgate site rings first, in each of the nine
          counties where the company bakes, stores or delivers.

          No site waits for a driver.

          And none for an invoice.

        Contacts
          Id  Name        Role            Influence  Last contact
          C1  Priya Shah  decision-maker  5
          C4  Ann Lee     approver                   2026-10-02

        Targets
          Id  Target                Goal   Actual  Due         Owner
          T1  Drivers desk revenue  £640k  £510k   2027-01-31  dick

        Actions  1 open, 1 done
          ✓ A3 Agree the invoice format  owner @vinod · done 2026-09-28
          ☐ A4 Visit Leeds

        """)
  }

  @Test func `long cells wrap, and a table too wide for the terminal becomes a list`() {
    let record = FixtureRecord(
      "T1",
      [
        "target": "Drivers desk revenue of all sites in the north", "goal": "£640k", "actual": "£510k",
        "due": "2027-01-31", "owner": "dick",
      ])
    let plan = Fixture(.init("targets", [record]))
    #expect(
      PlanReport.human("targets", of: plan.account, format: TerminalFormat(usesColour: false, width: 60)) == """
        Targets
          Id  Target                Goal   Actual  Due         Owner
          T1  Drivers desk revenue  £640k  £510k   2027-01-31  dick
              of all sites in the
              north

        """)
    #expect(
      PlanReport.human("targets", of: plan.account, format: TerminalFormat(usesColour: false, width: 40)) == """
        Targets
          Id      T1
          Target  Drivers desk revenue of all
                  sites in the north
          Goal    £640k
          Actual  £510k
          Due     2027-01-31
          Owner   dick

        """)
  }

  @Test(arguments: [
    ("T1.actual", "£510k\n"), ("targets/T1.actual", "£510k\n"), ("status", "active\n"),
    ("mission", nil), ("T9", nil), ("T1.colour", nil), ("contacts/T1", nil), ("", nil),
  ])
  func `a part is found by its path`(path: String, expected: String?) {
    let text = PlanReport.human(path, of: Sample.after.account, format: Sample.plain)
    if path == "mission" { #expect(text?.hasPrefix("Mission\n") == true) } else { #expect(text == expected) }
  }

  @Test func `a record is shown with all its fields`() {
    #expect(
      PlanReport.human("T1", of: Sample.after.account, format: Sample.plain) == """
        Targets  T1
          Id      T1
          Target  Drivers desk revenue
          Goal    £640k
          Actual  £510k
          Due     2027-01-31
          Owner   dick

        """)
  }

  @Test func `a history is a line for each revision, wrapped below its summary`() {
    let entries = [
      LogEntry(
        id: "abc1234", date: "2026-09-28", author: "Jane Moss",
        summary: "northgate-foods: T1 actual £402k → £510k; A3 done", marks: ["review 2026-09-30"]),
      LogEntry(id: "abc1235", date: "2026-09-27", author: "Tom", summary: "northgate-foods: new plan"),
    ]
    #expect(
      LogReport.human(entries, format: Sample.plain) == """
        abc1234 2026-09-28 Jane Moss  [review 2026-09-30] northgate-foods: T1 actual
                                      £402k → £510k; A3 done
        abc1235 2026-09-27 Tom        northgate-foods: new plan

        """)
  }

  @Test func `a status without changes says so`() {
    let status = Status(branch: "main", head: "abc1234", changes: [], findings: [], filesChecked: 3)
    #expect(
      StatusReport.human(status, format: Sample.plain) == """
        On main at abc1234

        Nothing has changed since the last commit.

        no findings in 3 files

        """)
  }
}
