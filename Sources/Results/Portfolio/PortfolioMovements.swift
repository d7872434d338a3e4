// What moved across all accounts in a time, and in which order it is told.

package import PlanDiff
import PlanSchema
import PlanText

/// What moved in one account.
package struct PortfolioMovement: Sendable {
  /// Folder name.
  package let account: String
  /// What people call it.
  package let name: String
  package let manager: String?
  package let tier: String?
  /// That touched the account in the time.
  package let commits: Int
  /// How many people made them.
  package let authors: Int
  /// Of the account and its reviews, with effects and findings.
  package let changes: [SubjectChange]
  /// Reviews closed in the time: `2026-09-30`.
  package let reviews: [String]
  package let isNew: Bool
  package let isGone: Bool
  /// Folder name at the beginning of the time, where it was another one.
  package let formerly: String?

  package init(
    account: String, name: String, manager: String? = nil, tier: String? = nil, commits: Int, authors: Int,
    changes: [SubjectChange], reviews: [String] = [], isNew: Bool = false, isGone: Bool = false,
    formerly: String? = nil
  ) {
    self.account = account
    self.name = name
    self.manager = manager
    self.tier = tier
    self.commits = commits
    self.authors = authors
    self.changes = changes
    self.reviews = reviews
    self.isNew = isNew
    self.isGone = isGone
    self.formerly = formerly
  }
}

/// What moved across all accounts.
package struct PortfolioMovements: Sendable {
  /// How the user would name both ends: `2026-Q3`, `the working tree`.
  package let from: String
  package let to: String
  /// Accounts that moved, in any order.
  package let rows: [PortfolioMovement]
  /// How many did not.
  package let unchanged: Int

  package init(from: String, to: String, rows: [PortfolioMovement], unchanged: Int) {
    self.from = from
    self.to = to
    self.rows = rows
    self.unchanged = unchanged
  }

  /// The worst first, then those that moved most: by values that are worse, errors that are new, health lost, accounts
  /// gone, values that are better, and number of changes; equals by name.
  package var ordered: [PortfolioMovement] {
    rows.sorted { left, right in
      let (one, other) = (left.weight, right.weight)
      return one == other ? left.account < right.account : other.lexicographicallyPrecedes(one)
    }
  }
}

/// A value by which an account is better or worse off.
package struct PortfolioMove {
  /// `T1`, or the record's name where it has no key; empty for front matter.
  package let record: String
  package let change: FieldChange
  package let effect: FieldChange.Effect

  /// `T1 actual £402k → £510k (+£108k)`, not yet made safe.
  package var sentence: String { record.isEmpty ? change.sentence : record + " " + change.sentence }
}

extension PortfolioMovement {
  /// What is worse first; else in the order of the changes.
  package var moves: [PortfolioMove] {
    let all = changes.flatMap { change -> [PortfolioMove] in
      let records = change.sections.flatMap(\.records).flatMap { record in
        record.fields.compactMap { move($0, of: record.key?.text ?? record.label) }
      }
      return change.fields.compactMap { move($0, of: "") } + records
    }
    return all.filter { $0.effect == .worse } + all.filter { $0.effect == .better }
  }

  private func move(_ field: FieldChange, of record: String) -> PortfolioMove? {
    field.effect.map { PortfolioMove(record: record, change: field, effect: $0) }
  }

  package func count(_ effect: FieldChange.Effect) -> Int { moves.count { $0.effect == effect } }

  /// Things that came, went and changed.
  package var size: Int { changes.reduce(0) { $0 + ChangeCount($1).total } }

  package var errors: (old: Int, new: Int) {
    changes.reduce((0, 0)) { ($0.0 + $1.findings.oldErrors, $0.1 + $1.findings.newErrors) }
  }

  /// Of the account itself.
  package var health: HealthChange? { changes.first { $0.subject.kind == .account }?.health }

  fileprivate var weight: [Int] {
    let lost = (health?.old).flatMap { old in (health?.new).map { old - $0 } } ?? 0
    return [count(.worse), max(0, errors.new - errors.old), max(0, lost), isGone ? 1 : 0, count(.better), size]
  }

  /// What moved in words, without the name of the account.
  package func summary(width: Int) -> String {
    guard !changes.isEmpty else { return "no change of meaning" }
    let prefix = visibleLine(account) + ": "
    let line = ChangeSummary.line(changes, width: width + prefix.count)
    return line.hasPrefix(prefix) ? String(line.dropFirst(prefix.count)) : line
  }

  /// `5 commits by 2 people`, `review 2026-09-30 held`, `1 new error`, `health 71 → 64`; not yet made safe.
  package var notes: [String] {
    var notes: [String] = []
    if commits > 0 {
      notes.append(counted(commits, "commit", "commits") + " by " + counted(authors, "person", "people"))
    } else {
      notes.append("not committed")
    }
    notes += reviews.map { "review \($0) held" }
    let gained = errors.new - errors.old
    if gained > 0 { notes.append(counted(gained, "new error", "new errors")) }
    if gained < 0 { notes.append(counted(-gained, "error mended", "errors mended")) }
    if let health, let old = health.old, let new = health.new, old != new { notes.append("health \(old) → \(new)") }
    return notes
  }

  /// `new`, `gone` or `formerly NAME`; not yet made safe.
  package var state: String? {
    isNew ? "new" : isGone ? "gone" : formerly.map { "formerly \($0)" }
  }
}
