// Reads what moved in each account between two commits, and who moved it.
import Git
import PlanDiff
import PlanModel
import PlanSchema
import Plans
import Results

/// Puts the rows of a portfolio together.
struct PortfolioReading {
  let versions: PlanVersions
  let store: ComparisonStore
  let repository: Repository
  let end: Commit

  /// What happened to an account's folder in commits.
  private struct Activity {
    var commits: Set<Int> = []
    var authors: Set<String> = []
  }

  /// All accounts since one commit; since the beginning if nil.
  mutating func rows(
    from old: StateReader, since start: Commit?, to new: StateReader
  ) throws -> (moved: [PortfolioMovement], unchanged: Int) {
    let before = Set(try old.accountNames())
    let after = Set(try new.accountNames())
    let former = try store.formerNames(from: old, to: new) { _ in versions.index }
    let renamed = Set(former.values)
    let pairs = try before.union(after).subtracting(renamed).sorted().map {
      (account: $0, pair: VersionPair(old: try old.version(of: former[$0] ?? $0), new: try new.version(of: $0)))
    }
    let moved = pairs.filter { $0.pair.old?.folder.tree != $0.pair.new?.folder.tree }
    let comparisons = try store.comparisons(moved.map(\.pair))
    let activity = try activity(since: start.map { [$0.id] } ?? [])
    var rows: [PortfolioMovement] = []
    for (place, movement) in moved.enumerated() {
      let names = [movement.account, former[movement.account]].compactMap(\.self)
      if let row = try row(movement.account, names, movement.pair, comparisons[place], activity) { rows.append(row) }
    }
    return (rows, pairs.count - rows.count)
  }

  /// Each account since a commit of its own; accounts without one are left out. What was done since is told by the
  /// committers' clocks.
  mutating func rows(since starts: [String: Commit]) throws -> (moved: [PortfolioMovement], unchanged: Int) {
    guard let tip = versions.index.position(of: end.id) else { return ([], starts.count) }
    let pairs = starts.sorted { $0.key < $1.key }.compactMap {
      account, start -> (account: String, pair: VersionPair)? in
      guard let position = versions.index.position(of: start.id) else { return nil }
      return (
        account,
        VersionPair(old: versions.version(of: account, at: position), new: versions.version(of: account, at: tip))
      )
    }
    let moved = pairs.filter { $0.pair.old?.folder.tree != $0.pair.new?.folder.tree }
    let comparisons = try store.comparisons(moved.map(\.pair))
    let index = versions.index
    let activity = try activity(since: []) { account, position in
      starts[account].map { index.committerSeconds(at: position) > $0.committer.time.seconds } ?? false
    }
    var rows: [PortfolioMovement] = []
    for (place, movement) in moved.enumerated() {
      if let row = try row(movement.account, [movement.account], movement.pair, comparisons[place], activity) {
        rows.append(row)
      }
    }
    return (rows, starts.count - rows.count)
  }

  private func row(
    _ account: String, _ names: [String], _ pair: VersionPair, _ comparison: AccountComparison,
    _ activity: [String: Activity]
  ) throws -> PortfolioMovement? {
    guard !comparison.changes.isEmpty else { return nil }
    let done = names.compactMap { activity[$0] }
    let formerly = pair.old.flatMap { old in old.folder.account == account ? nil : old.folder.account }
    return PortfolioMovement(
      account: account, name: comparison.plan?.displayName ?? account, manager: comparison.manager,
      tier: comparison.tier, commits: done.reduce(into: Set<Int>()) { $0.formUnion($1.commits) }.count,
      authors: done.reduce(into: Set<String>()) { $0.formUnion($1.authors) }.count, changes: comparison.changes,
      reviews: comparison.reviewsHeld, isNew: pair.old == nil, isGone: pair.new == nil,
      formerly: pair.new == nil ? nil : formerly)
  }

  /// Commits that are no merges, and their authors, by account.
  private func activity(
    since excluded: [ObjectID], isCounted: (String, Int) -> Bool = { _, _ in true }
  ) throws -> [String: Activity] {
    guard let tip = versions.index.position(of: end.id) else { return [:] }
    let steps = versions.index.walk(
      from: [tip], excluding: excluded.compactMap(versions.index.position), states: nil, order: .date,
      firstParentOnly: false)
    var result: [String: Activity] = [:]
    for step in steps where step.isShown && versions.index.parents(at: step.position).count < 2 {
      let names = versions.index.accountChanges(at: step.position).map(\.account)
        .filter { isCounted($0, step.position) }
      guard !names.isEmpty else { continue }
      let author = try repository.commit(versions.index.id(at: step.position)).author
      for name in names {
        result[name, default: Activity()].commits.insert(step.position)
        result[name, default: Activity()].authors.insert(author.email.isEmpty ? author.name : author.email)
      }
    }
    return result
  }
}

extension AccountComparison {
  /// Reviews of which the new side says that they are closed, and the old one does not.
  fileprivate var reviewsHeld: [String] {
    changes.filter { change in
      change.subject.kind == .review
        && change.fields.contains { $0.field.id == "status" && $0.new?.value == .word("closed") }
    }.compactMap(\.subject.name)
  }
}
