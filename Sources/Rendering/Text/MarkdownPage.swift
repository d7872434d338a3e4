// Blocks of Markdown, and a page of them that can be made to fit where there is a limit.

import Documents
import Results

/// Blocks of Markdown with an empty line between them. What is given is Markdown already, a line each.
struct MarkdownBlocks {
  private(set) var text = ""

  mutating func block(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    text += (text.isEmpty ? "" : "\n") + lines.map { $0 + "\n" }.joined()
  }

  mutating func heading(_ level: Int, _ line: String) { block([String(repeating: "#", count: level) + " " + line]) }
  mutating func paragraph(_ line: String) { block(line.isEmpty ? [] : [markdownLine(line)]) }
  mutating func items(_ items: [MarkdownItem]) { block(items.flatMap(\.lines)) }
  mutating func items(_ items: [String]) { block(items.map { "- " + markdownLine($0) }) }

  mutating func list(_ heading: String, _ level: Int, _ items: [MarkdownItem]) {
    guard !items.isEmpty else { return }
    self.heading(level, heading)
    self.items(items)
  }

  /// The first row is the head; all columns but the first hold figures.
  mutating func table(_ rows: [[String]]) {
    guard let head = rows.first else { return }
    let rule = head.indices.map { $0 == 0 ? "---" : "---:" }
    block(([head, rule] + rows.dropFirst()).map { "| " + $0.joined(separator: " | ") + " |" })
  }
}

/// An item of a list, and the items below it.
struct MarkdownItem {
  var text: String
  var below: [String] = []

  var lines: [String] { ["- " + markdownLine(text)] + below.map { "  - " + markdownLine($0) } }
}

/// A page of several chapters, each with folded details, which are left out from the end where the page would be too long.
struct MarkdownPage {
  /// What stands open of a chapter, and its details in pieces that make sense by themselves.
  struct Chapter {
    var text: String
    var details: [String] = []
    /// What the folded part is called.
    var summary = ""
  }

  var head = ""
  /// Shown after the head where there is room: a table of the chapters.
  var overview = ""
  var chapters: [Chapter] = []
  var tail = ""

  /// The page in at most so many Unicode scalars, or as near to it as the head allows: pieces of details are left out from
  /// the end, then whole chapters, then the overview, with a word about how many.
  func text(limit: Int?) -> String {
    let whole = composed(chapters[...], leftOut: nil, hasOverview: true)
    guard let limit, whole.unicodeScalars.count > limit else { return whole }
    var kept = chapters
    var size = whole.unicodeScalars.count + Self.roomForTheWord
    var pieces = 0
    var gone = 0
    while size > limit, let last = kept.lastIndex(where: { !$0.details.isEmpty }) {
      size -= kept[last].details.removeLast().unicodeScalars.count + 1
      pieces += 1
    }
    while size > limit, kept.count > 1, let last = kept.popLast() {
      size -= last.text.unicodeScalars.count + 1
      gone += 1
    }
    var parts: [String] = []
    if gone > 0 { parts.append(counted(gone, "account", "accounts")) }
    if pieces > 0 { parts.append("the details of " + counted(pieces, "section", "sections")) }
    let words =
      "*Left out, because a comment holds no more: \(parts.joined(separator: " and ")). `rutter diff` shows all.*"
    return composed(kept[...], leftOut: words, hasOverview: size <= limit)
  }

  /// Scalars that the word about what is left out needs at most.
  private static let roomForTheWord = 200

  private func composed(_ chapters: ArraySlice<Chapter>, leftOut: String?, hasOverview: Bool) -> String {
    var blocks = [head, hasOverview ? overview : ""]
    for chapter in chapters {
      blocks.append(chapter.text)
      if !chapter.details.isEmpty {
        // Without the empty lines nothing within the element would be read as Markdown.
        blocks.append("<details>\n<summary>\(chapter.summary)</summary>\n")
        blocks += chapter.details
        blocks.append("</details>\n")
      }
    }
    blocks += [tail, leftOut.map { $0 + "\n" } ?? ""]
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
