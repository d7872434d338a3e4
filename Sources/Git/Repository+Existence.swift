// Whether an object is there.
import CLibgit2

extension Repository {
  /// Whether there is an object with this id.
  package func has(_ id: ObjectID) throws(GitError) -> Bool {
    let database = try objectDatabase()
    var raw = id.raw
    let found = git_odb_exists(database.pointer, &raw) == 1
    extendLifetime(database)
    return found
  }
}
