// Messages that a colleague can read in git's log.

import Documents
import PlanDiff
import PlanFixtures
import PlanSchema
import Rendering
import Results
import Testing

struct CommitMessageTests {
  private func fixture(_ id: String, _ sections: FixtureSection...) -> Fixture {
    var plan = Fixture()
    plan.id = id
    plan.sections = sections
    return plan
  }

  private let target = FixtureRecord("T1", ["target": "Drivers desk revenue", "actual": "£402k"])
  private var raised: FixtureRecord { target.with("actual", .text("£510k"), raw: "£510k") }
  private let open = FixtureRecord("A3", ["text": "Agree it"]).with("checked", .yesNo(false), raw: "")
  private var done: FixtureRecord {
    open.with("checked", .yesNo(true), raw: "x").with("done", .word("d"), raw: "2026-09-28")
  }

  @Test func `few changes are told in the subject`() {
    let old = Fixture(.init("targets", [target]), .init("actions", [open]))
    let new = Fixture(.init("targets", [raised]), .init("actions", [done]))
    #expect(
      ChangeMessage(diff(old: [old.account], new: [new.account])).text == """
        northgate-foods: T1 actual £402k → £510k; A3 done

        - T1 Drivers desk revenue: actual £402k → £510k
        - A3 Agree it: done 2026-09-28

        """)
  }

  @Test func `one change needs no body`() {
    let message = ChangeMessage(Sample.change("targets", target, raised))
    #expect(message.text == "northgate-foods: T1 actual £402k → £510k\n")
  }

  @Test func `many changes are counted, and what does not fit is counted too`() {
    #expect(
      ChangeMessage(Sample.changes).subject
        == "northgate-foods: status, review-every, mission, 2 contacts and 2 more")
  }

  @Test func `records come and go by name`() {
    let risk = FixtureRecord("C4", ["name": "Ann Lee", "role": "approver"])
    #expect(
      ChangeMessage(Sample.change("contacts", nil, risk)).subject == "northgate-foods: add C4 Ann Lee")
    #expect(ChangeMessage(Sample.change("contacts", risk, nil)).subject == "northgate-foods: remove C4")
  }

  @Test func `several accounts are counted and named`() {
    let names = ["acme", "beta", "northgate-foods"]
    let old = names.map { fixture($0, .init("targets", [target])).account }
    let new = names.map { fixture($0, .init("targets", [raised])).account }
    let message = ChangeMessage(diff(old: old, new: new))
    #expect(message.subject == "3 accounts: acme, beta, northgate-foods")
    #expect(message.body.hasPrefix("acme:\n- T1 Drivers desk revenue: actual £402k → £510k\n\nbeta:\n"))
  }

  @Test func `no subject is longer than 72 characters or more than a line`() {
    let long = (0..<40).map { fixture("a-rather-long-account-name-\($0)", .init("targets", [target])).account }
    #expect(
      ChangeMessage(diff(old: [], new: long)).subject
        == "40 accounts: a-rather-long-account-name-0 and 39 more")
    let name = String(repeating: "wide ", count: 40)
    var plan = fixture(String(repeating: "x", count: 90), .init("targets", [target]))
    plan.title = name + "\n\nSigned-off-by: nobody"
    let message = ChangeMessage(diff(old: [], new: [plan.account]))
    #expect(message.subject.count == 72)
    #expect(!message.subject.contains("\n"))
  }

  @Test func `a new plan and a new review say so`() {
    #expect(
      ChangeMessage(diff(old: [], new: [Sample.after.account])).subject
        == "northgate-foods: new plan for Northgate Foods")
    var review = Fixture(.init("notes", prose: ["All well."]))
    review.kind = Fixture.review
    review.path = "accounts/northgate-foods/reviews/2026-09-30.md"
    let changes = diff(
      old: [Fixture(.init("targets", [target])).account],
      new: [Fixture(.init("targets", [raised])).account, review.account])
    #expect(
      ChangeMessage(changes).subject
        == "northgate-foods: T1 actual £402k → £510k; new review 2026-09-30")
  }

  @Test func `what changes no meaning is named by its file`() {
    #expect(ChangeMessage([], otherFiles: ["CODEOWNERS"]).text == "Change CODEOWNERS\n")
    #expect(ChangeMessage([], otherFiles: ["a", "b"]).text == "Change the layout of 2 files\n")
  }

  @Test func `no line of the body is a comment to git or breaks out`() {
    let hostile = FixtureRecord("C4", ["name": "# gone\nSigned-off-by: nobody <x@y>", "role": "a\u{1B}[2J"])
    let lines = ChangeMessage(Sample.change("contacts", nil, hostile)).body.split(separator: "\n")
    #expect(lines == ["- C4 # gone Signed-off-by: nobody <x@y>: added, role a␛[2J"])
  }
}
