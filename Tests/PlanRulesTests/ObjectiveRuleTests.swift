// Rules of objective, targets and actions, at their edges.
import PlanRules
import PlanText
import Testing

@Suite struct ObjectiveRuleTests {
  /// What a rule says of an example.
  private func messages(of id: String, in text: String) throws -> [String] {
    let rule = try #require(Rule.named(id))
    let example = RuleExample(text).examined()
    #expect(example.errors.map(\.message) == [])
    return RuleBook(only: rule).examine(try #require(example.account)).findings.map(\.message)
  }

  private func targets(_ rows: String...) -> String {
    """
    ## Targets
    | Id | Target | Source | Baseline | Goal | Actual | As of | Direction | Due | Owner | State | Outcome |
    | -- | ------ | ------ | -------- | ---- | ------ | ----- | --------- | --- | ----- | ----- | ------- |

    """ + rows.joined(separator: "\n") + "\n"
  }

  @Test func `a comment below Objective is no objective`() throws {
    #expect(try messages(of: "objective-missing", in: "## Objective\n<!--\nin one sentence\n-->\n").count == 1)
    #expect(try messages(of: "objective-missing", in: "## Objective\nStaff 3 sites.\n") == [])
  }

  @Test func `twenty-five words are short enough`() throws {
    let words = Array(repeating: "word", count: 25).joined(separator: " ")
    #expect(try messages(of: "objective-long", in: "## Objective\n\(words)\n") == [])
    #expect(
      try messages(of: "objective-long", in: "## Objective\n\(words) more\n") == ["the objective has 26 words"])
  }

  @Test func `a figure of any script is a figure`() throws {
    #expect(try messages(of: "objective-no-figure", in: "## Objective\nStaff ٣ sites.\n") == [])
  }

  @Test func `what a key account is expected to state is asked of key accounts only`() throws {
    let head = "---\ntier: TIER\nsponsor:\nrelationship-rating: 4\nfuture-rating: \"-\"\n---\n"
    for (tier, expected) in [("key", 1), ("growth", 0), ("standard", 0)] {
      let text = head.replacing("TIER", with: tier)
      #expect(try messages(of: "expected-missing", in: text).count == expected, "\(tier)")
    }
  }

  @Test func `sections are expected after ninety days, and headings alone are none`() throws {
    let text = """
      ## Risks
      | Id | Risk | Likelihood | Impact | Response | Owner | Review on |
      | -- | ---- | ---------- | ------ | -------- | ----- | --------- |
      ## Targets
      | Id | Target | Source | Goal | Due        | Owner |
      | -- | ------ | ------ | ---- | ---------- | ----- |
      | T1 | Sites  | client | 3    | 2026-12-31 | tom   |
      <!-- 2026-07-03 tom -->
      """
    #expect(try messages(of: "expected-section", in: text) == [])
    let older = try messages(of: "expected-section", in: text.replacing("2026-07-03", with: "2026-07-02"))
    #expect(
      older == [
        "the plan has been there since 2026-07-02 and lacks: Client's objective, SWOT, Responsibilities, Escalation, "
          + "Authority, Actions, Competitors, Risks, Contracts"
      ])
  }

  @Test func `a fiscal year is over when it ends, and not with the calendar's`() throws {
    let text = """
      ---
      period: 2025
      ---
      <!-- rutter.yaml -->
      fiscal-year-starts: 7
      """
    // From July 2025 to June 2026, and thirty days.
    #expect(try messages(of: "plan-period-over", in: text + "\n<!-- today 2026-07-30 -->") == [])
    #expect(try messages(of: "plan-period-over", in: text + "\n<!-- today 2026-07-31 -->").count == 1)
  }

  @Test func `a figure is held against the line of the day on which it was taken`() throws {
    let row = "| T1 | Revenue | client | £0 | £365k | £90k | AS-OF | | 2027-01-01 | tom | | |"
    // Ninety days into the year the line is at £90k; today, after 273, it is at £273k.
    #expect(try messages(of: "target-off-pace", in: targets(row.replacing("AS-OF", with: "2026-04-01"))) == [])
    #expect(
      try messages(of: "target-off-pace", in: targets(row.replacing("AS-OF", with: ""))) == [
        "T1 Revenue is £90k, and the goal is £365k: behind by £183k; the line stands at £273k"
      ])
    #expect(
      try messages(of: "target-off-pace", in: targets(row.replacing("AS-OF", with: "2026-09-30"))) == [
        "T1 Revenue was £90k on 2026-09-30, and the goal is £365k: behind by £182k; the line stands at £272k"
      ])
  }

  @Test func `a lag within the tolerance is none`() throws {
    // The line is at £273k on the 273rd day; ten per cent of the way are £36,500.
    let row = "| T1 | Revenue | client | £0 | £365k | ACTUAL | | | 2027-01-01 | tom | | |"
    #expect(try messages(of: "target-off-pace", in: targets(row.replacing("ACTUAL", with: "£237,000"))) == [])
    #expect(try messages(of: "target-off-pace", in: targets(row.replacing("ACTUAL", with: "£235,000"))).count == 1)
  }

  @Test func `nobody has half a site`() throws {
    let row = "| T1 | Sites | client | 2 | 4 | ACTUAL | | | 2026-12-31 | tom | | |"
    // The line is at 3.5.
    #expect(try messages(of: "target-off-pace", in: targets(row.replacing("ACTUAL", with: "3"))) == [])
    #expect(try messages(of: "target-off-pace", in: targets(row.replacing("ACTUAL", with: "2"))).count == 1)
  }

  @Test func `a level that is to be held is off when it is missed by more than the tolerance`() throws {
    let row = "| T1 | Margin | client | 20 % | 20 % | ACTUAL | | hold | 2026-12-31 | tom | | |"
    #expect(try messages(of: "target-off-pace", in: targets(row.replacing("ACTUAL", with: "18.5 %"))) == [])
    #expect(
      try messages(of: "target-off-pace", in: targets(row.replacing("ACTUAL", with: "17 %"))) == [
        "T1 Margin is 17 %, and the goal is 20 %: off level, 3 % from the goal"
      ])
  }

  @Test func `a target that is settled is neither late nor off pace`() throws {
    let row = "| T1 | Sites | | | 9 | 2 | | | 2026-06-30 | tom | dropped | |"
    for id in ["target-off-pace", "target-overdue", "target-no-source", "target-no-baseline", "target-reached"] {
      #expect(try messages(of: id, in: targets(row)) == [], "\(id)")
    }
    #expect(
      try messages(of: "closed-no-outcome", in: targets(row)) == [
        "T1 Sites is dropped, and its outcome is not written down"
      ])
  }

  @Test func `a dash says that there is none, and that this is known`() throws {
    let row = "| T1 | Sites | - | - | 9 | - | | | 2026-12-31 | tom | | |"
    for id in ["target-no-source", "target-no-baseline", "target-no-actual"] {
      #expect(try messages(of: id, in: targets(row)) == [], "\(id)")
    }
  }

  @Test func `the oldest of what is late comes first`() throws {
    let text = """
      ## Actions
      - [ ] A1 Send the rate card @tom due:2026-09-30
      - [ ] A2 Train two drivers @dick due:2026-08-31
      - [ ] A3 Book the depot @tom due:2026-10-01
      """
    #expect(
      try messages(of: "action-late", in: text) == [
        "A2 Train two drivers was due on 2026-08-31, 31 days ago",
        "A1 Send the rate card was due on 2026-09-30, 1 day ago",
      ])
  }

  @Test func `a goal that moved and came back has not moved`() throws {
    let review = """
      <!-- reviews/2026-06-30.md -->
      ---
      kind: client
      date: 2026-06-30
      status: closed
      ours: [tom]
      theirs: [C1]
      ---
      # Review

      """
    let (low, high) = (
      targets("| T1 | Sites | client | 1 | 4 | | | | 2026-12-31 | tom | | |"),
      targets("| T1 | Sites | client | 1 | 9 | | | | 2026-12-31 | tom | | |")
    )
    let back = low + review + "<!-- 2026-08-01 tom -->\n" + high + "<!-- 2026-06-01 tom -->\n" + low
    #expect(try messages(of: "goal-moved", in: back) == [])
    let raised = high + review + "<!-- 2026-06-01 tom -->\n" + low
    #expect(
      try messages(of: "goal-moved", in: raised) == [
        "the goal of T1 Sites was 4 at the review of 2026-06-30, and is 9"
      ])
    let before = high + review + "<!-- 2026-06-29 tom -->\n" + high + "<!-- 2026-06-01 tom -->\n" + low
    #expect(try messages(of: "goal-moved", in: before) == [])
  }

  @Test func `an action may be due on the day of its target, and serve one of another account`() throws {
    func plan(_ action: String) -> String {
      targets("| T1 | Sites | client | 1 | 4 | | | | 2026-12-31 | tom | | |")
        + "## Actions\n- [ ] A1 Ask @tom \(action)\n"
    }
    #expect(try messages(of: "action-after-target", in: plan("due:2026-12-31 for:T1")) == [])
    #expect(try messages(of: "action-after-target", in: plan("due:2027-01-01 for:other#T1")) == [])
    #expect(try messages(of: "action-after-target", in: plan("due:2027-01-01 for:T1")).count == 1)
  }

  @Test func `a day that is brought forward has not slipped`() throws {
    func plan(_ due: String) -> String { targets("| T1 | Sites | client | 1 | 4 | | | | \(due) | tom | | |") }
    let text =
      plan("2026-11-30") + "<!-- 2026-08-01 tom -->\n" + plan("2026-12-31") + "<!-- 2026-06-01 tom -->\n"
      + plan("2026-09-30")
    #expect(try messages(of: "due-slipped", in: text) == [])
  }
}
