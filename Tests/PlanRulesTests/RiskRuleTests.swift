// Where rules about risks and contracts begin and end.
import Testing

struct RiskRuleTests {
  private func risk(_ cells: String, _ more: String = "") -> RuleExample {
    RuleExample(
      """
      ## Risks
      | Id | Risk | Likelihood | Impact | Response | Owner | Mitigation | Contingency | Residual | Review on | State |
      | -- | ---- | ---------- | ------ | -------- | ----- | ---------- | ----------- | -------- | --------- | ----- |
      \(cells)
      \(more)
      """)
  }

  @Test(arguments: [(3, 4, 0), (3, 5, 1)])
  func `a risk is high from fifteen on`(_ likelihood: Int, _ impact: Int, _ count: Int) throws {
    let row = "| R1 | Storm | \(likelihood) | \(impact) | reduce | tom | Sandbags | | | 2026-11-01 | |"
    #expect(try risk(row).findings(of: "risk-high-idle").count == count)
    #expect(try risk(row.replacing("reduce", with: "accept")).findings(of: "risk-high-idle") == [])
    #expect(
      try risk(row, "## Actions\n- [ ] A1 Buy sandbags @tom due:2026-10-14 for:R1").findings(of: "risk-high-idle") == []
    )
  }

  @Test(arguments: ["closed", "occurred"])
  func `a risk that can no longer happen is left alone`(_ state: String) throws {
    let plan = risk("| R1 | Storm | 5 | 5 | accept | - | | | 25 | 2026-01-01 | \(state) |")
    for rule in [
      "risk-unowned", "risk-unreviewed", "risk-over-tolerance", "risk-accepted-no-contingency", "risk-high-idle",
      "risk-unmitigated",
    ] {
      #expect(try plan.findings(of: rule) == [], "\(rule)")
    }
  }

  @Test func `a risk is looked at on its day, not before the next`() throws {
    let row = "| R1 | Storm | 3 | 3 | reduce | tom | Sandbags | | | 2026-10-01 | open |"
    #expect(try risk(row).findings(of: "risk-unreviewed") == [])
    #expect(
      try risk(row, "<!-- today 2026-10-02 -->").findings(of: "risk-unreviewed")
        == ["R1 Storm was to be looked at again 1 day ago"])
  }

  private func contract(_ cells: String, today: String, _ more: String = "") -> RuleExample {
    RuleExample(
      """
      ## Contracts
      | Id | Contract | Kind | Start | End | Renewal | Notice | Notice counted | Notice lead |
      | -- | -------- | ---- | ----- | --- | ------- | ------ | -------------- | ----------- |
      \(cells)
      \(more)
      <!-- today \(today) -->
      """)
  }

  /// Ends on a Thursday; 20 days before is Friday 11 December, 20 working days before is Thursday 3 December.
  private static let twenty = "| L1 | Drivers | msa | 2024-01-01 | 2026-12-31 | auto | 20 days | calendar | |"

  @Test(arguments: [
    ("2026-10-11", 0, 0), ("2026-10-12", 1, 0), ("2026-12-11", 1, 0), ("2026-12-12", 0, 1), ("2026-12-31", 0, 1),
    ("2027-01-01", 0, 0),
  ])
  func `notice is near for sixty days, and then it has passed`(_ today: String, _ near: Int, _ passed: Int) throws {
    let plan = contract(Self.twenty, today: today)
    #expect(try plan.findings(of: "notice-near").count == near)
    #expect(try plan.findings(of: "notice-passed").count == passed)
    #expect(try plan.findings(of: "contract-ending") == [], "its day of notice counts")
    #expect(try plan.findings(of: "contract-ended").count == (today == "2027-01-01" ? 1 : 0))
  }

  @Test func `working days and the time of delivery bring the day forward`() throws {
    let working = Self.twenty.replacing("calendar", with: "working")
    #expect(
      try contract(working, today: "2026-12-03").findings(of: "notice-near") == [
        "notice of L1 Drivers has to be sent by 2026-12-03, in 0 days, and nothing is planned"
      ])
    let lead = "| L1 | Drivers | msa | 2024-01-01 | 2026-12-31 | auto | 3 months | calendar | 5 days |"
    #expect(
      try contract(lead, today: "2026-09-26").findings(of: "notice-passed") == [
        "notice of L1 Drivers had to be sent by 2026-09-25, and it goes on by itself after 2026-12-31"
      ])
  }

  @Test func `work on the renewal is enough, whether it names the id or the contract`() throws {
    for more in [
      "## Actions\n- [ ] A1 Talk to Priya @tom due:2026-12-01 for:L1",
      "## Actions\n- [ ] A1 Talk to Priya about drivers @tom due:2026-12-01",
      "## Opportunities\n| Id | Name | Stage | Amount | Close | Owner |\n| -- | -- | -- | -- | -- | -- |\n"
        + "| O1 | Drivers, next term | lead | £1m | 2026-12-01 | tom |",
    ] {
      #expect(try contract(Self.twenty, today: "2026-12-01", more).findings(of: "notice-near") == [], "\(more)")
    }
    let done = "## Actions\n- [x] A1 Talk to Priya @tom due:2026-09-01 done:2026-09-01 for:L1"
    #expect(try contract(Self.twenty, today: "2026-12-01", done).findings(of: "notice-near").count == 1)
  }

  @Test(arguments: [
    ("none", "-", "2026-09-01", 0), ("none", "-", "2026-09-02", 1), ("none", "3 months", "2026-12-31", 1),
    ("option", "-", "2026-12-31", 1), ("option", "1 month", "2026-12-31", 0), ("none", "-", "2027-01-01", 0),
  ])
  func `where no notice counts the end does`(_ renewal: String, _ notice: String, _ today: String, _ count: Int) throws
  {
    let plan = contract(
      "| L1 | Drivers | msa | 2024-01-01 | 2026-12-31 | \(renewal) | \(notice) | | |", today: today)
    #expect(try plan.findings(of: "contract-ending").count == count)
  }

  @Test(arguments: [
    ("auto", "20 days", "", 1), ("auto", "20 days", "working", 0), ("auto", "20 working days", "", 0),
    ("auto", "3 months", "", 0), ("auto", "-", "", 1), ("option", "20 days", "", 0),
  ])
  func `a notice in days says how they are counted`(
    _ renewal: String, _ notice: String, _ counted: String, _ count: Int
  ) throws {
    let plan = contract(
      "| L1 | Drivers | msa | 2024-01-01 | 2028-12-31 | \(renewal) | \(notice) | \(counted) | |", today: "2026-10-01")
    #expect(try plan.findings(of: "notice-unknown").count == count)
  }
}
