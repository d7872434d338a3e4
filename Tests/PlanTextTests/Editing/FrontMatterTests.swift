// Keys of the front matter.
import PlanText
import Testing

@Suite struct FrontMatterTests {
  static let order = ["client", "status", "tier", "point", "notes"]

  private func set(_ key: String, to text: String, in body: String, isList: Bool = false) throws -> String {
    let document = read(body)
    return document.after(
      try document.settingFrontMatter(key, to: text, isList: isList, order: Self.order))
  }

  private func value(_ text: String) throws -> String {
    let result = try set("client", to: text, in: "---\nclient: x # c\n---\n")
    return String(result.dropFirst("---\nclient: ".count).dropLast(" # c\n---\n".count))
  }

  @Test func `only the value changes`() throws {
    #expect(
      try set("tier", to: "key", in: "\u{FEFF}---\r\n# c\r\ntier:   growth\t # why\r\n---\r\nx")
        == "\u{FEFF}---\r\n# c\r\ntier:   key\t # why\r\n---\r\nx")
    #expect(try set("tier", to: "", in: "---\ntier: growth # why\n---\n") == "---\ntier:  # why\n---\n")
    #expect(try set("tier", to: "key", in: "---\ntier:\nstatus: x\n---\n") == "---\ntier: key\nstatus: x\n---\n")
    #expect(try set("tier", to: "key", in: "---\ntier: # why\n---\n") == "---\ntier: key # why\n---\n")
    #expect(try set("tier", to: "a\nb", in: "---\ntier: x\n---\n") == "---\ntier: \"a\\nb\"\n---\n")
    #expect(
      try set("notes", to: "short", in: "---\nnotes: |\n  one\n  two\ntier: x\n---\n")
        == "---\nnotes: short\ntier: x\n---\n")
  }

  @Test func `quotes stay where they can say the value`() throws {
    #expect(try set("tier", to: "it's", in: "---\ntier: 'x'\n---\n") == "---\ntier: 'it''s'\n---\n")
    #expect(try set("tier", to: "a \"b\"", in: "---\ntier: \"x\"\n---\n") == "---\ntier: \"a \\\"b\\\"\"\n---\n")
    #expect(try set("tier", to: "a\tb", in: "---\ntier: 'x'\n---\n") == "---\ntier: \"a\\tb\"\n---\n")
  }

  @Test(arguments: ["2026", "yes", "2026-11-14", "3 months", "a:b", "a#b", "£5k", "-5", "it's", "Mon-Sat 08:00-18:00"])
  func `plain where the syntax allows it`(_ text: String) throws {
    #expect(try value(text) == text)
  }

  @Test(arguments: [
    "a: b", "a #b", "@tom", "&a", "*a", "!a", "|", ">", "%a", "[a", "]", "{a", "}", ",a", "- a", "? a", "-", "'a",
    "\"a",
    "`a", "a:", "~", "null", " a", "#a", "---", "a\u{85}b", "a\u{2028}b", " #\u{301}x", "x #\u{301}x", "\u{FEFF}a",
  ])
  func `quoted where it must be`(_ text: String) throws {
    #expect(try value(text).hasPrefix("\""))
  }

  @Test func `a list keeps its style and the comments between its items`() throws {
    #expect(
      try set("point", to: "tom, ann", in: "---\npoint: [ tom,  'jane' ] # c\n---\n", isList: true)
        == "---\npoint: [ tom,  'ann' ] # c\n---\n")
    #expect(
      try set("point", to: "tom, jane, ann", in: "---\npoint: [tom, jane]\n---\n", isList: true)
        == "---\npoint: [tom, jane, ann]\n---\n")
    let block = "---\npoint:  # who\n  - tom # boss\n  # then\n  - jane\ntier: x\n---\n"
    #expect(
      try set("point", to: "tom, ann, jane", in: block, isList: true)
        == "---\npoint:  # who\n  - tom # boss\n  - ann\n  # then\n  - jane\ntier: x\n---\n")
    #expect(
      try set("point", to: "jane", in: block, isList: true)
        == "---\npoint:  # who\n  # then\n  - jane\ntier: x\n---\n")
    #expect(try set("point", to: "", in: block, isList: true) == "---\npoint:  # who\ntier: x\n---\n")
    #expect(
      try set("point", to: "a, b", in: "---\npoint: []\n---\n", isList: true) == "---\npoint: [a, b]\n---\n")
    #expect(try set("point", to: "a", in: "---\npoint:\n- x\n- y\n---\n", isList: true) == "---\npoint:\n- a\n---\n")
  }

  @Test func `a new key stands at its place and comments stay with their neighbours`() throws {
    let body = "---\n# who\nclient: x # c\n# later\nnotes: y\n---\n"
    #expect(
      try set("tier", to: "key", in: body) == "---\n# who\nclient: x # c\ntier: key\n# later\nnotes: y\n---\n")
    #expect(try set("own", to: "z", in: body) == "---\n# who\nclient: x # c\n# later\nnotes: y\nown: z\n---\n")
    #expect(try set("client", to: "x", in: "---\n# t\ntier: y\n---\n") == "---\nclient: x\n# t\ntier: y\n---\n")
    #expect(try set("client", to: "x", in: "---\n# t\n---\n") == "---\n# t\nclient: x\n---\n")
    #expect(try set("client", to: "x", in: "---\n---\nText") == "---\nclient: x\n---\nText")
    #expect(try set("point", to: "a, b", in: "---\n---\n", isList: true) == "---\npoint: [a, b]\n---\n")
    #expect(try set("client", to: "x", in: "# T\r\n") == "---\r\nclient: x\r\n---\r\n# T\r\n")
    #expect(try set("tier", to: "key", in: "---\n  client: x\n---\n") == "---\n  client: x\n  tier: key\n---\n")
  }

  @Test(arguments: ["---\nclient: [a\n---\n", "---\n{client: x}\n---\n", "---\n- a\n---\n", "---\nclient: x\n"])
  func `what cannot be edited is refused`(_ body: String) {
    #expect(throws: EditError.self) { try set("tier", to: "key", in: body) }
  }

  @Test func `a mapping is not overwritten by a word`() {
    #expect(throws: EditError.self) { try set("tier", to: "key", in: "---\ntier:\n  a: b\n---\n") }
  }

  @Test func `a key goes with its lines, comments above it stay`() {
    let document = read("---\n# a\nclient: x\npoint:\n  - a\n  - b # c\ntier: y\n---\n")
    #expect(document.after(document.removingFrontMatter("point")) == "---\n# a\nclient: x\ntier: y\n---\n")
    #expect(document.removingFrontMatter("none").isEmpty)
  }
}
