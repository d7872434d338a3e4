// Declared lists through the schema: sub-headings, ids and items without one.

import PlanSchema
import PlanText
import Testing

struct ListDecodingTests {
  @Test func `items are records of their list, with or without an id`() throws {
    let document = expectNone(
      "## SWOT\n### strengths\n- S1 Known at\n  every site\n- Quick\n\n### Weaknesses\n* W1 Late invoices\n")
    let section = try #require(document?.section("swot"))
    #expect(section.records.map { $0.key?.text } == ["S1", "Quick", "W1"])
    let list = try #require(section.schema.fieldIndex("list"))
    let text = try #require(section.schema.fieldIndex("text"))
    #expect(section.records.map { $0.raw[list] } == ["strengths", "strengths", "weaknesses"])
    #expect(section.records.last?.values[text] == .text("Late invoices"))
  }

  @Test func `an unknown list is reported`() {
    expect(.unknownList, "## SWOT\n‹### Stregths›\n- S1 One\n", suggestion: "did you mean 'Strengths'?")
  }

  @Test func `a list that stands twice is reported`() {
    expect(.listTwice, "## SWOT\n### Strengths\n- S1 One\n\n‹### Strengths›\n- S2 Two\n")
  }

  @Test func `items below no heading are reported`() {
    expect(.itemOutsideList, "## SWOT\n‹- S1 One›\n")
  }

  @Test func `an id of another list is reported`() {
    expect(.badID, "## SWOT\n### Strengths\n- ‹W1› One\n")
    expect(.badID, "## SWOT\n### Strengths\n- ‹s1› One\n", suggestion: "write S1")
  }

  @Test func `the same item twice is reported`() {
    expect(.keyTwice, "## SWOT\n### Strengths\n- Quick\n- ‹Quick›\n")
  }
}
