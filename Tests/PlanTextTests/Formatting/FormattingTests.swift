// The canonical layout.
import PlanFixtures
import Testing

@testable import PlanText

@Suite struct FormattingTests {
  private func laidOut(_ text: String, order: [String] = []) -> String {
    let document = read(text)
    return document.after(document.formatted(frontMatterOrder: order))
  }

  @Test func `tables are aligned by what a reader sees`() {
    #expect(
      laidOut("|Id|Name|Sum\n|-|:-:|-:\n|T1|漢字 |7|\n| T2 | Lindén\\|x|1234\n")
        == """
        | Id |   Name    |  Sum |
        | -- | :-------: | ---: |
        | T1 |   漢字    |    7 |
        | T2 | Lindén\\|x | 1234 |

        """)
  }

  @Test func `keys are put in order with their comments`() {
    #expect(
      laidOut("---\n# own\nown: 1\ntier: x # t\n# who\nclient:  'y'\n---\n", order: ["client", "tier"])
        == "---\n# who\nclient:  'y'\ntier: x # t\n# own\nown: 1\n---\n")
  }

  @Test func `one blank line stands around headings, tables and lists`() {
    #expect(
      laidOut("# T\n## A  \ntext \n- a\n- b\n\n\n\n## B\n| a |\n| -- |\ntail")
        == "# T\n\n## A\n\ntext\n\n- a\n- b\n\n## B\n\n| a    |\n| ---- |\n| tail |\n")
  }

  @Test(arguments: [
    "```\n\n\n# x\n- a\n```\n", "<div>\n# x\n</div>\n", "> # x\n> - a\n", "    code\n\n\n    # x\n", "a  \nb\\\nc\n",
    "[r]: /u\n# H\n",
  ])
  func `what stands in code, HTML and quotes is left alone`(_ text: String) {
    #expect(laidOut(text) == text)
  }

  @Test func `the line end that most lines have wins`() {
    #expect(laidOut("# A\r\n\r\nb\n\r\nc") == "# A\r\n\r\nb\r\n\r\nc\r\n")
  }

  @Test(arguments: ["---\nclient: [\n---\n|a|b|\n|-|-|\n", "---\nclient: a\nclient: b\n---\n# x\ny\n"])
  func `a text that cannot be read is left alone`(_ text: String) {
    #expect(read(text).formatted(frontMatterOrder: ["client"]).isEmpty)
  }

  @Test func `a column is not padded without bounds`() {
    let text = "|a|\n|-|\n|\(String(repeating: "x", count: 9000))|\n" + String(repeating: "|y|\n", count: 500)
    #expect(laidOut(text).utf8.count < 120_000)
  }

  @Test(arguments: 0..<600)
  func `a second run changes nothing, and no run changes a value`(_ seed: Int) {
    var dice = Dice(seed: 7_000 + seed)
    let text = OddText.document(&dice)
    let document = read(text)
    let once = laidOut(text, order: OddText.keys)
    #expect(laidOut(once, order: OddText.keys) == once, "\(text.debugDescription)")
    let before = Outline(document).units
    let after = Outline(read(once)).units
    #expect(before.filter { $0.kind != "key" } == after.filter { $0.kind != "key" })
    #expect(Set(before) == Set(after))
    if !document.findings.isEmpty { return }
    #expect(once.last?.isNewline == true)
    for table in read(once).tables where table.rows.allSatisfy({ $0.cells.count == table.header.cells.count }) {
      let lines = read(once).source.string(in: table.range).split(whereSeparator: \.isNewline)
      #expect(Set(lines.map { displayWidth(String($0)) }).count == 1, "\(once.debugDescription)")
    }
  }
}
