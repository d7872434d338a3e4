// Which record continues which: by key, else by text, else by likeness; none is ever lost.

import PlanDiff
import PlanFixtures
import PlanSchema
import Testing

struct RecordMatchingTests {
  private func changes(_ old: [FixtureRecord], _ new: [FixtureRecord], in section: String = "targets") -> [RecordChange]
  {
    diff(old: Fixture(.init(section, old)).account, new: Fixture(.init(section, new)).account)?
      .sections.flatMap(\.records) ?? []
  }

  @Test func `rows may change places`() {
    let rows = (1...5).map { FixtureRecord("T\($0)", ["target": "Target \($0)"]) }
    #expect(changes(rows, rows.reversed()).isEmpty)
  }

  @Test func `a new row and a gone row stand where a reader looks for them`() {
    let rows = (1...4).map { FixtureRecord("T\($0)", ["target": "Target \($0)"]) }
    let found = changes([rows[0], rows[1], rows[2]], [rows[0], rows[3], rows[2]])
    #expect(found.map(\.kind) == [.removed, .added])
    #expect(found.map(\.key?.text) == ["T2", "T4"])
  }

  @Test func `two rows of one key are told apart by their text`() {
    let first = FixtureRecord("T1", ["target": "Drivers"])
    let second = FixtureRecord("T1", ["target": "Warehouse"])
    #expect(changes([first, second], [second, first]).isEmpty)
    let third = FixtureRecord("T1", ["target": "Office"])
    let found = changes([first, second], [second, first, third])
    #expect(found.map(\.kind) == [.added])
    #expect(found.first?.label == "Office")
    #expect(changes([first, second, third], [third]).map(\.kind) == [.removed, .removed])
  }

  @Test func `a row without a key is found again by its text and by likeness`() {
    let call = FixtureRecord(nil, ["text": "Call the plant manager about drivers", "owner": "dick"])
    let mail = FixtureRecord(nil, ["text": "Send the price list", "owner": "jane"])
    #expect(changes([call, mail], [mail, call], in: "actions").isEmpty)
    let later = FixtureRecord(nil, ["text": "Call the plant manager about drivers", "owner": "tom"])
    let found = changes([call, mail], [mail, later], in: "actions")
    #expect(found.map(\.kind) == [.changed])
    #expect(found.first?.fields.map(\.field.id) == ["owner"])
    let other = FixtureRecord(nil, ["text": "Visit Leeds"])
    #expect(changes([mail], [other], in: "actions").map(\.kind) == [.removed, .added])
  }

  @Test func `a record that gets an id is the same record`() {
    let before = FixtureRecord(nil, ["text": "Call the plant manager about drivers"])
    let after = FixtureRecord("A7", ["text": "Call the plant manager about drivers"])
    let found = changes([before], [after], in: "actions")
    #expect(found.map(\.kind) == [.changed])
    #expect(found.first?.key == RecordKey("A7"))
    #expect(found.first?.fields.map(\.field.id) == ["id"])
  }

  @Test func `an item of a list without an id is known by likeness, not by its whole text`() {
    func item(_ text: String) -> FixtureRecord {
      var record = FixtureRecord(nil, ["list": "strengths", "text": text])
      record.key = text
      return record
    }
    let found = changes(
      [item("Good drivers in Leeds"), item("Fair price")], [item("Good drivers in York")], in: "swot")
    #expect(found.map(\.kind) == [.changed, .removed])
    #expect(found.map(\.key) == [nil, nil])
    #expect(found.map(\.label) == ["Good drivers in York", "Fair price"])
  }

  @Test func `a record of a natural key needs no label`() {
    let tom = FixtureRecord("tom", ["person": "tom", "does": "Management vacancies"])
    #expect(changes([], [tom], in: "team").first?.label == "")
  }

  @Test func `the note of a task is compared as prose`() throws {
    let old = FixtureRecord("A1", ["text": "Call"], note: "Ask for Ann.")
    let new = FixtureRecord("A1", ["text": "Call"], note: "Ask for Bob.")
    let found = try #require(changes([old], [new], in: "actions").first)
    #expect(found.fields.isEmpty)
    #expect(found.note?.text(without: .removed) == ["Ask for Bob."])
  }
}
