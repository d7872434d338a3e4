// An open repository, and what is true of it as a whole.
import CLibgit2
import System

/// An open git repository, for one task at a time.
///
///     let repository = try Repository.open(discoveringFrom: ".", environment: environment)
///     let commit = try repository.commit(at: "HEAD~3")
///     let plan = try repository.entry(at: "accounts/northgate-foods/plan.md", in: commit.tree)
///
/// Everything that it gives out is a value. Tasks that read side by side each open their own from ``location``:
///
///     let location = repository.location
///     group.addTask { try location.open().blob(id, limit: 1 << 20) }
///
/// Paths are text with `/` between their parts, from the top of the work tree. Bytes of a path that are not UTF-8 are
/// shown as replacement characters, so such a path cannot be handed back; its object can, by id.
package final class Repository {
  private let handle: Handle
  /// Where it is; a value that can cross tasks.
  package let location: Location
  /// Commits whose parents a shallow clone left out.
  let shallowCommits: Set<ObjectID>

  /// Lends libgit2's repository.
  func with<Result: ~Copyable, Failure: Error>(
    _ body: (OpaquePointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try handle.with(body)
  }

  init(handle: consuming Handle, location: Location) {
    self.handle = handle
    self.location = location
    shallowCommits = Self.readShallowCommits(in: location.commonDirectory)
  }

  /// The folder that holds HEAD and the index: `.git`, or a linked worktree's own; ends with `/`.
  package var gitDirectory: String { location.gitDirectory }

  /// The folder that holds objects, references and settings, shared by all linked worktrees; ends with `/`.
  package var commonDirectory: String { location.commonDirectory }

  /// The top folder of the checked-out files, ends with `/`; nil in a bare repository.
  package var workTree: String? { location.workTree }

  /// Whether there is no work tree.
  package var isBare: Bool { location.workTree == nil }

  /// Whether history was cut off when this was cloned.
  package var isShallow: Bool { !shallowCommits.isEmpty }

  /// Whether history was cut off right behind a commit: it has parents that are not here.
  package func isCutOff(_ id: ObjectID) -> Bool { shallowCommits.contains(id) }

  /// What git is in the middle of.
  package var operationInProgress: OperationInProgress? {
    OperationInProgress(with { git_repository_state($0) })
  }

  private static func readShallowCommits(in folder: String) -> Set<ObjectID> {
    guard let bytes = FileReading.part(of: folder + "shallow", limit: 16 << 20) else { return [] }
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    return Set(lines.compactMap { ObjectID(hex: String(decoding: $0, as: UTF8.self)) })
  }
}

/// Something that the user started with git and has not finished.
package enum OperationInProgress: Equatable, Sendable, CustomStringConvertible {
  case merge, revert, cherryPick, bisect, rebase, applyMailbox
  /// A state that this version of libgit2 has no name for.
  case other

  init?(_ state: Int32) {
    switch git_repository_state_t(rawValue: UInt32(truncatingIfNeeded: state)) {
    case GIT_REPOSITORY_STATE_NONE: return nil
    case GIT_REPOSITORY_STATE_MERGE: self = .merge
    case GIT_REPOSITORY_STATE_REVERT, GIT_REPOSITORY_STATE_REVERT_SEQUENCE: self = .revert
    case GIT_REPOSITORY_STATE_CHERRYPICK, GIT_REPOSITORY_STATE_CHERRYPICK_SEQUENCE: self = .cherryPick
    case GIT_REPOSITORY_STATE_BISECT: self = .bisect
    case GIT_REPOSITORY_STATE_REBASE, GIT_REPOSITORY_STATE_REBASE_INTERACTIVE, GIT_REPOSITORY_STATE_REBASE_MERGE,
      GIT_REPOSITORY_STATE_APPLY_MAILBOX_OR_REBASE:
      self = .rebase
    case GIT_REPOSITORY_STATE_APPLY_MAILBOX: self = .applyMailbox
    default: self = .other
    }
  }

  /// As one says it: `a merge`.
  package var description: String {
    switch self {
    case .merge: "a merge"
    case .revert: "a revert"
    case .cherryPick: "a cherry-pick"
    case .bisect: "a bisect"
    case .rebase: "a rebase"
    case .applyMailbox: "an applying of mailed patches"
    case .other: "another operation of git"
    }
  }
}
