// Texts that would keep a Markdown parser busy for minutes are refused, and ones that only look so are read.
import PlanText
import Testing

@Suite struct HostileMarkdownTests {
  static func row(_ cell: String, _ columns: Int) -> String { String(repeating: cell, count: columns) + "\n" }

  static let costly: [(name: String, text: String)] = [
    ("a table of 20,000 columns", row("|x", 20_000) + row("|-", 20_000) + row("a\n", 2_000)),
    ("rows that are filled up", row("|x", 200) + row("|-", 200) + row("a\n", 100_000)),
    ("a row of 100,000 cells", "|x|\n|-|\n" + row("x|", 100_000)),
    ("tables that never begin", row("a|b\n-|-|-\n", 20_000)),
    ("tables in quotes that never begin", row("> a|b\n> -|-|-\n", 20_000)),
    ("instructions that never end", "a " + row("<?", 100_000)),
    ("declarations that never end", "a " + row("<!A ", 100_000)),
    ("CDATA that never ends", "a " + row("<![CDATA[", 50_000)),
    ("a long link used often", "[a]: /" + row("u", 50_000) + "\n" + row("[a]", 50_000)),
    ("quotes in quotes", row("> ", 200)), ("quotes without space", row(">", 200)),
    ("lists in lists", row("- ", 200)), ("numbers in numbers", row("1. ", 200)),
    ("lists that nest line by line", (0..<400).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()),
    ("blank lines below deep lists", row("- ", 90) + row("\n", 1_000_000)),
  ]

  @Test(arguments: costly.map(\.name))
  func `costly texts are refused at once`(_ name: String) throws {
    let text = try #require(Self.costly.first { $0.name == name }).text
    let clock = ContinuousClock()
    var document: Document?
    let time = clock.measure { document = read(text) }
    #expect(document?.isRefused == true)
    #expect(time < .seconds(3))
  }

  @Test(arguments: [
    "[", "![", "*a_", "*a **a ", "<", "&amp;", "&", "[a](", "[[]", "`a``b```", "[a]: /u\n", "\\*", "- a\n",
    "x|", "#\n",
    "~~~\n", "<a b=\"", "a  \n", "\t", "- [ ] a\n", "| a | - |\n",
  ])
  func `long texts of odd marks are read`(_ piece: String) {
    let document = read("a " + String(repeating: piece, count: 200_000 / piece.utf8.count))
    #expect(document.findings.isEmpty)
  }

  @Test func `bars in code and prose are no columns`() {
    #expect(read("```\n\(Self.row("|", 500))```\n\nProse \(Self.row("|", 500))\n").findings.isEmpty)
  }
}
