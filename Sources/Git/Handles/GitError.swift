// What is thrown when git cannot do what it was asked for.
import CLibgit2

/// A failure of git: which kind, what was being done, and what libgit2 said about it.
///
///     do {
///       try repository.createTag("review/northgate-foods/2026-10-02", on: id, tagger: tagger, message: "Closed")
///     } catch where error.code == .exists {
///       …
///     }
package struct GitError: Error, Equatable, CustomStringConvertible {
  /// The kind of failure. Codes that this list does not name keep their number.
  package struct Code: RawRepresentable, Hashable, Sendable {
    package let rawValue: Int32

    package init(rawValue: Int32) {
      self.rawValue = rawValue
    }
  }

  package let code: Code
  /// What was tried, as an infinitive with its object in it: `read accounts/x/plan.md at v2`.
  package let doing: String
  /// The cause in words, where there are any.
  package let message: String?

  package init(_ code: Code, _ doing: String, _ message: String? = nil) {
    self.code = code
    self.doing = doing
    self.message = message
  }

  package var description: String {
    guard let message else { return "cannot \(doing): git gave error \(code.rawValue)" }
    return "cannot \(doing): \(message)"
  }
}

extension GitError.Code {
  /// libgit2 gives no closer kind; the message says more.
  package static let generic = Self(GIT_ERROR)
  /// No such object, reference, path, setting or repository.
  package static let notFound = Self(GIT_ENOTFOUND)
  /// Something of this name is there already.
  package static let exists = Self(GIT_EEXISTS)
  /// An abbreviated id stands for more than one object.
  package static let ambiguous = Self(GIT_EAMBIGUOUS)
  /// A work tree is needed and a bare repository has none.
  package static let bareRepository = Self(GIT_EBAREREPO)
  /// The index holds conflicts.
  package static let unmerged = Self(GIT_EUNMERGED)
  /// A name, revision or path is not well formed.
  package static let invalidSpec = Self(GIT_EINVALIDSPEC)
  /// Another process holds the lock of the index or of a reference.
  package static let locked = Self(GIT_ELOCKED)
  /// What was to be replaced is no longer what it was: someone else wrote meanwhile.
  package static let modified = Self(GIT_EMODIFIED)
  /// An object cannot be peeled to the type that is asked for.
  package static let wrongType = Self(GIT_EPEEL)
  /// A folder stands where a file is needed, or the other way round.
  package static let directory = Self(GIT_EDIRECTORY)
  /// The repository belongs to another user (`safe.directory`).
  package static let owner = Self(GIT_EOWNER)
  /// The end of a walk or an iteration.
  package static let endOfWalk = Self(GIT_ITEROVER)

  /// No name or email address is configured.
  package static let noIdentity = Self(rawValue: 1)
  /// `GIT_AUTHOR_DATE` or `GIT_COMMITTER_DATE` is not a date.
  package static let invalidDate = Self(rawValue: 2)
  /// The repository does not use SHA-1.
  package static let unsupportedObjectFormat = Self(rawValue: 3)
  /// The repository or its index uses an extension that libgit2 does not know.
  package static let unsupportedExtension = Self(rawValue: 4)
  /// More bytes or entries than the caller allows.
  package static let tooLarge = Self(rawValue: 5)

  private init(_ code: git_error_code) {
    self.init(rawValue: code.rawValue)
  }
}
