// What all commands that look back start from: the index of commits, and an account's history in it.
package import Git
import PlanModel
import PlanText

extension PlanRepository {
  /// What a reader of history must know of this clone; nil if all of history is there.
  package func historyNote() throws -> String? {
    guard try repository().isShallow else { return nil }
    return "this clone is shallow: commits that it left out are not told of. 'git fetch --unshallow' brings them."
  }

  /// The commits reachable from some, with the plans that each changed.
  package func historyIndex(reaching tips: [ObjectID]) throws -> HistoryIndex {
    try HistoryIndex.open(in: try repository(), reaching: tips, folder: Layout.accounts)
  }

  /// The history of an account up to a commit, also of one that is there no more, with its closed reviews, the oldest first.
  ///
  /// Reviews are those under all names that the account had, and has got since; their commits are in the index too.
  /// - Throws: when no commit has an account of that name.
  package func history(
    of account: String, from tip: ObjectID, named revision: String?
  ) throws -> (history: AccountHistory, reviews: [ClosedReview]) {
    let repository = try repository()
    let index = try historyIndex(reaching: [tip])
    let history = try AccountHistory(account, from: tip, versions: PlanVersions(index), store: try comparisons())
    guard history.isKnown else { throw try noHistory(of: account, at: revision) }
    let names = try history.names + laterNames(of: history, in: repository)
    let reviews = try names.flatMap { try closedReviews(of: $0, in: repository) }.sorted { $0.date < $1.date }
    guard reviews.contains(where: { index.position(of: $0.commit.id) == nil }) else { return (history, reviews) }
    let wider = try historyIndex(reaching: [tip] + reviews.map(\.commit.id))
    return (try AccountHistory(account, from: tip, versions: PlanVersions(wider), store: try comparisons()), reviews)
  }

  /// Why commits say nothing of an account: it may be misspelt, not committed yet, or younger than the revision.
  ///
  /// - Parameter revision: what was asked for; nil for the last commit and the working tree.
  package func noHistory(of account: String, at revision: String?) throws -> Failure {
    let known = try accountNames()
    guard known.contains(account) else { return Failure.unknownAccount(account, among: known) }
    guard revision == nil, root != nil else {
      return Failure(
        .usage, "there is no plan of '\(account)' in \(revision ?? "HEAD")", hint: "Name a revision that has it.")
    }
    return Failure(
      .usage, "account '\(account)' is not committed yet, so it has no history",
      hint: "Commit it first: rutter commit \(account)")
  }

  /// Names that an account got after the history that is looked at, as the current branch has them.
  private func laterNames(of history: AccountHistory, in repository: Repository) throws -> [String] {
    guard let head = try repository.head().commit, head != history.index.id(at: history.tip) else { return [] }
    let present = try StateReader(self.head())
    guard try !history.names.contains(where: present.hasAccount) else { return [] }
    let past = try StateReader(state(ofTree: history.index.tree(at: history.tip)))
    let versions = PlanVersions(try historyIndex(reaching: [head]))
    for account in try present.accountNames() where try !past.hasAccount(account) {
      let later = try AccountHistory(account, from: head, versions: versions, store: try comparisons())
      if later.names.contains(where: history.names.contains) {
        return later.names.filter { !history.names.contains($0) }
      }
    }
    return []
  }
}
