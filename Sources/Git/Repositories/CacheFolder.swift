// Where is kept what was worked out of a repository and can be worked out again.
package import System

extension CacheFolder {
  /// The folder `rutter` below the git directory that all linked worktrees share.
  package init(in repository: Repository) { self.init(at: repository.commonDirectory + "rutter") }
}
