// An account as it was at some revision, named by the content it is read from, so that equal names mean equal facts.
import Git

/// The folder of an account at some revision.
struct AccountFolder: Hashable, Sendable {
  /// Name of the folder below `accounts/`.
  let account: String
  /// Its tree.
  let tree: ObjectID
}

/// All that decides what is read of an account.
struct AccountVersion: Hashable, Sendable {
  let folder: AccountFolder
  let environment: Environment.ID
}
