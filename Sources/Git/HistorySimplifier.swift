// Which commits changed some paths, and which parents are worth following: git's history simplification.

/// A commit that a walk visits.
struct HistoryStep {
  let commit: Commit
  /// The parents that the walk goes on with.
  let parents: [ObjectID]
  var isShown: Bool
}

/// Judges commits by a set of paths.
struct HistorySimplifier {
  private let repository: Repository
  private let paths: [String]
  private let firstParentOnly: Bool
  /// Excluded commits that the caller named: a merge that took all from one of these has nothing of its own.
  private let bottoms: Set<ObjectID>
  /// The parents that were looked at, whether followed or not.
  private(set) var compared: Set<ObjectID> = []
  private var known: [ObjectID: [TreeEntry?]] = [:]

  init(_ options: HistoryOptions, in repository: Repository) {
    self.repository = repository
    paths = options.paths.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    firstParentOnly = options.firstParentOnly
    bottoms = Set(options.excluding)
  }

  /// Whether a commit is shown, and the parents that the walk goes on with.
  mutating func simplify(_ commit: Commit, excluded: Set<ObjectID>) throws(GitError) -> HistoryStep {
    let parents = firstParentOnly ? Array(commit.parents.prefix(1)) : commit.parents
    guard !paths.isEmpty else { return HistoryStep(commit: commit, parents: parents, isShown: true) }
    let own = try entries(inTree: commit.tree)
    guard !parents.isEmpty else {
      return HistoryStep(commit: commit, parents: [], isShown: own.contains { $0 != nil })
    }
    var (wantedParents, wantedChanged, otherChanged) = (0, false, false)
    for parent in parents {
      compared.insert(parent)
      let isSame = try entries(inTree: repository.commit(parent).tree) == own
      if excluded.contains(parent), !bottoms.contains(parent) {
        // The branches that came from elsewhere are still of interest.
        if !isSame { otherChanged = true }
      } else if isSame {
        return HistoryStep(commit: commit, parents: [parent], isShown: false)
      } else {
        (wantedParents, wantedChanged) = (wantedParents + 1, true)
      }
    }
    return HistoryStep(
      commit: commit, parents: parents, isShown: wantedParents > 0 ? wantedChanged : otherChanged)
  }

  private mutating func entries(inTree tree: ObjectID) throws(GitError) -> [TreeEntry?] {
    if let entries = known[tree] { return entries }
    var entries: [TreeEntry?] = []
    for path in paths {
      entries.append(
        path.isEmpty ? TreeEntry(path: "", mode: .folder, id: tree) : try repository.entry(at: path, in: tree))
    }
    // A walk asks for each tree about twice, close together: there is no need to keep them all.
    if known.count >= 1024 { known.removeAll(keepingCapacity: true) }
    known[tree] = entries
    return entries
  }
}
