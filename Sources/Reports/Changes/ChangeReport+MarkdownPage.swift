// Changes as a Markdown page for a pull request or a mail: plain GFM that reads well before it is rendered.

package import PlanDiff
import PlanSchema
import PlanText

extension ChangeReport {
  /// A page with a heading of level 1 for all, of level 2 for each account, and below it the changes in the order in which
  /// readers care: groups, sections, an item for each record.
  ///
  /// Every text from a plan is escaped: it reads as it was written, and makes no link, mention, reference, picture or HTML.
  ///
  /// - Parameter otherPaths: files that changed and are no plan text.
  package static func markdownPage(
    _ changes: [SubjectChange], heading: ChangeHeading, otherPaths: [String] = []
  ) -> String {
    let accounts = byAccount(changes)
    var page = MarkdownPage()
    let title = pageTitle(accounts, otherPaths: otherPaths)
    page.heading(1, title.words + (title.names.isEmpty ? "" : " " + markdownEscaped(title.names)))
    if let subject = heading.subject { page.paragraph(markdownEscaped(subject)) }
    page.paragraph("From \(state(heading.old)) to \(state(heading.new)).")
    if accounts.count > 1 {
      page.paragraph(ChangeTally(changes).parts.joined(separator: " · "))
      page.table(overview(accounts))
    }
    for account in accounts { write(account, to: &page) }
    if !otherPaths.isEmpty {
      page.heading(2, "Other files")
      page.items(otherPaths.map(markdownEscaped))
    }
    return page.text
  }

  private static func state(_ state: ComparedState) -> String {
    let details = state.details
    return markdownStrong(state.name) + (details.isEmpty ? "" : " (\(markdownEscaped(details)))")
  }

  private static func overview(_ accounts: [ChangedAccount]) -> [[String]] {
    let all = ChangeTally(accounts.flatMap(\.all))
    let hasFindings = all.appeared + all.vanished > 0
    let hasHealth = accounts.contains { $0.main?.health != nil }
    let columns = [
      "Account", "Changes", "Better", "Worse", hasFindings ? "Findings" : nil, hasHealth ? "Health" : nil,
    ]
    let rows = accounts.map { account in
      let tally = ChangeTally(account.all)
      return [
        markdownEscaped(account.name), "\(tally.total)", "\(tally.better)", "\(tally.worse)",
        hasFindings ? tally.appeared + tally.vanished > 0 ? "+\(tally.appeared) −\(tally.vanished)" : "" : nil,
        hasHealth ? account.main?.health?.inShort ?? "" : nil,
      ].compactMap(\.self)
    }
    return [columns.compactMap(\.self)] + rows
  }

  private static func write(_ account: ChangedAccount, to page: inout MarkdownPage) {
    var name = markdownEscaped(account.name)
    if account.name != account.id, account.account != nil { name += " (\(markdownEscaped(account.id)))" }
    switch account.main?.kind {
    case .added where account.account != nil: name += ": new account"
    case .removed where account.account != nil: name += ": account removed"
    default: break
    }
    page.heading(2, name)
    if let formerly = account.main?.formerly { page.paragraph("Renamed from \(markdownEscaped(formerly.title)).") }
    let tally = ChangeTally(account.all)
    let summary = account.isWhole ? [tally.findingsInWords] : tally.parts
    page.paragraph((summary + [account.main?.health.map(health) ?? ""]).filter { !$0.isEmpty }.joined(separator: " · "))
    if let main = account.main {
      if let caution = main.findings.caution { page.paragraph("**Caution:** " + caution) }
      page.list("General", 3, MarkdownChanges.general(main))
      if account.account == nil {
        for section in main.sections { write(section, of: main, level: 3, to: &page) }
      } else {
        for group in grouped(main.sections) {
          page.heading(3, group.group.heading)
          for section in group.sections { write(section, of: main, level: 4, to: &page) }
        }
      }
    }
    for other in account.others {
      let state = other.kind == .added ? ": new" : other.kind == .removed ? ": removed" : ""
      page.heading(3, markdownEscaped(other.nameWithinAccount) + state)
      page.items(MarkdownChanges.general(other))
      for section in other.sections { write(section, of: other, level: 4, to: &page) }
    }
    page.list("Findings", 3, account.all.flatMap { MarkdownChanges.findings($0.findings) })
  }

  private static func write(
    _ section: SectionChange, of change: SubjectChange, level: Int, to page: inout MarkdownPage
  ) {
    let isNews = change.kind == .changed && section.kind != .changed
    let state = !isNews ? "" : section.kind == .added ? " (new section)" : " (section removed)"
    page.heading(level, markdownEscaped(section.heading) + state)
    let isWhole = section.kind != .changed || change.kind != .changed
    page.items(MarkdownChanges.items(of: section, isWhole: isWhole))
  }

  private static func health(_ health: HealthChange) -> String {
    let more = [health.difference, health.effect?.rawValue].compactMap(\.self).joined(separator: ", ")
    return "health " + health.inWords + (more.isEmpty ? "" : " (\(more))")
  }
}

/// Blocks of Markdown with an empty line between them. What is given is Markdown already, a line each.
private struct MarkdownPage {
  var text = ""

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
