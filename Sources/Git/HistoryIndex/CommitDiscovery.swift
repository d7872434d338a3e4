// The commits that a history index does not know yet.
import CLibgit2

/// A commit that is to be added to an index.
struct FoundCommit: Sendable {
  let id: ObjectID
  let header: CommitHeader
  /// Positions in the index.
  let parents: [Int]
  /// The tree of the first parent, nil for a first commit.
  let parentTree: ObjectID?
}

/// Goes from the tips to all that is new.
struct CommitDiscovery {
  private let objects: RawObjects
  private let shallow: Set<ObjectID>
  private let index: HistoryIndex?
  private let count: Int
  /// The position of each new commit, nil as long as its parents have none.
  private var positions: [ObjectID: Int?] = [:]
  private var found: [FoundCommit] = []

  /// A commit on the way, and how many of its parents were looked at.
  private struct Visit {
    let id: ObjectID
    let header: CommitHeader
    let parents: [ObjectID]
    var done = 0
  }

  /// All commits that lead to the tips and are not in an index, each after its parents. The first parents of a commit
  /// come in one run if they can, since neighbours in it have most in common.
  static func commits(
    reaching tips: [ObjectID], beyond index: HistoryIndex?, in repository: Repository
  ) throws(GitError) -> [FoundCommit] {
    var discovery = CommitDiscovery(
      objects: try RawObjects(in: repository), shallow: repository.shallowCommits, index: index,
      count: index?.count ?? 0)
    for tip in tips { try discovery.visit(tip) }
    return discovery.found
  }

  private mutating func visit(_ tip: ObjectID) throws(GitError) {
    guard isNew(tip) else { return }
    var path = [try begin(tip)]
    while var last = path.popLast() {
      guard last.done < last.parents.count else {
        try finish(last)
        continue
      }
      let parent = last.parents[last.done]
      last.done += 1
      path.append(last)
      if isNew(parent) { path.append(try begin(parent)) }
    }
  }

  private func isNew(_ id: ObjectID) -> Bool {
    positions[id] == nil && index?.position(of: id) == nil
  }

  private mutating func begin(_ id: ObjectID) throws(GitError) -> Visit {
    let doing = "read commit \(id)"
    let object = try objects.read(id, type: GIT_OBJECT_COMMIT, doing)
    guard let header = object.with({ CommitHeader($0) }) else { throw GitError(.generic, doing, "it is not whole") }
    positions[id] = .some(nil)
    return Visit(id: id, header: header, parents: shallow.contains(id) ? [] : header.parents)
  }

  private mutating func finish(_ visit: Visit) throws(GitError) {
    var parents: [Int] = []
    for parent in visit.parents {
      guard let position = positions[parent] ?? index?.position(of: parent) else {
        throw GitError(.generic, "read commit \(visit.id)", "it is among its own ancestors")
      }
      parents.append(position)
    }
    positions[visit.id] = count + found.count
    found.append(
      FoundCommit(id: visit.id, header: visit.header, parents: parents, parentTree: parents.first.map(tree)))
  }

  private func tree(at position: Int) -> ObjectID {
    if let index, position < count { return index.tree(at: position) }
    return found[position - count].header.tree
  }
}
