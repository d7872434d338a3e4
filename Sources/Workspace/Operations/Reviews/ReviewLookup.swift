import Git
package import PlanDiff
import PlanModel
package import PlanSchema
import PlanText
package import Reports

/// A review of an account: open in the working tree, or closed and tagged.
package struct ReviewEntry: Sendable {
  package let account: String
  /// File name without `.md`: the date, perhaps with a name behind it.
  package let name: String
  package let document: DecodedDocument
  /// The tag and its commit, when the review is closed.
  package let closed: ClosedReview?

  package var path: String { "accounts/\(account)/reviews/\(name).md" }
}

/// A review with what changed in the cycle that it ends.
package struct ReviewStory: Sendable {
  package let entry: ReviewEntry
  /// The closed review before it.
  package let previous: ClosedReview?
  package let changes: [SubjectChange]
  package let commits: Int

  /// What is not in the review's text.
  package var notes: [(name: String, text: String)] {
    var notes = [(name: "state", text: entry.closed.map { "closed by \($0.commit.author.name)" } ?? "open")]
    if let previous { notes.append((name: "review before", text: previous.date)) }
    notes.append((name: "commits", text: "\(commits)"))
    return notes
  }
}

extension Workspace {
  /// All reviews of the accounts, by account, the newest first.
  package func reviews(of accounts: [String]) throws -> [ReviewEntry] {
    try Failure.reporting {
      let known = try accountNames()
      for account in accounts where !known.contains(account) { throw unknownAccount(account, among: known) }
      let repository = try repository()
      let snapshot = try presentSnapshot(in: repository)
      let side = try DiffSide(snapshot)
      var entries: [ReviewEntry] = []
      for account in accounts.isEmpty ? known : accounts {
        let closed = try closedReviews(of: account, in: repository)
        var found: [ReviewEntry] = []
        for (subject, decoded) in try side.subjects(of: account) where subject.kind == .review {
          guard let name = subject.name, let document = decoded.documents.first else { continue }
          found.append(
            ReviewEntry(account: account, name: name, document: document, closed: closed.first { $0.date == name }))
        }
        entries += found.sorted { $0.name > $1.name }
      }
      return entries
    }
  }

  /// The same for a table: with who closed each, and what changed in its cycle.
  package func reviewRows(of accounts: [String]) throws -> [ReviewRow] {
    try Failure.reporting {
      let repository = try repository()
      return try reviews(of: accounts).map { entry in
        let story = try review(of: entry.account, named: entry.name)
        let kind: String = if case .word(let kind)? = entry.document["kind"] { kind } else { "" }
        return ReviewRow(
          account: entry.account, name: entry.name, kind: kind, state: entry.closed == nil ? "open" : "closed",
          revision: try entry.closed.map { try repository.abbreviation(of: $0.commit.id) },
          by: entry.closed?.commit.author.name,
          summary: story.changes.isEmpty ? nil : ChangeReport.oneLine(story.changes, width: 200))
      }
    }
  }

  /// One review, the latest if none is named, with what changed since the closed one before it.
  package func review(of account: String, named name: String?) throws -> ReviewStory {
    try Failure.reporting {
      let entries = try reviews(of: [account])
      guard let entry = name == nil ? entries.first : entries.first(where: { $0.name == name }) else {
        throw Failure(
          .usage, name.map { "\(account) has no review '\($0)'" } ?? "\(account) has no review yet",
          hint: entries.isEmpty
            ? "Start one with 'rutter review start \(account)'."
            : "It has: \(entries.map(\.name).joined(separator: ", ")).")
      }
      let repository = try repository()
      let previous = try closedReviews(of: account, in: repository).last { $0.date < entry.name }
      let old: DiffRequest.Side =
        previous.map { .commit($0.commit, name: $0.tag) } ?? .nothing
      let new: DiffRequest.Side =
        entry.closed.map { .commit($0.commit, name: $0.tag) } ?? (repository.isBare ? .index : .workTree)
      var changes: [SubjectChange] = []
      if previous != nil {
        changes = try diff(DiffRequest(old: old, new: new, accounts: [account])).changes
          .filter { $0.subject.kind == .account }
      }
      let tip = try entry.closed?.commit.id ?? repository.head().commit
      let commits = try tip.map { tip in
        try repository.history(
          HistoryOptions(
            from: [tip], excluding: previous.map { [$0.commit.id] } ?? [], paths: ["accounts/\(account)"])
        ).commits().count
      }
      return ReviewStory(entry: entry, previous: previous, changes: changes, commits: commits ?? 0)
    }
  }

  /// The working tree, or in a bare repository the last commit.
  func presentSnapshot(in repository: Repository) throws -> Snapshot {
    if let root { return .workTree(root: root) }
    guard let head = try repository.head().commit else { return .nothing }
    return try .tree(try repository.commit(head).tree, in: repository)
  }
}
