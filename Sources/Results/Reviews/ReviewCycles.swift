// What each of several review cycles changed, side by side.

/// A target as a review found it.
package struct CycleTarget: Hashable, Sendable {
  /// As written; empty where nothing was.
  package let value: String
  /// How it stood against its straight line on that day: `behind`, `on pace`.
  package let standing: String
  /// Where the line stood, and how far the figure was from it, as written; nil where there is nothing to compare with.
  package let expected: String?
  package let gap: String?

  package init(value: String, standing: String, expected: String? = nil, gap: String? = nil) {
    self.value = value
    self.standing = standing
    self.expected = expected
    self.gap = gap
  }
}

/// One cycle: from a review to the next, or to now.
package struct CycleColumn: Hashable, Sendable {
  /// The review that ended it; nil for the cycle that is still going on.
  package let name: String?
  /// The day on which its figures hold.
  package let day: String
  /// The review that it began with; nil for the first cycle of an account.
  package let since: String?
  /// Where the review stands: `closed`, or what is wrong with its tag; `open` for the cycle that is going on.
  package let state: String
  package var commits = 0
  package var people: [CommitShare] = []
  /// How much came, changed and went; nil where there is no review to compare with.
  package var added: Int?
  package var changed: Int?
  package var removed: Int?
  /// How many values moved to the account's good, and to its harm; nil where the schema says of none which way is better.
  package var better: Int?
  package var worse: Int?
  /// By key.
  package var targets: [String: CycleTarget] = [:]
  package var actionsDone = 0
  package var actionsLate = 0
  /// nil where there is no review to compare with.
  package var actionsNew: Int?
  /// Names.
  package var contactsGained: [String] = []
  package var contactsLost: [String] = []
  package var errors = 0
  package var warnings = 0
  package var advice = 0
  /// 0 to 100; nil until something judges it.
  package var health: Int?

  package init(name: String?, day: String, since: String?, state: String) {
    self.name = name
    self.day = day
    self.since = since
    self.state = state
  }

  /// What stands above the column.
  package var heading: String { name ?? "Now" }
}

/// The cycles of one account.
package struct AccountCycles: Hashable, Sendable {
  package let account: String
  package let title: String?
  /// `client` or `internal`.
  package let kind: String
  /// How many closed cycles were asked for.
  package let asked: Int
  /// The oldest first; the last one is the cycle that is still going on.
  package let columns: [CycleColumn]
  /// Targets of any of the cycles: key and name as last written, in the order of keys.
  package let targets: [(key: String, title: String)]

  package init(
    account: String, title: String?, kind: String, asked: Int, columns: [CycleColumn],
    targets: [(key: String, title: String)]
  ) {
    self.account = account
    self.title = title
    self.kind = kind
    self.asked = asked
    self.columns = columns
    self.targets = targets
  }

  package static func == (left: AccountCycles, right: AccountCycles) -> Bool {
    left.account == right.account && left.title == right.title && left.kind == right.kind && left.asked == right.asked
      && left.columns == right.columns && left.targets.elementsEqual(right.targets, by: ==)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(account)
    hasher.combine(columns)
  }

  /// What is to be said where there are fewer cycles than asked for; nil where there are enough.
  package var shortage: String? {
    let closed = columns.count { $0.name != nil }
    guard closed < asked else { return nil }
    return "only \(counted(closed, "closed \(kind) review", "closed \(kind) reviews")) yet, \(asked) asked for"
  }

  /// A measure of all cycles: its name and a text for each, empty where it is not known.
  package var measures: [(name: String, cells: [String])] {
    func row(_ name: String, _ cell: (CycleColumn) -> String?) -> (name: String, cells: [String]) {
      (name, columns.map { cell($0) ?? "" })
    }
    func number(_ name: String, _ value: @escaping (CycleColumn) -> Int?) -> (name: String, cells: [String]) {
      row(name) { value($0).map(String.init) }
    }
    var rows = [
      row("Since") { $0.since ?? "the beginning" },
      row("State") { $0.state },
      number("Commits") { $0.commits },
      row("By") { Self.authors($0.people) },
      row("Changes", changes),
      number("Better") { $0.better }, number("Worse") { $0.worse },
    ]
    for target in targets {
      rows.append((target.title, targetCells(target.key)))
    }
    rows += [
      number("Actions done") { $0.actionsDone }, number("Actions late") { $0.actionsLate },
      number("Actions new") { $0.actionsNew },
      row("Contacts gained") { $0.contactsGained.joined(separator: ", ") },
      row("Contacts lost") { $0.contactsLost.joined(separator: ", ") },
      row("Findings", findings), number("Health") { $0.health },
    ]
    return rows.filter { !$0.cells.allSatisfy(\.isEmpty) }
  }

  /// The first two, and how many more there are: a column is narrow.
  private static func authors(_ people: [CommitShare]) -> String {
    let names = people.prefix(people.count == 3 ? 3 : 2).map { "\($0.name) \($0.commits)" }.joined(separator: ", ")
    return people.count > 3 ? names + " and \(people.count - 2) more" : names
  }

  private func changes(_ column: CycleColumn) -> String? {
    guard let added = column.added, let changed = column.changed, let removed = column.removed else { return nil }
    let parts = [(added, "added"), (changed, "changed"), (removed, "removed")].filter { $0.0 > 0 }
    return parts.isEmpty ? "none" : parts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }

  private func findings(_ column: CycleColumn) -> String {
    let parts = [
      column.errors > 0 ? counted(column.errors, "error", "errors") : nil,
      column.warnings > 0 ? counted(column.warnings, "warning", "warnings") : nil,
      column.advice > 0 ? "\(column.advice) advice" : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? "none" : parts.joined(separator: ", ")
  }

  /// Each value with what lies between it and the one before, and how it stands.
  private func targetCells(_ key: String) -> [String] {
    var before: String?
    return columns.map { column in
      guard let target = column.targets[key] else { return "" }
      defer { before = target.value }
      let moved = before.flatMap { difference(from: $0, to: target.value) }.map { " (\($0))" } ?? ""
      let value = target.value.isEmpty ? "" : target.value + moved
      return [value, target.standing].filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }
}
