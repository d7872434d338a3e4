// The walk of `git log` over the commits of a history index.

/// A commit that a walk came to.
package struct HistoryWalkStep: Hashable, Sendable {
  package let position: Int
  /// The parents that the walk went on with: one that holds the same, if there is one, else all.
  package let parents: [Int]
  /// Whether `git log` lists the commit.
  package let isShown: Bool
}

extension HistoryIndex {
  /// All commits that git visits for `git log [-- PATH]`, in its order, with what it makes of each.
  ///
  /// - Parameters:
  ///   - tips: positions of the commits to begin with.
  ///   - excluding: commits whose whole history is left out: `^a` and the left side of `a..b`.
  ///   - states: a number for each commit: commits with equal numbers hold the same, and with 0 hold nothing. A commit
  ///     that changed nothing is not shown, and side branches that changed nothing are not followed. All are shown if
  ///     this is nil.
  ///   - firstParentOnly: keeps to the first parent of a merge.
  package func walk(
    from tips: [Int], excluding: [Int] = [], states: [Int32]? = nil, order: HistoryOptions.Order = .date,
    firstParentOnly: Bool = false
  ) -> [HistoryWalkStep] {
    let options = WalkOptions(tips: tips, excluding: excluding, order: order, firstParentOnly: firstParentOnly)
    var walk = HistoryWalk(options, in: IndexedCommits(index: self, states: states))
    var steps: [HistoryWalkStep] = []
    while let step = walk.next() {
      steps.append(HistoryWalkStep(position: step.commit, parents: step.parents, isShown: step.isShown))
    }
    return steps
  }
}

/// The commits of a walk, looked up in a history index and judged by numbers.
private struct IndexedCommits: CommitSource {
  let index: HistoryIndex
  let states: [Int32]?

  func noNames() -> PositionSet { PositionSet(below: index.count) }
  func commit(_ name: Int) -> Int { name }
  func name(of commit: Int) -> Int { commit }
  func parents(of commit: Int) -> [Int] { index.parents(at: commit) }
  func date(of commit: Int) -> Int64 { index.committerSeconds(at: commit) }
  var isLimitedToPaths: Bool { states != nil }
  func holdsAny(_ commit: Int) -> Bool { number(of: commit) != 0 }
  func areSame(_ one: Int, _ other: Int) -> Bool { number(of: one) == number(of: other) }

  private func number(of commit: Int) -> Int32 {
    guard let states else { return 0 }
    return states[commit]
  }
}

/// A set of positions: a bit for each that there may be.
private struct PositionSet: NameSet {
  private var words: [UInt64]
  private var count = 0

  init(below limit: Int) {
    words = Array(repeating: 0, count: (limit + 63) / 64)
  }

  var isEmpty: Bool { count == 0 }

  func contains(_ name: Int) -> Bool {
    words[name / 64] >> UInt64(name % 64) & 1 == 1
  }

  @discardableResult
  mutating func add(_ name: Int) -> Bool {
    guard !contains(name) else { return false }
    words[name / 64] |= 1 << UInt64(name % 64)
    count += 1
    return true
  }

  mutating func drop(_ name: Int) {
    guard contains(name) else { return }
    words[name / 64] &= ~(1 << UInt64(name % 64))
    count -= 1
  }
}
