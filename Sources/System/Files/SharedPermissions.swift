// Who may read and write what is put into the folder of a repository that several people share.
import Glibc

/// `core.sharedRepository`: files that are made get the permissions that git would give them, whatever the user's umask.
package struct SharedPermissions {
  /// The permissions that new files and folders keep; nil where the user's umask says it.
  private let permitted: mode_t?
  /// Whether these are all that they keep.
  private let isExact: Bool

  /// - Parameter setting: the value of `core.sharedRepository`.
  package init(_ setting: String?) {
    switch setting?.lowercased() {
    case "group", "true", "yes", "on", "1": (permitted, isExact) = (0o660, false)
    case "all", "world", "everybody", "2": (permitted, isExact) = (0o664, false)
    case let value?:
      let number = mode_t(value, radix: 8) ?? 0
      // Anything that does not let the owner read and write is no such number, for git either.
      (permitted, isExact) = (number & 0o600 == 0o600 ? number & 0o666 : nil, true)
    case nil: (permitted, isExact) = (nil, false)
    }
  }

  /// Does what writes into git's folder.
  package func writing<Result>(_ work: () throws -> Result) rethrows -> Result {
    guard let mask else { return try work() }
    let before = umask(mask)
    defer { umask(before) }
    return try work()
  }

  private var mask: mode_t? {
    guard let permitted else { return nil }
    // Who may read a folder may also enter it.
    let kept = permitted | (permitted & 0o444) >> 2
    if isExact { return 0o777 & ~kept }
    let now = umask(0)
    umask(now)
    return now & ~kept
  }
}
