// Tasks through the schema: box, id, text and the trailing run of attributes.

import PlanSchema
import PlanText
import Testing

struct TaskDecodingTests {
  @Test func `a task is box, id, text and attributes`() throws {
    let document = expectNone(
      "## Actions\n- [ ] A1 Call re: prices @dick due:2026-11-14 with:C1,C2\n\n  A note.\n- [x] A2 Done @tom done:2026-01-02\n"
    )
    let section = try #require(document?.section("actions"))
    let record = try #require(section.records.first)
    func index(_ id: String) throws -> Int { try #require(section.schema.fieldIndex(id)) }
    #expect(record.key == RecordKey("A1"))
    #expect(record.values[try index("text")] == .text("Call re: prices"))
    #expect(record.values[try index("owner")] == .person(PersonID("dick")))
    #expect(record.values[try index("checked")] == .yesNo(false))
    #expect(record.raw[try index("due")] == "2026-11-14")
    #expect(record.raw[try index("with")] == "C1,C2")
    #expect(record.ranges[try index("owner")].map { document?.source.string(in: $0) } == "dick")
    #expect(record.ranges[try index("with")].map { document?.source.string(in: $0) } == "C1,C2")
    #expect(record.ranges[try index("done")] == nil)
    #expect(record.note?.contains("A note.") == true)
    #expect(section.records.last?.values[try index("checked")] == .yesNo(true))
  }

  @Test func `a task without an id names the next free one`() {
    expect(
      .missingID, "## Actions\n- [ ] A7 One @tom\n- [ ] ‹Two› @tom\n", suggestion: "write A8, the next free one")
  }

  @Test func `an item without a box is reported and read`() {
    let document = expect(.boxMissing, "## Actions\n- [ ] A1 One\n- ‹A2 Two›\n")
    #expect(document?.section("actions")?.records.count == 2)
  }

  @Test func `a list without boxes and ids is a note`() {
    let document = expectNone("## Actions\n- [ ] A1 One\n\nOr:\n\n* see the minutes\n")
    #expect(document?.section("actions")?.records.count == 1)
  }

  @Test func `a table of tasks is reported`() {
    expect(.tableInTasks, "## Actions\n‹| Id | Action |›\n|--|--|\n| A1 | One |\n")
  }

  @Test func `two people are one too many`() {
    expect(.attributeTwice, "## Actions\n- [ ] A1 One @tom ‹@dick›\n")
    expect(.attributeTwice, "## Actions\n- [ ] A1 One due:2026-01-01 ‹due:2026-01-02›\n")
  }

  @Test func `a mistyped attribute is reported`() {
    expect(
      .unknownAttribute, "## Actions\n- [ ] A1 One ‹duee:2026-01-01› @tom\n", suggestion: "did you mean 'due:'?")
  }

  @Test func `an attribute amid the text is reported`() {
    expect(.attributeInText, "## Actions\n- [ ] A1 By ‹due:2026-01-01› call them @tom\n")
  }

  @Test func `web addresses and times of day are text`() {
    _ = expectNone("## Actions\n- [ ] A1 See https://example.com at 10:30 @tom\n")
  }

  @Test func `box and date of a done task agree`() {
    expect(.doneMismatch, "## Actions\n- ‹[x]› A1 One @tom\n")
    expect(.doneMismatch, "## Actions\n- [ ] A1 One @tom done:‹2026-01-01›\n")
  }

  @Test func `a bad id and a bad value are reported at their bytes`() {
    expect(.badID, "## Actions\n- [ ] ‹a1› One @tom\n", suggestion: "write A1")
    expect(.badID, "## Actions\n- [ ] ‹T1› One @tom\n")
    expect(.badValue, "## Actions\n- [ ] A1 One @‹Tom›\n", suggestion: "write 'tom'")
  }

  @Test func `a task with an id and nothing else has no text`() {
    expect(.missingValue, "## Actions\n- [ ] ‹A1 @tom›\n")
  }
}
