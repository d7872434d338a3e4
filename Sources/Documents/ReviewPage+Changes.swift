// Changes as Markdown, for the Changes section of a review.

package import PlanDiff
import PlanSchema
import Results

extension ReviewPage {
  /// A heading of level 3 for each section and an item for each change, as blocks of lines to put under `## Changes`.
  /// Every text from a plan is escaped, so that it reads as it was written and starts nothing of its own.
  package static func changes(_ change: SubjectChange) -> String {
    var result = ""
    func add(_ heading: String, _ items: [String]) {
      guard !items.isEmpty else { return }
      if !result.isEmpty { result += "\n" }
      result += "### " + markdownEscaped(heading) + "\n\n"
      for item in items { result += "- " + markdownLine(item) + "\n" }
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
      let name = [markdownStrong(record.key?.text ?? ""), markdownEscaped(record.label)].filter { !$0.isEmpty }
        .joined(separator: " ")
      return name + ": " + markdownEscaped(record.sentence(in: section.schema))
    }
    guard let prose = section.prose else {
      if section.records.isEmpty { items.append(section.kind == .added ? "new section" : "section removed") }
      return items
    }
    for paragraph in prose.paragraphs where !paragraph.isUnchanged { items.append(markdownWords(of: paragraph.pieces)) }
    return items
  }
}
