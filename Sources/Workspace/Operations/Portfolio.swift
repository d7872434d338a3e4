// `rutter portfolio --since`: what moved across all accounts.
import Git
import PlanDiff
import PlanModel
import PlanSchema
package import Results

extension Workspace {
  /// What moved in each account between two states.
  ///
  /// - Parameters:
  ///   - since: a day or period (from before its first day), a revision, or a review of each account.
  ///   - until: the last commit if nil.
  package func portfolioMovements(since: String, until: String?) throws -> PortfolioMovements {
    try Failure.reporting {
      let repository = try repository()
      let end = try until.map { try commit(ofState: $0, isStart: false, in: repository) } ?? headCommit(repository)
      guard let end else {
        throw Failure(.repository, "there is no commit yet", hint: "Make the first one with 'rutter commit'.")
      }
      var starts: [String: ReviewStart] = [:]
      let start: Commit?
      let from: String
      if let selector = ReviewSelector(since) {
        for account in try DiffSide(tree: end.tree, in: repository).accountNames() {
          guard let review = selector.review(among: try closedReviews(of: account, in: repository)) else { continue }
          starts[account] = ReviewStart(commit: review.commit, name: review.date)
        }
        (start, from) = (nil, selector.words)
      } else {
        start = try commit(ofState: since, isStart: true, in: repository)
        from = try start.map { "\(since) (\(try repository.abbreviation(of: $0.id)))" } ?? "before the first commit"
      }
      let index = try historyIndex(reaching: [end.id] + [start?.id].compactMap(\.self) + starts.values.map(\.commit.id))
      var reading = PortfolioReading(
        versions: PlanVersions(index), store: try comparisons(), repository: repository, end: end)
      let rows =
        ReviewSelector(since) == nil
        ? try reading.rows(since: start) : try reading.rows(since: starts.mapValues(\.commit))
      try comparisons().save()
      return PortfolioMovements(
        from: from, to: try until ?? repository.abbreviation(of: end.id), rows: rows.moved, unchanged: rows.unchanged)
    }
  }

  private struct ReviewStart {
    let commit: Commit
    let name: String
  }

  private func headCommit(_ repository: Repository) throws -> Commit? {
    try repository.head().commit.map { try repository.commit($0) }
  }

  /// The commit of a state; nil before the first one.
  /// - Parameter isStart: a period begins before its first day, and ends with its last.
  private func commit(ofState name: String, isStart: Bool, in repository: Repository) throws -> Commit? {
    switch try state(named: name, in: repository) {
    case .commit(let commit): return commit
    case .day(let commit, let days):
      guard isStart, days.lowerBound < days.upperBound else { return commit }
      let settings = try trustedSettings(in: presentSnapshot(in: repository).reader())
      return try lastCommit(until: days.lowerBound.adding(days: -1), zone: settings.timezone, in: repository)
    case .workTree, .index, .review:
      throw Failure(.usage, "'\(name)' is no commit", hint: "Name a day, a period or a revision.")
    case nil: return try commit(named: name, in: repository)
    }
  }
}
