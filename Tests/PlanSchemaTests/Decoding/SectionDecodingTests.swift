// Sections through the schema: headings that are known, mistyped, misplaced or repeated.

import PlanSchema
import PlanText
import Testing

struct SectionDecodingTests {
  @Test func `a heading is matched with case and space aside`() {
    let document = expectNone("##   mission  \nText.\n\n## Swot\n")
    #expect(document?.sections.map(\.schema.id) == ["mission", "swot"])
  }

  @Test func `an unknown section is advice and kept as free text`() {
    let document = expect(
      .unknownSection, "‹## Missoin›\nText.\n\nMore.\n", suggestion: "did you mean 'Mission'?")
    #expect(document?.freeSections.first?.heading == "Missoin")
    #expect(document?.freeSections.first?.prose.map(\.text) == ["Text.", "More."])
  }

  @Test func `a section of another kind of file is misplaced`() {
    expect(.misplacedSection, "‹## Decisions›\n")
  }

  @Test func `a second section of the same name is reported`() {
    let document = expect(.sectionTwice, "## Mission\nA.\n\n‹## Mission›\nB.\n")
    #expect(document?.sections.count == 2)
  }

  @Test func `a required section of a review must be there`() {
    expect(.missingSection, "", head: "---\ndate: 2026-09-30\n---\n‹# Review›\n", as: "review")
  }

  @Test func `prose is kept block by block as written`() {
    let document = expectNone("## Mission\nOne\nline.\n\n- a\n- b\n\n### Deeper\n\n    code\n")
    #expect(document?.section("mission")?.prose.map(\.text).prefix(3) == ["One\nline.", "- a\n- b", "### Deeper"])
  }
}
