// Cuts blocks of Markdown into the units that are matched with each other: paragraphs, list items, lines of code.

/// A paragraph, heading, list item, or a line of code or of a table.
package struct ProseUnit: Sendable {
  /// White space folded, except in code.
  package let text: String
  /// What is compared: two units with equal keys say the same.
  let key: String
  package let startsBlock: Bool
  package let isCode: Bool
}

/// The units of blocks as they are written.
package func proseUnits(of blocks: [String]) -> [ProseUnit] {
  var units: [ProseUnit] = []
  for block in blocks {
    var fence: (mark: Character, count: Int)?
    var paragraph: [Substring] = []
    var startsBlock = true
    func flush() {
      let text = foldingSpace(paragraph.joined(separator: " "))
      paragraph.removeAll()
      guard !text.isEmpty else { return }
      units.append(ProseUnit(text: text, key: text, startsBlock: startsBlock, isCode: false))
      startsBlock = false
    }
    for line in block.split(omittingEmptySubsequences: false, whereSeparator: { $0.isNewline }) {
      let content = line.drop { $0 == " " || $0 == "\t" }
      if let open = fence {
        units.append(ProseUnit(text: String(line), key: "\u{0}" + line, startsBlock: startsBlock, isCode: true))
        startsBlock = false
        if let run = fenceRun(content), run.mark == open.mark, run.count >= open.count { fence = nil }
      } else if let run = fenceRun(content) {
        flush()
        fence = run
        units.append(ProseUnit(text: String(line), key: "\u{0}" + line, startsBlock: startsBlock, isCode: true))
        startsBlock = false
      } else if content.isEmpty {
        flush()
        startsBlock = true
      } else if content.first == "|" {
        flush()
        units.append(
          ProseUnit(
            text: foldingSpace(String(content)), key: tableKey(content), startsBlock: startsBlock, isCode: false))
        startsBlock = false
      } else {
        if opensItem(content) { flush() }
        paragraph.append(content)
      }
    }
    flush()
  }
  return units
}

/// A fence of code: at least three `` ` `` or `~`.
private func fenceRun(_ line: Substring) -> (mark: Character, count: Int)? {
  guard let mark = line.first, mark == "`" || mark == "~" else { return nil }
  let count = line.prefix { $0 == mark }.count
  return count >= 3 ? (mark, count) : nil
}

/// Whether a line begins with a list marker.
private func opensItem(_ line: Substring) -> Bool {
  var rest = line
  if let first = rest.first, "-*+".contains(first) {
    rest.removeFirst()
  } else {
    let digits = rest.prefix { ("0"..."9").contains($0) }.count
    guard (1...9).contains(digits) else { return false }
    rest.removeFirst(digits)
    guard let mark = rest.first, mark == "." || mark == ")" else { return false }
    rest.removeFirst()
  }
  return rest.isEmpty || rest.first == " " || rest.first == "\t"
}

/// A table line without layout: the width of cells and of the line of dashes says nothing.
private func tableKey(_ line: Substring) -> String {
  var key = "|"
  for character in foldingSpace(String(line)) {
    let previous = key.last
    if character == "-", previous == "-" { continue }
    if character == " ", previous == "|" { continue }
    if character == "|", previous == " " { key.removeLast() }
    key.append(character)
  }
  return key
}
