// `rutter portfolio --since`: what moved across all accounts.
import Git
import PlanDiff
import PlanModel
import PlanSchema
package import Plans
package import Results

extension PlanRepository {
  /// What moved in each account between two states.
  ///
  /// - Parameters:
  ///   - since: a day or period (from before its first day), a revision, or a review of each account.
  ///   - until: the last commit if nil.
  package func portfolioMovements(since: String, until: String?) throws -> PortfolioMovements {
    let repository = try repository()
    let end = try until.map { try commit(of: $0, isStart: false) } ?? head().commit
    guard let end else {
      throw Failure(.repository, "there is no commit yet", hint: "Make the first one with 'rutter commit'.")
    }
    var starts: [String: ReviewStart] = [:]
    let start: Commit?
    let from: String
    if let selector = ReviewSelector(since) {
      for account in try StateReader(state(of: end)).accountNames() {
        guard let review = selector.review(among: try closedReviews(of: account, in: repository)) else { continue }
        starts[account] = ReviewStart(commit: review.commit, name: review.date)
      }
      (start, from) = (nil, selector.words)
    } else {
      start = try commit(of: since, isStart: true)
      from = try start.map { "\(since) (\(try repository.abbreviation(of: $0.id)))" } ?? "before the first commit"
    }
    let index = try historyIndex(reaching: [end.id] + [start?.id].compactMap(\.self) + starts.values.map(\.commit.id))
    var reading = PortfolioReading(
      versions: PlanVersions(index), store: try comparisons(), repository: repository, end: end)
    let rows =
      ReviewSelector(since) == nil
      ? try reading.rows(
        from: StateReader(start.map { try state(of: $0) } ?? state(ofTree: nil)), since: start,
        to: StateReader(state(of: end)))
      : try reading.rows(since: starts.mapValues(\.commit))
    try comparisons().save()
    return PortfolioMovements(
      from: from, to: try until ?? repository.abbreviation(of: end.id), rows: rows.moved, unchanged: rows.unchanged)
  }

  private struct ReviewStart {
    let commit: Commit
    let name: String
  }

  /// The commit of a state; nil before the first one.
  /// - Parameter isStart: a period begins before its first day, and ends with its last.
  private func commit(of name: String, isStart: Bool) throws -> Commit? {
    switch try requiredDesignation(name) {
    case .days(let days, let state):
      guard isStart, days.lowerBound < days.upperBound else { return state.commit }
      return try lastState(until: days.lowerBound.adding(days: -1), named: name).commit
    case .state(let state):
      if state.commit != nil || state.isNothing { return state.commit }
    case .review: break
    }
    throw Failure(.usage, "'\(name)' is no commit", hint: "Name a day, a period or a revision.")
  }
}
