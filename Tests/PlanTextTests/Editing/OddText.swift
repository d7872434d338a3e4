// Texts as people leave them behind: odd spacing, mixed styles, comments, Unicode, HTML, nested lists.
import PlanFixtures

enum OddText {
  static let keys = ["client", "status", "tier", "point", "since"]

  static let values = [
    "", "x", "plain words", "a|b", "a\\|b", "back\\", "Lindén & Co", "漢字 👩‍👩‍👧", "2026-01-01", "yes", "null", "~", "a: b",
    "a #b",
    "it's", "\"q\"", "- x", "# h", "[x](y)", "`a|b`", "<b>", "*a", "key:", "---", "£510k", "x, y", "100 %", "@tom",
    "> q",
    "1. x", "e\u{301}", "|", "\\", "===", "```", "deep  in",
  ]

  static func document(_ dice: inout Dice) -> String {
    var parts: [String] = []
    if Int.random(in: 0..<4, using: &dice) > 0 { parts.append(frontMatter(&dice)) }
    parts.append("# Title\n\n")
    for number in 0..<Int.random(in: 1...3, using: &dice) {
      parts.append("## Section \(number)" + pick(["\n", "\n\n", "  \n", " ##\n\n"], &dice))
      for _ in 0..<Int.random(in: 0...3, using: &dice) {
        parts.append(block(&dice) + pick(["\n", "\n\n", "\n \t\n\n"], &dice))
      }
    }
    var text = parts.joined()
    if Bool.random(using: &dice) { while text.hasSuffix("\n") { text.removeLast() } }
    let lineEnd = pick(["\n", "\n", "\r\n", "\r"], &dice)
    if lineEnd != "\n" {
      text = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd)
    }
    return pick(["", "", "\u{FEFF}"], &dice) + text
  }

  static func pick<Element>(_ choices: [Element], _ dice: inout Dice) -> Element {
    choices[Int.random(in: 0..<choices.count, using: &dice)]
  }

  private static func frontMatter(_ dice: inout Dice) -> String {
    let lines = [
      ["client: Northgate Foods plc\n", "client:   'It''s'  # legal\n", "client: \"Tab\\there\"\n", "client:\n"],
      ["status: active # now\n", "# state of it\nstatus: draft\n", "status: >\n  folded\n  text\n", "status: ~\n"],
      ["tier: growth\n", "tier:\tkey\n", "tier: two\n  lines\n", ""],
      [
        "point: [tom, jane]\n", "point:\n  - tom # a\n  # b\n  - 'jane'\n", "point:\n- tom\n- jane\n", "point: []\n",
        "point: tom, jane\n",
      ],
      ["since: 2024-03-01\n\n", "own:\n  deep: {a: 1}\n", "# last\n", ""],
    ]
    var chosen = lines.map { pick($0, &dice) }
    chosen.shuffle(using: &dice)
    return "---\n" + chosen.joined() + "---\n"
  }

  private static func block(_ dice: inout Dice) -> String {
    switch Int.random(in: 0..<9, using: &dice) {
    case 0, 1, 2: table(&dice)
    case 3, 4: list(&dice)
    case 5: pick(["Words | with a bar  \nand a break.", "Tail space. ", "[ref]: /url\n[ref]"], &dice) + "\n"
    case 6:
      pick(["```\n| a | b |\n|---|---|\n\n\n| x |\n```", "    code\n\n\n    more", "~~~ x\n- [ ] no\n~~~"], &dice)
        + "\n"
    case 7: pick(["<div>\n| a |\n|---|\n</div>", "<!-- one\n\n\ntwo -->", "<br>\nx"], &dice) + "\n"
    default: pick(["> | a |\n> |---|\n> - [ ] x", "### Deeper", "***", "Setext\n======"], &dice) + "\n"
    }
  }

  private static func table(_ dice: inout Dice) -> String {
    let columns = Int.random(in: 1...4, using: &dice)
    let hasBars = columns == 1 || Int.random(in: 0..<4, using: &dice) > 0
    let margin = pick([" ", "", "  ", "\t"], &dice)
    let indentation = pick(["", "", "  "], &dice)
    func line(_ cells: [String]) -> String {
      let text = cells.map { "\(margin)\($0)\(margin)" }.joined(separator: "|")
      return indentation + (hasBars ? "|\(text)|" : text) + pick(["", "", " "], &dice) + "\n"
    }
    func cell(_ column: Int) -> String {
      let safe = ["x", "Lindén", "漢字", "a\\|b", "`c`", "long words here", "👍🏽", "<i>t</i>", "2026"]
      return hasBars ? pick(safe + ["", "  ", "- x"], &dice) : pick(safe, &dice)
    }
    var text = line((0..<columns).map { "H\($0)" })
    text += line((0..<columns).map { _ in pick(["---", ":-", "-:", ":--:", "--"], &dice) })
    for _ in 0..<Int.random(in: 0...4, using: &dice) {
      let count = pick([columns, columns, columns, max(1, columns - 1)], &dice)
      text += line((0..<count).map(cell))
    }
    return text
  }

  private static func list(_ dice: inout Dice) -> String {
    let isOrdered = Int.random(in: 0..<4, using: &dice) == 0
    let bullet = pick(["-", "*", "+"], &dice)
    let space = pick([" ", " ", "   "], &dice)
    let gap = pick(["", "", "\n"], &dice)
    return (1...Int.random(in: 1...4, using: &dice)).map { number in
      let box = pick(["", "[ ] ", "[x] ", "[X]  "], &dice)
      let mark = (isOrdered ? "\(number)." : bullet) + space
      let inner = String(repeating: " ", count: mark.utf8.count)
      let note = pick(["", "", "\n\(inner)- [ ] nested", "\n\n\(inner)A note.", "\n\(inner)goes on\nlazily"], &dice)
      return "\(mark)\(box)Item \(number) Ünïcode\(note)\n"
    }
    .joined(separator: gap)
  }
}
