// Reads accounts as they were at any revision, straight from the object database, by the ids of their folders.
package import Git
import PlanModel
package import PlanSchema
import PlanText
import System

/// Reads versions of accounts within one task. Settings and people are read once for each of their versions.
package final class VersionReader {
  private let repository: Repository
  private let environments = Environments()

  package init(_ repository: Repository) {
    self.repository = repository
  }

  /// What stands in an account's folder. Files elsewhere in the repository are no part of the version.
  package func read(_ version: AccountVersion) throws -> ReadAccount {
    let state = try State.folder(version.folder, in: repository)
    let environment = try environments.environment(version.environment, in: repository)
    return try StateReader(state, in: repository, environment: environment).read(version.folder.account, isAlone: true)
  }

  /// Settings as they were; those of a repository that says nothing where they are missing or wrong.
  package func settings(_ id: Environment.ID) throws -> Settings {
    try environments.environment(id, in: repository).settings
  }
}
