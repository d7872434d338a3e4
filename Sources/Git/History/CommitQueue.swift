// Commits that a walk has still to visit.

/// Gives the commit with the latest committer date; of equal ones that which came first.
struct CommitQueue<Commit> {
  private struct Item {
    let commit: Commit
    let date: Int64
    let arrival: Int

    func isBefore(_ other: Item) -> Bool {
      date == other.date ? arrival < other.arrival : date > other.date
    }
  }

  /// A binary heap: no item is before the one at half its position.
  private var items: [Item] = []
  private var arrivals = 0

  /// When the commit that comes next was made; nil if there is none.
  var firstDate: Int64? { items.first?.date }

  /// Adds a commit, with the seconds since 1970 at which it was made.
  mutating func push(_ commit: Commit, date: Int64) {
    items.append(Item(commit: commit, date: date, arrival: arrivals))
    arrivals += 1
    var position = items.count - 1
    while position > 0 {
      let parent = (position - 1) / 2
      guard items[position].isBefore(items[parent]) else { break }
      items.swapAt(position, parent)
      position = parent
    }
  }

  mutating func pop() -> Commit? {
    guard let first = items.first, let last = items.popLast() else { return nil }
    guard !items.isEmpty else { return first.commit }
    items[0] = last
    var position = 0
    while true {
      var next = position
      for child in [2 * position + 1, 2 * position + 2] where child < items.count {
        if items[child].isBefore(items[next]) { next = child }
      }
      guard next != position else { return first.commit }
      items.swapAt(position, next)
      position = next
    }
  }
}
