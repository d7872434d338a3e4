// What counts as a change, and what does not.

import PlanDiff
import PlanFixtures
import PlanSchema
import Testing

struct DiffTests {
  private let target = FixtureRecord("T1", ["target": "Drivers desk revenue", "actual": "£402k", "owner": "dick"])

  private func compare(_ old: Fixture, _ new: Fixture) -> SubjectChange? { diff(old: old.account, new: new.account) }

  @Test func `a changed figure is one changed field of one record`() throws {
    var after = target
    after.values["actual"] = (.text("£510k"), "£510k")
    let change = try #require(compare(Fixture(.init("targets", [target])), Fixture(.init("targets", [after]))))
    #expect(change.subject == Subject(.account, account: "northgate-foods"))
    #expect(change.kind == .changed)
    let section = try #require(change.sections.first)
    #expect(section.id == "targets")
    let record = try #require(section.records.first)
    #expect(record.key == RecordKey("T1"))
    #expect(record.label == "Drivers desk revenue")
    #expect(record.fields.map(\.field.id) == ["actual"])
    #expect(record["actual"]?.old?.raw == "£402k")
    #expect(record["actual"]?.new?.raw == "£510k")
  }

  @Test func `another spelling of the same value is no change`() {
    let left = target.with("goal", .scale(3), raw: "three")
    let right = target.with("goal", .scale(3), raw: "3")
    #expect(compare(Fixture(.init("targets", [left])), Fixture(.init("targets", [right]))) == nil)
  }

  @Test func `the same writing with another meaning is a change`() throws {
    let left = target.with("goal", .word("GBP 640"), raw: "640")
    let right = target.with("goal", .word("EUR 640"), raw: "640")
    let change = try #require(compare(Fixture(.init("targets", [left])), Fixture(.init("targets", [right]))))
    #expect(change.sections[0].records[0].fields.map(\.field.id) == ["goal"])
  }

  @Test func `values that cannot be decoded are compared as written`() throws {
    let left = target.with("goal", nil, raw: "lots")
    #expect(compare(Fixture(.init("targets", [left])), Fixture(.init("targets", [left]))) == nil)
    let right = target.with("goal", nil, raw: "plenty")
    let change = try #require(compare(Fixture(.init("targets", [left])), Fixture(.init("targets", [right]))))
    #expect(change.sections[0].records[0]["goal"]?.new == WrittenValue(nil, raw: "plenty"))
  }

  @Test func `an absent column and an empty cell are one`() {
    let left = target.with("goal", nil, raw: "")
    #expect(compare(Fixture(.init("targets", [left])), Fixture(.init("targets", [target]))) == nil)
  }

  @Test func `moving sections to a part is no change`() {
    var plan = Fixture(.init("mission", prose: ["Be first."]), .init("targets", [target]))
    plan.fields = [("client", .text("Northgate Foods plc"), "Northgate Foods plc")]
    #expect(diff(old: plan.account, new: plan.account(moving: ["targets"])) == nil)
    #expect(diff(old: plan.account(moving: ["mission"]), new: plan.account(moving: ["targets"])) == nil)
  }

  @Test func `front matter is compared in the order of the schema`() throws {
    var old = Fixture()
    old.fields = [("status", .word("draft"), "draft"), ("client", .text("Northgate"), "Northgate")]
    var new = Fixture()
    new.fields = [
      ("client", .text("Northgate Foods plc"), "Northgate Foods plc"), ("status", .word("active"), "active"),
    ]
    let change = try #require(compare(old, new))
    #expect(change.fields.map(\.field.id) == ["client", "status"])
  }

  @Test func `an account that comes or goes carries all it has`() throws {
    let plan = Fixture(.init("targets", [target]), .init("mission", prose: ["Be first."]))
    let added = try #require(diff(old: nil, new: plan.account))
    #expect(added.kind == .added)
    #expect(added.sections.map(\.id) == ["mission", "targets"])
    #expect(added.sections[1].records[0].fields.map(\.field.id) == ["id", "target", "actual", "owner"])
    let removed = try #require(diff(old: plan.account, new: nil))
    #expect(removed.kind == .removed)
    #expect(removed.sections.allSatisfy { $0.kind == .removed })
    #expect(removed.sections[1].records[0]["actual"]?.new == nil)
  }

  @Test func `a title, a preamble and a free section count`() throws {
    var old = Fixture()
    old.preamble = ["Since 2019."]
    old.free = [("Travel", ["By train."]), ("Parking", ["Gate 2."])]
    var new = Fixture()
    new.title = "Northgate"
    new.preamble = ["Since 2018."]
    new.free = [("parking ", ["Gate 2."]), ("Lunch", ["At noon."])]
    let change = try #require(compare(old, new))
    #expect(change.title == TextChange(old: "Northgate Foods", new: "Northgate"))
    #expect(change.sections.map(\.heading) == ["Preamble", "Lunch", "Travel"])
    #expect(change.sections.map(\.kind) == [.changed, .added, .removed])
  }

  @Test func `a review is named by its file`() throws {
    var review = Fixture(.init("notes", prose: ["All well."]))
    review.kind = Fixture.review
    review.id = "northgate-foods/2026-09-30"
    review.path = "accounts/northgate-foods/reviews/2026-09-30.md"
    let change = try #require(diff(old: nil, new: review.account))
    #expect(change.subject == Subject(.review, account: "northgate-foods", name: "2026-09-30"))
    #expect(change.subject.title == "northgate-foods review 2026-09-30")
  }

  @Test func `many subjects come in order, accounts before people`() {
    var other = Fixture(.init("mission", prose: ["Grow."]))
    other.id = "acme"
    let plan = Fixture(.init("mission", prose: ["Be first."]))
    let changes = diff(old: [plan.account], new: [other.account])
    #expect(changes.map(\.subject.title) == ["acme", "northgate-foods"])
    #expect(changes.map(\.kind) == [.added, .removed])
  }

  @Test func `a renamed account is one change when the caller pairs it`() throws {
    let old = Fixture(.init("mission", prose: ["Grow."]))
    var new = old
    new.id = "northgate"
    let change = try #require(compare(old, new))
    #expect(change.formerly?.account == "northgate-foods")
    #expect(change.sections.isEmpty)
  }
}
