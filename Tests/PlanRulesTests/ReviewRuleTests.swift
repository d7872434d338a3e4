// Rules of reviews and surveys, and of what the team waives, at their edges.
import PlanModel
import PlanRules
import PlanSchema
import PlanText
import Testing

@Suite struct ReviewRuleTests {
  private func messages(of id: String, in text: String) throws -> [String] {
    let rule = try #require(Rule.named(id))
    let example = RuleExample(text).examined()
    #expect(example.errors.map(\.message) == [])
    return RuleBook(only: rule).examine(try #require(example.account)).findings.map(\.message)
  }

  private func review(
    _ day: String, kind: String = "client", status: String = "closed", theirs: String = "[C1]", next: String = "",
    decisions: String = ""
  ) -> String {
    var text = "<!-- reviews/\(day).md -->\n---\nkind: \(kind)\ndate: \(day)\nstatus: \(status)\nours: [tom, jane]\n"
    if !theirs.isEmpty { text += "theirs: \(theirs)\n" }
    if !next.isEmpty { text += "next: \(next)\n" }
    return text + "---\n# Review\n" + decisions
  }

  @Test func `a review is overdue a week after its day`() throws {
    let text = review("2026-06-24") + "<!-- today 2026-10-01 -->"
    #expect(try messages(of: "review-overdue", in: text) == [])
    #expect(
      try messages(of: "review-overdue", in: review("2026-06-23")) == [
        "the last review with the client was on 2026-06-23, and the next was due on 2026-09-23, 8 days ago"
      ])
  }

  @Test func `a day that was agreed stands over the rhythm`() throws {
    #expect(try messages(of: "review-overdue", in: review("2026-05-01", next: "2026-10-15")) == [])
    #expect(try messages(of: "review-overdue", in: review("2026-08-01", next: "2026-09-01")).count == 1)
  }

  @Test func `a review that is prepared is not overdue, and not forgotten until its day has passed`() throws {
    let prepared = review("2026-04-01") + review("2026-10-12", status: "open")
    #expect(try messages(of: "review-overdue", in: prepared) == [])
    #expect(try messages(of: "review-left-open", in: prepared) == [])
    #expect(try messages(of: "review-left-open", in: review("2026-09-24", status: "open")) == [])
    #expect(try messages(of: "review-left-open", in: review("2026-09-23", status: "open")).count == 1)
  }

  @Test func `reviews among ourselves are none with the client`() throws {
    let text = review("2026-09-20", kind: "internal") + "<!-- 2026-03-01 tom -->\n"
    #expect(try messages(of: "review-never", in: text).count == 1)
    #expect(try messages(of: "review-nobody-theirs", in: review("2026-09-20", kind: "internal", theirs: "")) == [])
  }

  @Test func `a review on our side is overdue only where somebody set a rhythm`() throws {
    #expect(try messages(of: "internal-review-overdue", in: "<!-- 2026-01-01 tom -->\n") == [])
    let settings = "<!-- rutter.yaml -->\ninternal-review-every: 1 month\n<!-- 2026-01-01 tom -->\n"
    #expect(
      try messages(of: "internal-review-overdue", in: settings) == [
        "no review on our side has been held, and one was due on 2026-02-01"
      ])
  }

  @Test func `only the last review is asked what became of its decisions`() throws {
    let decisions = """
      ## Decisions
      | Id  | Decision | By  | Actions |
      | --- | -------- | --- | ------- |
      | DE1 | Trial    | tom |         |
      | DE2 | Invoices | tom |         |
      | DE3 | No gifts | tom | -       |

      """
    let older = review("2026-03-31", decisions: decisions)
    #expect(try messages(of: "decision-no-action", in: older + review("2026-06-30")) == [])
    #expect(
      try messages(of: "decision-no-action", in: older) == [
        "nothing is done about DE1 Trial, decided on 2026-03-31",
        "nothing is done about DE2 Invoices, decided on 2026-03-31",
      ])
    // An action that names the review carries one of them out, and nobody can tell which.
    let action = "## Actions\n- [x] A1 Start @tom due:2026-04-30 done:2026-04-29 from:2026-03-31\n"
    #expect(try messages(of: "decision-no-action", in: action + older).count == 1)
  }

  @Test func `two reviews without a decider are needed, and one with makes it good`() throws {
    let users = review("2026-03-31", theirs: "[C3]") + review("2026-06-30", theirs: "[C3, C2]")
    #expect(try messages(of: "review-no-senior", in: review("2026-06-30", theirs: "[C3]")) == [])
    #expect(
      try messages(of: "review-no-senior", in: users) == [
        "2 reviews were held in 12 months, and nobody who decides came: C1 Priya Shah"
      ])
    #expect(try messages(of: "review-no-senior", in: users + review("2025-09-30", theirs: "[C1]")).count == 1)
    #expect(try messages(of: "review-no-senior", in: users + review("2025-10-02", theirs: "[C1]")) == [])
  }

  @Test func `an account that is to be won back is looked at every fortnight`() throws {
    #expect(try messages(of: "plan-stale", in: "<!-- 2026-09-16 tom -->\n") == [])
    #expect(try messages(of: "plan-stale", in: "---\nplan-kind: recover\n---\n<!-- 2026-09-17 tom -->\n") == [])
    #expect(try messages(of: "plan-stale", in: "---\nplan-kind: recover\n---\n<!-- 2026-09-16 tom -->\n").count == 1)
    #expect(try messages(of: "plan-stale", in: "---\ntier: growth\n---\n<!-- 2026-06-03 tom -->\n") == [])
    #expect(try messages(of: "plan-stale", in: "---\ntier: growth\n---\n<!-- 2026-06-02 tom -->\n").count == 1)
  }

  private func surveys(_ rows: String...) -> String {
    """
    ## Surveys
    | On | Who | Kind | Score | Scale | Follow-up |
    | -- | --- | ---- | ----- | ----- | --------- |

    """ + rows.joined(separator: "\n") + "\n"
  }

  @Test func `what is low depends on the scale`() throws {
    for (row, isLow) in [
      ("| 2026-07-20 | C1 | nps | 6 | | |", true), ("| 2026-07-20 | C1 | nps | 7 | | |", false),
      ("| 2026-07-20 | C1 | csat | 3 | | |", true), ("| 2026-07-20 | C1 | csat | 4 | | |", false),
      ("| 2026-07-20 | C1 | csat | 6 | 1-10 | |", true), ("| 2026-07-20 | C1 | csat | 7 | 1-10 | |", false),
      ("| 2026-07-20 | C1 | interview | 1 | | |", false), ("| 2026-07-20 | C1 | interview | 1 | 1–5 | |", true),
      ("| 2026-07-20 | C1 | nps | 2 | | - |", false),
    ] {
      #expect(try messages(of: "survey-low-idle", in: surveys(row)).count == (isLow ? 1 : 0), "\(row)")
    }
  }

  @Test func `a later answer stands for an earlier one`() throws {
    let text = surveys("| 2026-07-20 | C1 | nps | 8 | | |", "| 2026-01-20 | C1 | nps | 3 | | |")
    #expect(try messages(of: "survey-low-idle", in: text) == [])
    #expect(try messages(of: "survey-falling", in: text) == [])
  }

  @Test func `a fall is told of the last two answers in any order, and of one kind`() throws {
    let (old, before, last) = (
      "| 2025-07-20 | C1 | nps | 10 | | - |", "| 2026-01-20 | C1 | nps | 9 | | - |", "| 2026-07-20 | C1 | nps | 7 | | |"
    )
    for rows in [surveys(old, before, last), surveys(last, before, old), surveys(before, last, old)] {
      #expect(try messages(of: "survey-falling", in: rows) == ["C1 Priya Shah gave 7, after 9 on 2026-01-20"])
    }
    #expect(try messages(of: "survey-falling", in: surveys("| 2026-01-20 | C1 | csat | 5 | | - |", last)) == [])
    #expect(try messages(of: "survey-falling", in: surveys(before, "| 2026-07-20 | C1 | nps | 8 | | |")) == [])
    // What is low, or followed up, is not told here.
    #expect(try messages(of: "survey-falling", in: surveys(before, "| 2026-07-20 | C1 | nps | 6 | | |")) == [])
    let answered = "## Actions\n- [ ] A1 Call her @tom due:2026-10-10 with:C1\n" + surveys(before, last)
    #expect(try messages(of: "survey-falling", in: answered) == [])
  }

  @Test func `the day of a review is written into the contact's cell and nowhere else`() throws {
    let rule = try #require(Rule.named("last-contact-behind"))
    let account = try #require(RuleExample(rule.bad).examined().account)
    let found = try #require(RuleBook(only: rule).examine(account).findings.first)
    let plan = try #require(account.account.decoded.documents.first).source
    let mended = try #require(plan.applying(found.fix))
    let text = String(decoding: mended, as: UTF8.self)
    #expect(text == String(decoding: plan.bytes, as: UTF8.self).replacing("2026-05-12", with: "2026-06-30"))
    let empty = rule.bad.replacing("2026-05-12", with: "          ").replacing("2026-07-08", with: "-         ")
    #expect(
      try messages(of: "last-contact-behind", in: empty) == [
        "C1 Priya Shah came to the review of 2026-06-30, and was never spoken to, says the plan"
      ])
  }

  @Test func `reviews that were left out are counted between those that were held`() throws {
    let monthly = "---\nreview-every: 1 month\n---\n"
    // June and July were left out; what is due since August is another matter.
    let text = monthly + review("2026-05-05") + review("2026-08-04")
    #expect(
      try messages(of: "reviews-skipped", in: text) == [
        "2 reviews were left out in 12 months; between 2026-05-05 and 2026-08-04 there was none"
      ])
    #expect(try messages(of: "reviews-skipped", in: monthly + review("2026-05-05") + review("2026-07-04")) == [])
  }

  @Test func `a waiver that reads nearly like a rule is told which`() throws {
    let text = """
      ## Waivers
      | Rule          | Record | Reason | By  | Until      |
      | ------------- | ------ | ------ | --- | ---------- |
      | Contact-Stale | C1     | Leave  | tom | 2027-05-01 |
      | contact-stael | C1     | Leave  | tom | 2027-05-01 |
      """
    let rule = try #require(Rule.named("waiver-unknown-rule"))
    let account = try #require(RuleExample(text).examined().account)
    let found = RuleBook(only: rule).examine(account).findings
    #expect(found.map(\.message) == ["there is no rule 'contact-stael'"])
    #expect(found.first?.suggestion == "did you mean 'contact-stale'?")
  }

  @Test func `a waiver may name a review or what it decided`() throws {
    let text = """
      ## Waivers
      | Rule               | Record     | Reason | By  | Until      |
      | ------------------ | ---------- | ------ | --- | ---------- |
      | review-no-next     | 2026-06-30 | Leave  | tom | 2027-05-01 |
      | member-idle        | dick       | Leave  | tom | 2027-05-01 |
      | decision-no-action | DE7        | Leave  | tom | 2027-05-01 |

      """
    #expect(
      try messages(of: "waiver-unknown-record", in: text + review("2026-06-30")) == [
        "nothing in the plan is called 'DE7'"
      ])
  }
}
