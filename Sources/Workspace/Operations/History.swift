// What all commands that look back start from: the index of commits, and an account's history in it.
import Git

extension Workspace {
  /// The commits reachable from some, with the plans that each changed.
  func historyIndex(reaching tips: [ObjectID]) throws -> HistoryIndex {
    try HistoryIndex.open(in: try repository(), reaching: tips, folder: "accounts")
  }

  /// The history of an account up to a commit, also of one that is there no more.
  /// - Throws: when no commit has an account of that name.
  func history(of account: String, from tip: ObjectID, reaching others: [ObjectID] = []) throws -> AccountHistory {
    let history = try AccountHistory(
      account, from: tip, versions: PlanVersions(try historyIndex(reaching: [tip] + others)),
      store: try comparisons())
    guard history.isKnown else { throw unknownAccount(account, among: try accountNames()) }
    return history
  }
}
