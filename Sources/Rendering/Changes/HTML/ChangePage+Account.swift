// One account of the page: its name and figures, then its changes by group and section, then what the check says.

import PlanDiff
import PlanSchema
import Results

extension ChangePage {
  func section(_ account: ChangedAccount, at place: Anchor) -> Markup {
    let name = place.part("name")
    return Markup(.section, .class("account"), .id(place), .labelledBy(name)) {
      Markup(.header) {
        // On a page about one account only, the heading of the page says its name to those who see it.
        Markup(.h2, .id(name), .class(isSingle ? "unseen" : "name")) { Markup.isolated(account.name) }
        if !isSingle {
          facts(account)
          Markup(.a, .class("back"), .link(to: Self.overviewPlace)) { "↑ Overview" }
        }
      }
      for change in account.all {
        if let caution = change.findings.caution { Markup(.p, .class("caution")) { "Caution: " + caution } }
      }
      if let main = account.main { groups(of: main, isAccount: account.account != nil) }
      for other in account.others { self.other(other) }
      findings(account.all.map(\.findings))
    }
  }

  /// `New account` or `Removed`; nil for one that was and is there.
  func tag(_ account: ChangedAccount) -> Markup? {
    guard account.account != nil else { return nil }
    switch account.main?.kind {
    case .added: return Markup(.span, .class("tag added")) { "New account" }
    case .removed: return Markup(.span, .class("tag removed")) { "Account removed" }
    case .changed, nil: return nil
    }
  }

  /// What is known of the account beside its name; nothing when that is nothing. Of a single one the figures of the page
  /// say how much changed.
  func facts(_ account: ChangedAccount) -> Markup {
    let facts = identity(of: account) + (isSingle ? Markup() : figures(of: account))
    return facts.isEmpty ? facts : Markup(.p, .class("facts")) { facts }
  }

  @MarkupBuilder private func identity(of account: ChangedAccount) -> Markup {
    if let tag = tag(account) { tag + Markup(" ") }
    if account.account != nil, account.id != account.name {
      fact(Markup.isolated(account.id), .class("folder"))
    }
    if let formerly = account.main?.formerly {
      fact(Markup("renamed from ") + Markup.isolated(formerly.title), .class("formerly"))
    }
  }

  @MarkupBuilder private func figures(of account: ChangedAccount) -> Markup {
    let tally = ChangeTally(account.all)
    fact(Markup(account.isWhole ? "" : tally.changesInWords))
    if tally.better > 0 { fact(Markup("\(tally.better) better"), .class("better")) }
    if tally.worse > 0 { fact(Markup("\(tally.worse) worse"), .class("worse")) }
    fact(Markup(tally.findingsInWords))
    if let health = account.main?.health {
      let comment = health.comment.isEmpty ? "" : " (\(health.comment))"
      fact(Markup("health " + health.inWords + comment), health.figureClass)
    }
  }

  private func fact(_ content: Markup, _ mark: Attribute = .class("fact")) -> Markup {
    content.isEmpty ? Markup() : Markup(.span, mark) { content } + Markup(" ")
  }

  @MarkupBuilder private func groups(of change: SubjectChange, isAccount: Bool) -> Markup {
    let general = self.general(change)
    if !general.isEmpty { group(Markup("General")) { general } }
    if isAccount {
      for group in grouped(change.sections) {
        self.group(Markup(group.group.heading)) {
          for section in group.sections { self.section(section, of: change) }
        }
      }
    } else {
      for section in change.sections {
        group(Markup.isolated(section.heading), state(of: section, in: change)) { content(of: section, in: change) }
      }
    }
  }

  /// A review or a handover of the account.
  private func other(_ change: SubjectChange) -> Markup {
    group(Markup.isolated(change.nameWithinAccount), wholeTag(change.kind)) {
      general(change)
      for section in change.sections { self.section(section, of: change) }
    }
  }

  private func group(_ heading: Markup, _ tag: Markup? = nil, @MarkupBuilder content: () -> Markup) -> Markup {
    Markup(.section, .class("group")) {
      Markup(.h3) { heading + (tag.map { Markup(" ") + $0 } ?? Markup()) }
      Markup(.div, .class("sections")) { content() }
    }
  }

  private func section(_ section: SectionChange, of change: SubjectChange) -> Markup {
    Markup(.section, .class("part")) {
      Markup(.h4) {
        Markup.isolated(section.heading)
        if let tag = state(of: section, in: change) { Markup(" ") + tag }
      }
      content(of: section, in: change)
    }
  }

  private func state(of section: SectionChange, in change: SubjectChange) -> Markup? {
    change.kind == .changed ? wholeTag(section.kind, noun: " section") : nil
  }

  /// `New`, `Removed`; nil for what was there and is there.
  private func wholeTag(_ kind: ChangeKind, noun: String = "") -> Markup? {
    switch kind {
    case .added: Markup(.span, .class("tag added")) { "New" + noun }
    case .removed: Markup(.span, .class("tag removed")) { "Removed" + noun }
    case .changed: nil
    }
  }

  /// Title and front matter.
  private func general(_ change: SubjectChange) -> Markup {
    let isWhole = change.kind != .changed
    var items: [Markup] = []
    if let title = change.title, !isWhole {
      items.append(Markup(.li) { named("title", arrow(title.old ?? "none", title.new ?? "none")) })
    }
    items += change.fields.map { field in Markup(.li) { self.field(field, isWhole: isWhole) } }
    return fieldList(items, isWhole: isWhole)
  }

  @MarkupBuilder private func content(of section: SectionChange, in change: SubjectChange) -> Markup {
    let isWhole = section.kind != .changed || change.kind != .changed
    if !section.records.isEmpty {
      Markup(.ul, .class("records")) {
        for record in section.records { self.record(record, in: section.schema, isWhole: isWhole) }
      }
    }
    if let prose = section.prose { self.prose(prose, isWhole: isWhole) }
  }
}
