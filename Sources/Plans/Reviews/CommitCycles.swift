// Which review cycle each commit belongs to: that of the first review whose close took it in.
package import Git

/// The cycles of an account's closed reviews over an index of commits.
package struct CommitCycles {
  /// For each commit the place of its review in `names`, or -1.
  private let cycle: [Int32]
  private let names: [String]

  /// - Parameter reviews: the oldest first, with the commits that closed them.
  package init(_ reviews: [(name: String, commit: ObjectID)], in index: HistoryIndex) {
    names = reviews.map(\.name)
    var cycle = [Int32](repeating: -1, count: index.count)
    for (place, review) in reviews.enumerated() {
      guard let start = index.position(of: review.commit) else { continue }
      var ahead = [start]
      while let position = ahead.popLast() {
        guard cycle[position] < 0 else { continue }
        cycle[position] = Int32(place)
        ahead += index.parents(at: position)
      }
    }
    self.cycle = cycle
  }

  /// The review that closed the cycle of a commit; nil for one that no review has taken in yet.
  package func review(of position: Int) -> String? {
    guard cycle.indices.contains(position), cycle[position] >= 0 else { return nil }
    return names[Int(cycle[position])]
  }
}
