// Front matter through the schema: what is known, present and of the right type.

import PlanSchema
import PlanText
import Testing

struct FrontMatterDecodingTests {
  private func head(_ lines: String) -> String { "---\nclient: Northgate\nmanager: tom\n\(lines)\n---\n# Northgate\n" }

  @Test func `a mistyped key is reported at the key, with the one that was meant`() {
    expect(.unknownKey, "", head: head("‹teir›: key"), suggestion: "did you mean 'tier'?")
  }

  @Test func `a key of another kind of file is misplaced`() {
    expect(.misplacedKey, "", head: head("‹ours›: [tom]"))
  }

  @Test func `a missing required key names an example`() {
    expect(
      .missingKey, "", head: "‹---›\nmanager: tom\n---\n# N\n",
      suggestion: "add a line such as 'client: Northgate Foods plc'")
  }

  @Test func `a required key without a value is missing`() {
    expect(.missingKey, "", head: "---\nclient: Northgate\nmanager:‹›\n---\n# N\n")
  }

  @Test func `a file without front matter has one finding for it`() {
    expect(.frontMatterMissing, "", head: "‹›# Northgate\n")
  }

  @Test func `a file without a title has a finding below the front matter`() {
    expect(.titleMissing, "", head: "---\nclient: N\nmanager: tom\n---\n‹›\n## Mission\nText\n")
  }

  @Test func `a wrong choice is reported at the value`() {
    expect(.unknownChoice, "", head: head("tier: ‹kye›"), suggestion: "did you mean 'key'?")
  }

  @Test func `a list where one value belongs is reported`() {
    expect(.badValue, "", head: head("tier: ‹[key, growth]›"))
  }

  @Test func `a mapping where a value belongs is reported`() {
    expect(.badValue, "", head: head("tier: ‹{a: b}›"))
  }

  @Test func `each bad item of a list is reported by itself`() {
    expect(.badValue, "", head: head("sponsors: [tom, ‹Jane›, dick, ‹a b›]"))
    expect(.badValue, "", head: head("sponsors: tom, ‹Jane›, dick"))
  }

  @Test func `one value may stand for a list of one`() {
    let document = expectNone("", head: head("sponsors: jane"))
    #expect(document?["sponsors"] == .list([.person(PersonID("jane"))]))
  }

  @Test func `a dash says that there is none, and nothing that it is not known`() {
    let document = expectNone("", head: head("tier: '-'\nsponsors:"))
    #expect(document?["tier"] == Value.none)
    #expect(document?["sponsors"] == nil)
    #expect(document?.fields.map(\.schema.id) == ["client", "manager", "tier", "sponsors"])
  }

  @Test func `fields come in the order of the schema with the bytes of their values`() {
    let document = expectNone("", head: "---\nmanager: tom\nclient: \"Northgate Foods\"\n---\n# N\n")
    #expect(document?.fields.map(\.schema.id) == ["client", "manager"])
    #expect(document?.fields.first?.raw == "Northgate Foods")
    #expect(document?.fields.first?.range == SourceRange(25, 42))
  }
}
