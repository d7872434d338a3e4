// Text from plans in Markdown, as GitHub's own parser reads it: it stays the text that it was.

import PlanDiff
import PlanFixtures
import PlanText
import Testing

@testable import Documents
@testable import Rendering
@testable import Results

/// One test at a time: cmark-gfm keeps the signs of its extensions in variables that all parsers share.
@Suite(.serialized) struct MarkdownTextTests {
  /// Texts that would be something else if they could.
  static let hostile = [
    "www.evil.example", "WWW.evil.example/a_b", "http://evil.example/?a=b&c", "ftp://x.example",
    "see https://x.example.",
    "(https://x.example)", "tom@example.com", "mailto:tom@example.com", "xmpp:a@b.example/c", "a.b-c_d+e@x.example;",
    "@tom", "cc @org/team, @ann!", "#12", "closes #12", "fixes org/repo#12", "GH-12", "!12", "org/repo@0123456789",
    ":x:", ":+1:", ":100:", "09:00-17:30", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!-- x -->",
    "<https://x.example>", "<a@b.example>", "[a](javascript:b)", "![a](http://x.example/a.png)",
    "[a]: http://x.example",
    "[^1]", "[x] done", "[ ] open", "&lt;b&gt; &amp; &copy; &#64;tom &#x40;", "a | b", "| a | b |", "| --- |", "`a`",
    "``a` b",
    "` @tom `", "\\", "\\\\", "a\\", "\\@tom", "C:\\@tom", "*a* **b** ***c*** _d_ __e__", "~a~ ~~b~~ ~~~c", "# a",
    "## a #",
    "> a", "- a", "+ a", "* a", "1. a", "12) a", "= =", "===", "---", "***", "___", "```", "~~~", "    a", "\ta",
    "$a$ $$b$$",
    "$`a`$", "2024.", "+£5k", "-", "–", "", "\u{A0}", "\u{A0}a\u{A0}", "`\u{301}@tom`", "@\u{301}tom", "|\u{301}@tom|",
    "東京@tom。", "👩‍💻 :tada:", "a\u{202E}b", "\u{1B}[31m", "http://`x`|@tom", "@tom`@ann|@ben", "\"@tom\"",
    "'www.x.example'",
    "!important", "100%", "a__b__c", "a*b*c", "5*3*2", "x~~y", "<", ">", "&", "&&amp;amp;", "{{ x }}", "\u{2028}",
    "a  b\nc",
  ]

  @Test(arguments: hostile)
  func `it reads as it was written, in a paragraph, an item, a heading and a cell`(text: String) {
    let shown = visibleLine(text)
    let escaped = markdownEscaped(text)
    expect(markdownLine(escaped), reads: shown, within: ["p"])
    expect("- " + markdownLine(escaped), reads: shown, within: ["ul", "li"])
    expect("- x: " + escaped, reads: "x: " + shown, within: ["ul", "li"])
    expect("# " + escaped, reads: shown, within: ["h1"])
    expect("| x |\n| --- |\n| \(escaped) |", reads: "x" + shown, within: ["table", "thead", "tbody", "tr", "th", "td"])
    expect("- " + markdownLine(markdownStrong(text)), reads: shown, within: ["ul", "li", "strong"])
    expect("- a " + markdownStrong(text) + ".", reads: "a " + shown + ".", within: ["ul", "li", "strong"])
  }

  @Test func `what a forge would act upon is code`() {
    #expect(markdownEscaped("cc @org/team: (#12) :x: @tom:") == "cc `@org/team`: (`#12`) `:x:` `@tom`:")
    #expect(markdownEscaped("drivers@U1 09:00-17:30 £5 #new") == "drivers\\@U1 09:00-17:30 £5 \\#new")
  }

  @Test func `any mixture of signs reads as it was written`() {
    var dice = Dice(seed: 7)
    for _ in 0..<1000 {
      let text = Self.text(&dice, 1...12)
      let shown = visibleLine(text)
      expect("- " + markdownLine(markdownEscaped(text)), reads: shown, within: ["ul", "li"])
      expect(
        "| x |\n| --- |\n| \(markdownEscaped(text)) |", reads: "x" + shown,
        within: ["table", "thead", "tbody", "tr", "th", "td"])
      expect("- a " + markdownStrong(text) + ", b", reads: "a " + shown + ", b", within: ["ul", "li", "strong"])
    }
  }

  @Test func `marked words are marked, and nothing else`() {
    var dice = Dice(seed: 8)
    for _ in 0..<1000 {
      let old = Self.text(&dice, 1...12)
      let new = Self.edited(old, &dice)
      expect(markdownWords(of: diffWords(old: old, new: new)), from: old, to: new)
      expect(
        markdownWords(of: Self.pieces(&dice).filter { !$0.text.isEmpty }), from: nil, to: nil)
    }
  }

  @Test(arguments: [
    ("Sites ring first.", "Sites ring first, day and night.", "Sites ring ~~first~~ **first, day and night**."),
    ("in the seven counties", "in the nine counties", "in the ~~seven~~ **nine** counties"),
    ("Tom's, with Henry.", "Jane's, with Henry for terms.", "~~Tom's~~ **Jane's**, with Henry **for terms**."),
    ("ask @tom now", "ask @ann now", "ask ~~`@tom`~~ **`@ann`** now"),
    ("彼は東にいる", "彼は西にいる", "彼は~~東~~**西**にいる"),
    ("same", "same", "same"),
  ])
  func `a change within a word takes the word along where it must`(old: String, new: String, expected: String) {
    #expect(markdownWords(of: diffWords(old: old, new: new)) == expected)
  }

  // MARK: -

  private func expect(_ markdown: String, reads text: String, within elements: Set<String>) {
    let runs = ForgeMarkdown.runs(markdown)
    #expect(Self.bare(runs.map(\.text).joined()) == Self.bare(text), "\(markdown)")
    #expect(Set(runs.flatMap(\.elements)).subtracting(elements).isSubset(of: ["code"]), "\(markdown)")
  }

  /// - Parameter old: nil where only the elements are judged.
  private func expect(_ markdown: String, from old: String?, to new: String?) {
    let runs = ForgeMarkdown.runs("- x " + markdown)
    let elements = Set(runs.flatMap(\.elements))
    #expect(elements.isSubset(of: ["ul", "li", "del", "strong", "code"]), "\(markdown)")
    guard let old, let new else { return }
    let left = runs.filter { !$0.elements.contains("strong") }.map(\.text).joined()
    let right = runs.filter { !$0.elements.contains("del") }.map(\.text).joined()
    #expect(Self.bare(left) == Self.bare("x" + visibleLine(old)), "\(markdown)")
    #expect(Self.bare(right) == Self.bare("x" + visibleLine(new)), "\(markdown)")
  }

  private static let signs = [
    "*", "**", "_", "`", "``", "~", "~~", "[", "]", "(", ")", "<", ">", "!", "#", "@", "tom", "www.", "http://", "a",
    "bc.d",
    ":x:", ":", "|", "&", "&amp;", "\\", "-", "+", "=", "1.", "$", " ", " ", " ", "é", "£", "東", "🙂", "\u{A0}",
    "\u{301}", "12", "/",
    "'", "\"", ",", ".", "mailto:", "—", "“",
  ]

  private static func text(_ dice: inout Dice, _ length: ClosedRange<Int>) -> String {
    (0..<Int.random(in: length, using: &dice)).map { _ in signs.randomElement(using: &dice) ?? "" }.joined()
  }

  private static func edited(_ text: String, _ dice: inout Dice) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<Int.random(in: 1...3, using: &dice) {
      let place = Int.random(in: 0...scalars.count, using: &dice)
      if Bool.random(using: &dice), place < scalars.count { scalars.remove(at: place) }
      scalars.insert(contentsOf: self.text(&dice, 0...2).unicodeScalars, at: min(place, scalars.count))
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private static func pieces(_ dice: inout Dice) -> [ProseChange.Piece] {
    let kinds: [ProseChange.Piece.Kind] = [.equal, .removed, .added]
    return (0..<Int.random(in: 1...6, using: &dice)).map { _ in
      .init(kinds.randomElement(using: &dice) ?? .equal, text(&dice, 0...4))
    }
  }

  /// Space says nothing here: between marked words there is more of it than there was.
  private static func bare(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }
}
