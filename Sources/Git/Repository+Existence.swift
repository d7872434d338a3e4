// Whether an object is there.
import CLibgit2

extension Repository {
  /// Whether there is an object with this id.
  package func has(_ id: ObjectID) throws(GitError) -> Bool {
    var raw = id.raw
    return try objectDatabase().with { git_odb_exists($0, &raw) } == 1
  }
}
