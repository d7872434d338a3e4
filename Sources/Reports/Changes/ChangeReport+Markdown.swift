// Changes as Markdown, for the Changes section of a review.

package import PlanDiff
import PlanSchema

extension ChangeReport {
  /// A heading of level 3 for each section and an item for each change, as blocks of lines to put under `## Changes`.
  /// Every text from a plan is escaped, so that it reads as it was written and starts nothing of its own.
  package static func markdown(_ change: SubjectChange) -> String {
    var result = ""
    func add(_ heading: String, _ items: [String]) {
      guard !items.isEmpty else { return }
      if !result.isEmpty { result += "\n" }
      result += "### " + markdownEscaped(heading) + "\n\n"
      for item in items { result += "- " + item + "\n" }
    }
    var general = change.fields.map { markdownEscaped($0.sentence) }
    if let title = change.title {
      general.insert(markdownEscaped("title \(title.old ?? "none") → \(title.new ?? "none")"), at: 0)
    }
    add("Account", general)
    for section in change.sections { add(section.heading, items(of: section)) }
    return result
  }

  private static func items(of section: SectionChange) -> [String] {
    var items = section.records.map { record in
      let key = record.key.map { "**" + markdownEscaped($0.text) + "** " } ?? ""
      let label = record.label.isEmpty ? "" : markdownEscaped(record.label)
      let name = (key + label).trimmedAtEnd
      return name + ": " + markdownEscaped(sentence(of: record, in: section.schema))
    }
    guard let prose = section.prose else {
      if section.records.isEmpty { items.append(section.kind == .added ? "new section" : "section removed") }
      return items
    }
    for paragraph in prose.paragraphs where !paragraph.isUnchanged { items.append(words(of: paragraph)) }
    return items
  }

  /// Gone words struck through, new ones strong.
  private static func words(of paragraph: ProseChange.Paragraph) -> String {
    paragraph.pieces.map { piece in
      let (before, words, after) = piece.parts
      let text = markdownEscaped(words)
      guard !text.isEmpty else { return before + after }
      switch piece.kind {
      case .equal: return before + text + after
      case .removed: return before + "~~" + text + "~~" + after
      case .added: return before + "**" + text + "**" + after
      }
    }.joined()
  }
}

/// Text on one line in which nothing is Markdown any more.
func markdownEscaped(_ text: String) -> String {
  var result = ""
  for character in visibleLine(text) {
    // `$` begins mathematics and `@` a mention on forges.
    if "\\`*_[]<>|~&$@#".contains(character) { result.append("\\") }
    result.append(character)
  }
  // What would begin a list, a heading's underline or a numbered item at the start of a line.
  if let first = result.first, "+-=".contains(first) { return "\\" + result }
  let digits = result.prefix { ("0"..."9").contains($0) }
  let after = result.dropFirst(digits.count)
  if !digits.isEmpty, let mark = after.first, mark == "." || mark == ")" { return digits + "\\" + after }
  return result
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var result = self
    while result.last == " " { result.removeLast() }
    return result
  }
}
