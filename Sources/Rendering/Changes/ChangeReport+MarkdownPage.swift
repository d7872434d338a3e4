// Changes as a Markdown page for a pull request or a mail: plain GFM that reads well before it is rendered.

import Documents
package import PlanDiff
import PlanSchema
package import Results

extension ChangeReport {
  /// A page with a heading of level 1 for all and of level 2 for each account. Below it stands what a reader must know, a
  /// sentence for each section, with the findings that came and went; and folded, all changes in the order in which
  /// readers care: groups, sections, an item for each record.
  ///
  /// Every text from a plan is escaped: it reads as it was written, and makes no link, mention, reference, picture or HTML.
  ///
  /// - Parameters:
  ///   - otherPaths: files that changed and are no plan text.
  ///   - links: leads from records to their lines on a forge.
  ///   - limit: how many Unicode scalars there is room for; what is too much is left out from the end.
  package static func markdownPage(
    _ changes: [SubjectChange], heading: ChangeHeading, otherPaths: [String] = [], links: PlanLinks? = nil,
    limit: Int? = nil
  ) -> String {
    let accounts = byAccount(changes)
    var page = MarkdownPage()
    var head = MarkdownBlocks()
    let title = pageTitle(accounts, otherPaths: otherPaths)
    head.heading(1, title.words + (title.names.isEmpty ? "" : " " + markdownEscaped(title.names)))
    if let subject = heading.subject { head.paragraph(markdownEscaped(subject)) }
    head.paragraph("From \(state(heading.old)) to \(state(heading.new)).")
    if accounts.count > 1 {
      head.paragraph(inWords(ChangeTally(changes)).joined(separator: " · "))
      var table = MarkdownBlocks()
      table.table(overview(accounts))
      page.overview = table.text
    }
    page.head = head.text
    page.chapters = accounts.map { chapter($0, links) }
    if !otherPaths.isEmpty {
      var tail = MarkdownBlocks()
      tail.heading(2, "Other files")
      let more = otherPaths.count - mostOtherPaths
      tail.items(otherPaths.prefix(mostOtherPaths).map(markdownEscaped) + (more > 0 ? ["… and \(more) more"] : []))
      page.tail = tail.text
    }
    return page.text(limit: limit)
  }

  /// More files than this are counted.
  private static let mostOtherPaths = 50

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

  private static func chapter(_ account: ChangedAccount, _ links: PlanLinks?) -> MarkdownPage.Chapter {
    var open = MarkdownBlocks()
    var name = markdownEscaped(account.name)
    if account.name != account.id, account.account != nil { name += " (\(markdownEscaped(account.id)))" }
    switch account.main?.kind {
    case .added where account.account != nil: name += ": new account"
    case .removed where account.account != nil: name += ": account removed"
    default: break
    }
    open.heading(2, name)
    if let formerly = account.main?.formerly { open.paragraph("Renamed from \(markdownEscaped(formerly.title)).") }
    let tally = ChangeTally(account.all)
    let summary = account.isWhole ? [tally.newsOfFindings] : inWords(tally)
    open.paragraph((summary + [account.main?.health.map(health) ?? ""]).filter { !$0.isEmpty }.joined(separator: " · "))
    if let caution = account.main?.findings.caution { open.paragraph("**Caution:** " + caution) }
    let news = account.all.map { MarkdownNews(change: $0, links: links) }
    open.items(
      zip(account.all, news).flatMap { change, news in
        change.subject == account.main?.subject ? news.items : [other(change, news)]
      } + news.flatMap(\.findings))
    return MarkdownPage.Chapter(
      text: open.text, details: details(of: account),
      summary: tally.total == 1 ? "The change in detail" : "All \(tally.total) changes in detail")
  }

  private static func inWords(_ tally: ChangeTally) -> [String] {
    [tally.changesInWords, tally.effectsInWords, tally.newsOfFindings].filter { !$0.isEmpty }
  }

  /// A review or handover in one item.
  private static func other(_ change: SubjectChange, _ news: MarkdownNews) -> String {
    let name = "**\(markdownEscaped(change.nameWithinAccount)):** "
    switch change.kind {
    case .added: return name + "new"
    case .removed: return name + "removed"
    case .changed where !change.changesMeaning: return name + "not changed itself"
    case .changed: return name + news.items.joined(separator: "; ")
    }
  }

  /// Pieces that can be left out one by one: a section each, the first of a group with the group's heading.
  private static func details(of account: ChangedAccount) -> [String] {
    var pieces: [String] = []
    func add(_ body: (inout MarkdownBlocks) -> Void) {
      var blocks = MarkdownBlocks()
      body(&blocks)
      if !blocks.text.isEmpty { pieces.append(blocks.text) }
    }
    if let main = account.main {
      add { $0.list("General", 3, MarkdownChanges.general(main)) }
      if account.account == nil {
        for section in main.sections { add { write(section, of: main, level: 3, to: &$0) } }
      } else {
        for group in grouped(main.sections) {
          for (place, section) in group.sections.enumerated() {
            add { blocks in
              if place == 0 { blocks.heading(3, group.group.heading) }
              write(section, of: main, level: 4, to: &blocks)
            }
          }
        }
      }
    }
    for other in account.others {
      let state = other.kind == .added ? ": new" : other.kind == .removed ? ": removed" : ""
      guard other.changesMeaning else { continue }
      add { blocks in
        blocks.heading(3, markdownEscaped(other.nameWithinAccount) + state)
        blocks.items(MarkdownChanges.general(other))
        for section in other.sections { write(section, of: other, level: 4, to: &blocks) }
      }
    }
    return pieces
  }

  private static func write(
    _ section: SectionChange, of change: SubjectChange, level: Int, to page: inout MarkdownBlocks
  ) {
    let isNews = change.kind == .changed && section.kind != .changed
    let state = !isNews ? "" : section.kind == .added ? " (new section)" : " (section removed)"
    page.heading(level, markdownEscaped(section.heading) + state)
    let isWhole = section.kind != .changed || change.kind != .changed
    page.items(MarkdownChanges.items(of: section, isWhole: isWhole))
  }

  private static func health(_ health: HealthChange) -> String {
    let more = [health.difference, health.effect?.rawValue].compactMap(\.self).joined(separator: ", ")
    return "health **" + health.inWords + "**" + (more.isEmpty ? "" : " (\(more))")
  }
}
