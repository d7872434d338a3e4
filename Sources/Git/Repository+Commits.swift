// Reading and making commits.
import CLibgit2

extension Repository {
  /// Reads a commit.
  package func commit(_ id: ObjectID) throws(GitError) -> Commit {
    let doing = "read commit \(id)"
    let handle = try commitHandle(id)
    guard let commit = Commit(copying: handle, shallow: shallowCommits) else {
      throw GitError(.generic, doing, "it is not whole")
    }
    return commit
  }

  func commitHandle(_ id: ObjectID) throws(GitError) -> Handle {
    var raw = id.raw
    return try make("read commit \(id)", free: git_commit_free) { git_commit_lookup(&$0, $1, &raw) }
  }
}
