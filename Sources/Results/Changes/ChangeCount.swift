// How much changed, and how much of it is good or bad news: the counts of headers and closing lines.

package import PlanDiff

/// How many things came, went and changed in a subject: front matter keys, records, sections' prose.
package struct ChangeCount: Hashable {
  package var added = 0
  package var removed = 0
  package var changed = 0
  /// Records and front matter keys of which a value is better than before, and those of which one is worse.
  package var better = 0
  package var worse = 0

  package init(_ change: SubjectChange) {
    if change.title != nil { changed += 1 }
    for field in change.fields {
      count(field.kind)
      count(CollectionOfOne(field))
    }
    for section in change.sections {
      for record in section.records {
        count(record.kind)
        count(record.fields)
      }
      if section.prose != nil || section.records.isEmpty { count(section.kind) }
    }
  }

  /// Of several subjects; one that came or went as a whole is one thing.
  package init(_ changes: [SubjectChange]) {
    for change in changes {
      guard change.kind == .changed else {
        count(change.kind)
        continue
      }
      let one = ChangeCount(change)
      added += one.added
      removed += one.removed
      changed += one.changed
      better += one.better
      worse += one.worse
    }
  }

  package var total: Int { added + removed + changed }

  /// `2 added, 3 changed`
  package var text: String { listed([(added, "added"), (changed, "changed"), (removed, "removed")]) }
  /// `3 better, 1 worse`
  package var effects: String { listed([(better, "better"), (worse, "worse")]) }

  private func listed(_ counts: [(Int, String)]) -> String {
    counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }

  private mutating func count(_ kind: ChangeKind) {
    switch kind {
    case .added: added += 1
    case .removed: removed += 1
    case .changed: changed += 1
    }
  }

  private mutating func count(_ fields: some Sequence<FieldChange>) {
    if fields.contains(where: { $0.effect == .better }) { better += 1 }
    if fields.contains(where: { $0.effect == .worse }) { worse += 1 }
  }
}

extension ChangeSummary {
  /// What happened to a subject in a few words, without its name: `2 added, 3 changed · 1 better`, `new account`,
  /// `formerly northgate · 1 changed`.
  package static func text(_ change: SubjectChange) -> String {
    let noun = change.subject.kind == .account ? "account" : change.subject.kind.rawValue
    switch change.kind {
    case .added: return "new \(noun)"
    case .removed: return "\(noun) removed"
    case .changed:
      let count = ChangeCount(change)
      return [change.formerly.map { "formerly " + $0.title } ?? "", count.text, count.effects]
        .filter { !$0.isEmpty }.joined(separator: " · ")
    }
  }

  /// What a set of subjects is: `3 accounts, 1 review, people`.
  package static func subjects(_ changes: [SubjectChange]) -> String {
    let accounts = Set(changes.compactMap(\.subject.account)).count
    func count(_ kind: Subject.Kind) -> Int { changes.count { $0.subject.kind == kind } }
    return [
      accounts > 0 ? counted(accounts, "account", "accounts") : "",
      count(.review) > 0 ? counted(count(.review), "review", "reviews") : "",
      count(.handover) > 0 ? counted(count(.handover), "handover", "handovers") : "",
      count(.people) > 0 ? "people" : "", count(.settings) > 0 ? "settings" : "",
    ].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
