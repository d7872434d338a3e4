// The git command on one repository.
import Git
import Plans
import System

extension GitCommand {
  /// The git command in the top folder of a work tree. Its environment is said in full: which repository, work tree and
  /// index.
  init(in location: Repository.Location, root: String, environment: [String: String]) {
    let git = GitCommand(environment: environment, directory: root)
    self = git.setting([
      "GIT_DIR": Paths.withoutSlash(location.gitDirectory), "GIT_WORK_TREE": root,
      "GIT_INDEX_FILE": location.indexFile, "GIT_PREFIX": nil,
    ])
  }
}
