// Reviews as Markdown: a heading for each account, a table, and what must be said of tags below it.

import Documents
import PlanSchema
package import Results

extension ReviewReport {
  package static func markdown(_ accounts: [AccountReviews]) -> String {
    accounts.map { reviews in
      let title = reviews.title.map { " (\(markdownEscaped($0)))" } ?? ""
      var blocks = ["## " + markdownEscaped(reviews.account) + title + "\n"]
      blocks += reviews.due.map { markdownEscaped($0.sentence) + "\n" }
      if !reviews.entries.isEmpty { blocks.append(table(reviews)) }
      let notes = reviews.rows.compactMap(\.noteAndHint)
      if !notes.isEmpty { blocks.append(notes.map { "- " + markdownEscaped($0) + "\n" }.joined()) }
      return blocks.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private static func table(_ reviews: AccountReviews) -> String {
    var headings = ["Review", "Kind", "State", "Attended", "Changes", "Commits", "Closed by"]
    let hasHealth = reviews.rows.contains { $0.health != nil }
    if hasHealth { headings.append("Health") }
    let rows = reviews.entries.map { entry -> [String] in
      switch entry {
      case .review(let row):
        let cells = [
          row.name, row.kind, row.state, row.attendance, row.told, row.commits.map(String.init) ?? "", row.by ?? "",
        ]
        return cells + (hasHealth ? [row.health.map(String.init) ?? ""] : [])
      case .gap(let gap):
        return [gap.due.canonical, gap.kind, "skipped", "", gap.words, "", ""] + (hasHealth ? [""] : [])
      }
    }
    return markdownTable(headings, rows)
  }
}

/// A table whose cells are escaped here; not aligned, since only people who read the source would see it.
func markdownTable(_ headings: [String], _ rows: [[String]]) -> String {
  let lines = [headings.map(markdownEscaped), headings.map { _ in "---" }] + rows.map { $0.map(markdownEscaped) }
  return lines.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
}
