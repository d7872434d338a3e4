// From the names that people give revisions to commits; which day counts as today.
package import Git
package import PlanSchema

extension PlanRepository {
  /// The commit that an expression names: a branch, a tag, `HEAD~3`, an id.
  /// - Throws: with a mend when nothing is called so.
  package func commit(named expression: String, in repository: Repository) throws -> Commit {
    do {
      return try repository.commit(at: expression)
    } catch {
      throw try failure(error, naming: expression, in: repository)
    }
  }

  private func failure(_ error: GitError, naming expression: String, in repository: Repository) throws -> Failure {
    switch error.code {
    case .notFound, .invalidSpec:
      if try repository.head().commit == nil {
        return Failure(.repository, "there is no commit yet", hint: "Make the first one with 'rutter commit'.")
      }
      return Failure(
        .usage, "'\(expression)' is no commit, branch or tag here",
        hint: repository.isShallow
          ? "This clone is shallow: 'git fetch --unshallow' brings the commits that it left out (in CI: a fetch depth of 0)."
          : "Look at 'rutter log' for commits and at 'git branch' or 'git tag' for names.")
    case .wrongType:
      return Failure(.usage, "'\(expression)' is not a commit", hint: "Name a commit, a branch or a tag.")
    default: return Failure(error)
    }
  }

  /// Whether an expression names a commit.
  package func isCommit(_ expression: String, in repository: Repository) -> Bool {
    (try? repository.commit(at: expression)) != nil
  }

  /// The day that counts as today: the user's word, else the clock's day in the time zone of the settings.
  package func today(_ settings: Settings) -> CalendarDate {
    surroundings.todayOverride ?? WallClock.date(at: surroundings.now, in: settings.timezone)
  }
}
