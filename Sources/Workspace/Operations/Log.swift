package import Git
package import PlanDiff
import Reports

/// A commit and what it changed in meaning.
package struct LogEntry: Sendable {
  package let commit: Commit
  package let abbreviation: String
  package let changes: [SubjectChange]
  /// Changed files that are no plan text.
  package let otherPaths: [String]
  /// Tags of closed reviews that stand on this commit.
  package let reviewTags: [String]

  /// The change in a line; the commit's own subject where no plan changed in meaning.
  package var summary: String {
    changes.isEmpty ? commit.summary : ChangeReport.oneLine(changes, width: 400)
  }
}

extension Workspace {
  /// Commits that touched the accounts (all plans if none is named), the newest first, each against its first parent.
  /// - Parameters:
  ///   - from: a revision or a range `A..B`; HEAD if nil.
  ///   - limit: how many at most; all if nil.
  package func log(_ accounts: [String], from: String?, limit: Int?) throws -> [LogEntry] {
    try Failure.reporting {
      let repository = try repository()
      let (tips, excluding) = try ends(of: from, in: repository)
      guard !tips.isEmpty else { return [] }
      let paths = accounts.map { "accounts/\($0)" }
      let history = try repository.history(HistoryOptions(from: tips, excluding: excluding, paths: paths))
      var tags: [ObjectID: [String]] = [:]
      for tag in try repository.tags(under: "review/") { tags[tag.target, default: []].append(tag.name) }
      var entries: [LogEntry] = []
      while entries.count < limit ?? .max, let commit = try history.next() {
        let (changes, otherPaths) = try changes(of: commit, in: paths, repository: repository)
        entries.append(
          LogEntry(
            commit: commit, abbreviation: try repository.abbreviation(of: commit.id), changes: changes,
            otherPaths: otherPaths, reviewTags: tags[commit.id] ?? []))
      }
      if entries.isEmpty, !accounts.isEmpty { try requireKnown(accounts, in: repository) }
      return entries
    }
  }

  /// What a commit changed against its first parent.
  func changes(
    of commit: Commit, in paths: [String], repository: Repository
  ) throws -> (
    changes: [SubjectChange], otherPaths: [String]
  ) {
    // In a shallow clone the parent of the last commit is not there: all that it holds would look new.
    let parent = try commit.parents.first.map { try repository.commit($0) }
    let touched = TouchedPlans(try repository.changes(.trees(parent?.tree, commit.tree), in: paths))
    let old = try DiffSide(tree: parent?.tree, in: repository)
    let new = try DiffSide(tree: commit.tree, in: repository)
    return (try subjectChanges(touched, from: old, to: new), touched.otherPaths)
  }

  private func ends(of from: String?, in repository: Repository) throws -> (tips: [ObjectID], excluding: [ObjectID]) {
    guard let from else { return (try repository.head().commit.map { [$0] } ?? [], []) }
    guard let dots = from.firstRange(of: "..") else { return ([try commit(named: from, in: repository).id], []) }
    func end(_ name: Substring) throws -> ObjectID {
      try commit(named: name.isEmpty ? "HEAD" : String(name), in: repository).id
    }
    return ([try end(from[dots.upperBound...])], [try end(from[..<dots.lowerBound])])
  }

  private func requireKnown(_ accounts: [String], in repository: Repository) throws {
    let known = try accountNames()
    for account in accounts where !known.contains(account) { throw unknownAccount(account, among: known) }
  }
}
