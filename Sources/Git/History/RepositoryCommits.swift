// The commits of a walk, read from the object database when they are asked for.

/// Commits as they are in a repository, judged by the entries that their trees have at some paths.
struct RepositoryCommits: CommitSource {
  private let repository: Repository
  private let paths: [String]
  private var known: [ObjectID: [TreeEntry?]] = [:]

  /// - Parameter paths: files or folders, taken literally; the empty path is the whole tree.
  init(of repository: Repository, paths: [String]) {
    self.repository = repository
    self.paths = paths.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
  }

  func noNames() -> Set<ObjectID> { [] }

  func commit(_ name: ObjectID) throws(GitError) -> Commit { try repository.commit(name) }

  func name(of commit: Commit) -> ObjectID { commit.id }

  func parents(of commit: Commit) -> [ObjectID] { commit.parents }

  func date(of commit: Commit) -> Int64 { commit.committer.time.seconds }

  var isLimitedToPaths: Bool { !paths.isEmpty }

  mutating func holdsAny(_ commit: Commit) throws(GitError) -> Bool {
    try entries(inTree: commit.tree).contains { $0 != nil }
  }

  mutating func areSame(_ one: Commit, _ other: Commit) throws(GitError) -> Bool {
    try entries(inTree: one.tree) == entries(inTree: other.tree)
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
