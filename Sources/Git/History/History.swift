// Commits one after another, in the order of `git log`.

/// Which commits of a history are walked, and how.
package struct HistoryOptions: Hashable, Sendable {
  /// The order of commits.
  package enum Order: Hashable, Sendable {
    /// Newest first by the committer's date, as `git log` does.
    case date
    /// As by date, but no commit before one of its children, and branches not mixed: `git log --topo-order`.
    case topological
  }

  /// Where to begin.
  package var tips: [ObjectID]
  /// Commits whose whole history is left out: `^a` and the left side of `a..b`.
  package var excluding: [ObjectID]
  /// Files or folders, taken literally: only commits that changed them, and side branches that did not are left out, as
  /// `git log -- PATH` does. All commits if there are none.
  package var paths: [String]
  package var order: Order
  /// Keeps to the first parent of a merge.
  package var firstParentOnly: Bool

  package init(
    from tips: [ObjectID], excluding: [ObjectID] = [], paths: [String] = [], order: Order = .date,
    firstParentOnly: Bool = false
  ) {
    self.tips = tips
    self.excluding = excluding
    self.paths = paths
    self.order = order
    self.firstParentOnly = firstParentOnly
  }
}

/// A walk over commits, read as it goes on.
///
///     let history = try repository.history(HistoryOptions(from: [head], paths: ["accounts/northgate-foods"]))
///     while let commit = try history.next() { … }
package final class History {
  private var walk: HistoryWalk<RepositoryCommits>

  init(_ options: HistoryOptions, in repository: Repository) throws(GitError) {
    walk = try HistoryWalk(
      WalkOptions(
        tips: options.tips, excluding: options.excluding, order: options.order,
        firstParentOnly: options.firstParentOnly),
      in: RepositoryCommits(of: repository, paths: options.paths))
  }

  /// The next commit, nil at the end.
  package func next() throws(GitError) -> Commit? {
    while let step = try walk.next() {
      if step.isShown { return step.commit }
    }
    return nil
  }

  /// All that is left, at most `limit`.
  package func commits(limit: Int = .max) throws(GitError) -> [Commit] {
    var commits: [Commit] = []
    while commits.count < limit, let commit = try next() { commits.append(commit) }
    return commits
  }
}

extension Repository {
  /// A walk over commits.
  package func history(_ options: HistoryOptions) throws(GitError) -> History {
    try History(options, in: self)
  }
}
