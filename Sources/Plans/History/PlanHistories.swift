// What commits changed in several accounts, or in all plans.
package import Git
package import PlanDiff
import PlanModel
import PlanText

/// The histories of some accounts, walked as one.
package final class PlanHistories {
  /// What a commit changed against its first parent.
  package struct Told {
    package var changes: [SubjectChange] = []
    /// Why nothing can be told of a plan.
    package var problem: String?
    /// Errors that the plans which the commit touched have there.
    package var errors = 0
  }

  /// Equal for commits that say the same of all accounts named; nil when all plans are wanted.
  package let states: [Int32]?
  /// Names that no commit knows.
  package let unknown: [String]
  private let versions: PlanVersions
  private let store: ComparisonStore
  private let tip: ObjectID
  private let named: [AccountHistory]

  /// - Parameter accounts: all plans if none is named.
  package init(_ accounts: [String], from tip: ObjectID, index: HistoryIndex, store: ComparisonStore) throws {
    versions = PlanVersions(index)
    self.store = store
    self.tip = tip
    var histories: [(name: String, history: AccountHistory)] = []
    for account in accounts where !histories.contains(where: { $0.name == account }) {
      histories.append((account, try AccountHistory(account, from: tip, versions: versions, store: store)))
    }
    named = histories.map(\.history)
    unknown = histories.filter { !$0.history.isKnown }.map(\.name)
    states = Self.joined(named.map(\.states))
  }

  /// Makes the comparisons of commits side by side.
  package func prepare(_ positions: [Int]) throws { _ = try store.comparisons(try positions.flatMap(pairs)) }

  /// What a commit changed.
  package func changes(at position: Int) throws -> Told {
    var told = Told()
    if store.isCutOff(versions.index.id(at: position)) {
      told.problem = "history is cut off here: what this commit changed cannot be told"
      return told
    }
    for pair in try pairs(at: position) {
      let direct = try store.comparison(pair)
      told.errors += direct.newErrors
      if !direct.newIsReadable, pair.new != nil {
        told.problem = "cannot be read: " + (direct.firstError ?? "the plan is not there")
      } else if !direct.oldIsReadable, pair.old != nil, let new = pair.new {
        // Against the last revision that could be read: else all would look new.
        let history = try AccountHistory(new.folder.account, from: tip, versions: versions, store: store)
        told.changes += try history.comparison(from: history.lastReadable(before: position), to: position).changes
      } else {
        told.changes += direct.changes
      }
    }
    told.changes.sort { $0.subject < $1.subject }
    return told
  }

  /// What a commit changed, as versions of accounts against its first parent.
  private func pairs(at position: Int) throws -> [VersionPair] {
    let parent = versions.index.parents(at: position).first
    if states != nil {
      return named.filter { $0.states[position] != parent.map($0.states.at) ?? 0 }
        .map { $0.pair(from: parent, to: position) }
    }
    let former = try store.formerNames(at: position, in: versions)
    let renamed = Set(former.values)
    return versions.index.accountChanges(at: position).compactMap { name, _ in
      let old = parent.flatMap { versions.version(of: former[name] ?? name, at: $0) }
      let new = versions.version(of: name, at: position)
      return (old == nil && new == nil) || (new == nil && renamed.contains(name))
        ? nil : VersionPair(old: old, new: new)
    }
  }

  private static func joined(_ states: [[Int32]]) -> [Int32]? {
    guard let first = states.first else { return nil }
    return states.dropFirst().reduce(first) { joined, next in
      var numbers: [Int64: Int32] = [0: 0]
      return zip(joined, next).map { left, right in
        let pair = Int64(left) << 32 | Int64(right)
        if let number = numbers[pair] { return number }
        let number = Int32(numbers.count)
        numbers[pair] = number
        return number
      }
    }
  }
}

extension [Int32] {
  fileprivate func at(_ position: Int) -> Int32 { indices.contains(position) ? self[position] : 0 }
}
