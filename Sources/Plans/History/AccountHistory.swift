// The history of one account: which commits changed its folder, under whatever name, and what stood in it.
package import Git
import PlanDiff
import PlanSchema

/// An account's past as the commits reachable from one of them tell it.
///
/// Commits go by their position in the index. An account that was renamed is followed: at each commit the first of its names
/// that is there counts, so a folder that took an earlier name over later on is never mistaken for it.
package final class AccountHistory {
  package let index: HistoryIndex
  /// The commit from which the history is told.
  package let tip: Int
  /// The account's names, today's first.
  package let names: [String]
  private let folders: PathStates
  private let versions: PlanVersions
  private let store: ComparisonStore

  /// - Parameter name: what the account is called at the tip, or was called before it went.
  package init(_ name: String, from tip: ObjectID, versions: PlanVersions, store: ComparisonStore) throws {
    guard let position = versions.index.position(of: tip) else {
      throw Failure(.repository, "the commit \(tip.hex) is not in the history that was read")
    }
    index = versions.index
    self.tip = position
    self.versions = versions
    self.store = store
    var names = [name]
    var folders = versions.folders(of: names)
    // Each round finds the names that the account had when it last appeared; a chain of renames takes several.
    for _ in 0..<Self.mostNames {
      let found = try FormerNames(versions: versions, store: store, tip: position, folders: folders, known: names)
        .found()
      if found.isEmpty { break }
      names += found
      folders = versions.folders(of: names)
    }
    self.names = names
    self.folders = folders
  }

  private static let mostNames = 50

  /// Whether the account is, or was, anywhere in the history.
  package var isKnown: Bool { !folders.values.isEmpty }

  /// Equal for commits in which the account's folder is the same, 0 where there is none.
  package var states: [Int32] { folders.numbers }

  /// The account as it stands at a commit; nil where it is not there.
  package func version(at position: Int) -> AccountVersion? {
    versions.folder(folders, at: position).map { versions.version($0, at: position) }
  }

  /// What stands in the account's folder at a commit.
  package func read(at position: Int) throws -> ReadAccount? { try version(at: position).map { try store.read($0) } }

  /// The difference from one commit to another; from nothing where there is no older one.
  package func comparison(from old: Int?, to new: Int) throws -> AccountComparison {
    try store.comparison(pair(from: old, to: new))
  }

  package func pair(from old: Int?, to new: Int) -> VersionPair {
    VersionPair(old: old.flatMap(version), new: version(at: new))
  }

  /// Makes several comparisons side by side, to be asked for afterwards.
  package func prepare(_ pairs: [VersionPair]) throws { _ = try store.comparisons(pairs) }

  /// Keeps what was compared for later commands.
  package func save() { store.save() }

  /// Whether the plan can be taken apart at a commit. Where it cannot, that a fact is missing says nothing.
  package func isReadable(at position: Int) throws -> Bool {
    guard version(at: position) != nil else { return true }
    return try comparison(from: index.parents(at: position).first, to: position).newIsReadable
  }

  /// The last commit before another one, along first parents, at which the plan could be read, or was not there.
  package func lastReadable(before position: Int) throws -> Int? {
    var next = index.parents(at: position).first
    while let position = next.map(settled), try !isReadable(at: position) {
      next = index.parents(at: position).first
    }
    return next
  }

  /// The nearest commits that a fact of a commit can have come from: its parents, and where a parent's plan cannot be
  /// read, the parents of that one in its place.
  package func readableParents(of position: Int) throws -> [Int] {
    var result: [Int] = []
    var ahead = Array(index.parents(at: position).reversed())
    var seen: Set<Int> = []
    while let next = ahead.popLast() {
      let settled = settled(next)
      guard seen.insert(settled).inserted else { continue }
      if try isReadable(at: settled) {
        result.append(settled)
      } else {
        ahead += index.parents(at: settled).reversed()
      }
    }
    return result
  }

  /// The oldest commit that can be reached through parents in which the folder is the same: as git does, the first parent
  /// that is the same is taken, whatever the others hold.
  package func settled(_ position: Int) -> Int {
    var position = position
    while let same = index.parents(at: position).first(where: { states[$0] == states[position] }) { position = same }
    return position
  }
}
