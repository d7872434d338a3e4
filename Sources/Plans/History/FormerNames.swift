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
    // The commit in which the account last appeared is the nearest in time; the next round finds the one before it.
    for birth in reachable.reversed() where isBirth(birth) {
      guard let name = versions.folder(folders, at: birth)?.account else { continue }
      if let former = try store.formerNames(at: birth, in: versions)[name] { add([former]) }
      if !result.isEmpty { return result }
    }
    // Else the plan's own word, where the account was last seen in a state that can be read.
    if let plan = try lastReadablePlan(among: reachable) { add(plan.formerNames) }
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

  private func read(at position: Int) throws -> ReadAccount? {
    try versions.folder(folders, at: position).map { try store.read(versions.version($0, at: position)) }
  }
}
