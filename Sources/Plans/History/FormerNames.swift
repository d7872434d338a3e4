// Finds what an account was called before it appeared under the names that are known.
package import Git
import PlanDiff
import PlanSchema

/// One round of a search for former names.
package struct FormerNames {
  package let versions: PlanVersions
  package let store: ComparisonStore
  package let tip: Int
  /// Where the account stands under the names that are known.
  package let folders: PathStates
  package let known: [String]

  private var index: HistoryIndex { versions.index }

  /// Names that are not known yet, the surest first.
  package func found() throws -> [String] {
    let reachable = reachable
    var result: [String] = []
    func add(_ names: [String]) {
      for name in names where !known.contains(name) && !result.contains(name) && isSlug(name) { result.append(name) }
    }
    // The plan's own word, where the account was last seen in a state that can be read.
    if let plan = try lastReadablePlan(among: reachable) {
      let named = AccountRenames.formerly(plan)
      // The order of the names says nothing. The one that went when the account came is the nearest in time, and the next
      // round finds the one before it; any other may be a different account's by then.
      if named.count > 1 {
        for birth in reachable.reversed() where result.isEmpty && isBirth(birth) {
          add(departures(at: birth).map(\.folder.account).filter(named.contains))
        }
        if !result.isEmpty { return result }
      }
      add(named)
      if !result.isEmpty { return result }
    }
    for birth in reachable where isBirth(birth) {
      let gone = departures(at: birth)
      guard !gone.isEmpty, let folder = versions.folder(folders, at: birth), let plan = try plan(at: birth) else {
        continue
      }
      let named = AccountRenames.formerly(plan)
      let isFormer = { (old: AccountVersion) throws -> Bool in
        if named.contains(old.folder.account) || old.folder.tree == folder.tree { return true }
        return try store.read(old).plan.map { AccountRenames.isLike(plan, $0) } ?? false
      }
      if let former = try gone.first(where: isFormer) { add([former.folder.account]) }
    }
    return result
  }

  /// Whether the account appeared in a commit: it is there, and no parent has it.
  private func isBirth(_ position: Int) -> Bool {
    folders.numbers[position] != 0 && index.parents(at: position).allSatisfy { folders.numbers[$0] == 0 }
  }

  /// Commits that the tip's history holds, parents first.
  private var reachable: [Int] {
    var marks = [Bool](repeating: false, count: index.count)
    marks[tip] = true
    var result: [Int] = []
    for position in stride(from: tip, through: 0, by: -1) where marks[position] {
      result.append(position)
      for parent in index.parents(at: position) { marks[parent] = true }
    }
    return result.reversed()
  }

  /// Other accounts whose folder went in a commit, as they stood before it.
  private func departures(at position: Int) -> [AccountVersion] {
    guard let parent = index.parents(at: position).first else { return [] }
    return index.accountChanges(at: position).compactMap { change in
      guard change.tree == nil, !known.contains(change.account) else { return nil }
      return versions.version(of: change.account, at: parent)
    }
  }

  /// The account as it last stood, states left out whose plan cannot be read.
  private func lastReadablePlan(among positions: [Int]) throws -> DecodedAccount? {
    var seen: Set<Int32> = [0]
    for position in positions.reversed() where seen.insert(folders.numbers[position]).inserted {
      if let read = try read(at: position), read.isReadable { return read.plan }
      if seen.count > Self.mostUnreadable { return nil }
    }
    return nil
  }

  private static let mostUnreadable = 50

  private func plan(at position: Int) throws -> DecodedAccount? { try read(at: position)?.plan }

  private func read(at position: Int) throws -> ReadAccount? {
    try versions.folder(folders, at: position).map { try store.read(versions.version($0, at: position)) }
  }
}
