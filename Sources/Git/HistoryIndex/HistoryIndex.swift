// All commits of a repository with what each changed, remembered in a file so that history is read once.

/// A graph of commits with the paths that each changed, kept in a file below the git directory.
///
///     let index = try HistoryIndex.open(in: repository, reaching: [head], folder: "accounts")
///     let states = index.states(of: ["accounts/northgate-foods"])
///     guard let tip = index.position(of: head) else { return }
///     for step in index.walk(from: [tip], states: states.numbers) where step.isShown { index.id(at: step.position) … }
///
/// Commits are named by their position, from 0 on; a parent stands before its children. The paths that are watched are
/// the entries of the root tree that are no folders, and the entries, files or folders, of one folder. What stands in
/// other folders is not seen.
///
/// Commits stay in the index when nothing refers to them any more. It is derived from the repository: its file can be
/// deleted at any time, and it is made anew if it is damaged, of another version, about another folder, or if the point
/// where a shallow clone was cut off has moved.
package final class HistoryIndex: Sendable {
  let tables: HistoryTables

  init(_ tables: HistoryTables) {
    self.tables = tables
  }

  /// The number of commits.
  package var count: Int { tables.ids.rows }

  /// Where a commit is; nil if none of the tips led to it.
  package func position(of id: ObjectID) -> Int? {
    let bytes = tables.bytes
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      let position = Int(tables.idOrder[middle, bytes])
      let candidate = tables.ids[position, bytes]
      if candidate == id { return position }
      if candidate < id { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  package func id(at position: Int) -> ObjectID { tables.ids[position, tables.bytes] }

  /// The tree of files.
  package func tree(at position: Int) -> ObjectID { tables.trees[position, tables.bytes] }

  /// Seconds since 1970 at which the commit was made.
  package func committerSeconds(at position: Int) -> Int64 { tables.committerSeconds[position, tables.bytes] }

  /// Seconds since 1970 at which the content was written.
  package func authorSeconds(at position: Int) -> Int64 { tables.authorSeconds[position, tables.bytes] }

  /// The author's clock, in minutes east of UTC.
  package func authorOffset(at position: Int) -> Int { Int(tables.authorOffsets[position, tables.bytes]) }

  /// When the content was written.
  package func authorTime(at position: Int) -> Timestamp {
    Timestamp(seconds: authorSeconds(at: position), offset: authorOffset(at: position))
  }

  /// The parents, in the commit's order; none for a first commit and where a shallow clone was cut off.
  package func parents(at position: Int) -> [Int] {
    let rows = tables.rows(of: position, tables.parentEnds)
    // As good as all commits have one parent, and a walk asks for those of each.
    if rows.count == 1 { return [Int(tables.parents[rows.lowerBound, tables.bytes])] }
    return rows.map { Int(tables.parents[$0, tables.bytes]) }
  }

  package func parentCount(at position: Int) -> Int { tables.rows(of: position, tables.parentEnds).count }

  /// One of the parents, from 0 to one less than ``parentCount(at:)``.
  package func parent(_ number: Int, at position: Int) -> Int {
    let rows = tables.rows(of: position, tables.parentEnds)
    precondition(number >= 0 && number < rows.count)
    return Int(tables.parents[rows.lowerBound + number, tables.bytes])
  }

  /// The first parent, nil for a first commit.
  package func firstParent(at position: Int) -> Int? {
    let rows = tables.rows(of: position, tables.parentEnds)
    return rows.isEmpty ? nil : Int(tables.parents[rows.lowerBound, tables.bytes])
  }
}
