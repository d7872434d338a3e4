// An account as it was at some revision, named by the content it is read from, so that equal names mean equal facts.
package import Git

/// The folder of an account at some revision.
package struct AccountFolder: Hashable, Sendable {
  /// Name of the folder below `accounts/`.
  package let account: String
  /// Its tree.
  package let tree: ObjectID
}

/// All that decides what is read of an account.
package struct AccountVersion: Hashable, Sendable {
  package let folder: AccountFolder
  package let environment: Environment.ID
}
