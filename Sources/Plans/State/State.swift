package import Git
import PlanModel
package import PlanSchema
import PlanText
package import System

/// The plans as they stand at one state: the files at hand, what is staged, a commit, or nothing. Everything that is
/// read, judged or compared is read, judged or compared at a state.
///
/// A state is a value that can go to any task; each task reads through a ``StateReader`` of its own, because a libgit2
/// repository serves one thread at a time.
package struct State: Sendable {
  /// What a state is of.
  package enum Kind: Sendable {
    /// The files of the working tree; those that a sparse checkout leaves out as they stand in the index.
    case files
    /// What is staged for the next commit, without files that were added by intent only.
    case index
    case commit(Commit)
    /// A tree of git that no commit holds yet.
    case tree(ObjectID)
    /// Before the first commit: no file at all.
    case nothing
  }

  /// Where the bytes are.
  package enum Storage: Sendable {
    case files(root: String, leftOut: (Repository.Location, BlobListing)?)
    case blobs(Repository.Location, BlobListing)
    case tree(Repository.Location, ObjectID)
    case nothing
  }

  package let kind: Kind
  /// What it was called by whoever asked for it: `HEAD`, `2026-Q3`, a tag; nil where nobody named it.
  package let name: String?
  package let storage: Storage
  /// What time it is for whoever asks.
  package var clock: Clock
  /// Files that have other bytes than at the state, or are there beside it: what is being written. Bytes by path.
  package var overlay: [String: [UInt8]] = [:]

  /// The same state as of a day: it is judged on that day.
  package func on(_ day: CalendarDate) -> State {
    var state = self
    state.clock.today = day
    return state
  }

  /// The same state as it was judged then, whatever day counts as today for the command: a commit on its own day.
  package func onItsOwnDay() -> State {
    var state = self
    if commit != nil { state.clock.today = nil }
    return state
  }

  /// The same state under another name.
  package func named(_ name: String) -> State {
    State(kind: kind, name: name, storage: storage, clock: clock, overlay: overlay)
  }

  /// The commit, where it is one.
  package var commit: Commit? { if case .commit(let commit) = kind { commit } else { nil } }

  package var isNothing: Bool { if case .nothing = kind { true } else { false } }

  /// Whether accounts are known by their content here, so that what is known of them need not be read again.
  package var isContentAddressed: Bool {
    switch storage {
    case .tree, .nothing: overlay.isEmpty
    case .files, .blobs: false
    }
  }

  /// As scripts want it: an id, `index`, `worktree` or `nothing`.
  package var scriptName: String {
    switch kind {
    case .files: "worktree"
    case .index: "index"
    case .commit(let commit): commit.id.hex
    case .tree(let id): id.hex
    case .nothing: "nothing"
    }
  }

  /// As a sentence has it.
  package var words: String {
    switch kind {
    case .files: "the working tree"
    case .index: "what is staged"
    case .commit(let commit): name ?? commit.id.hex
    case .tree(let id): id.hex
    case .nothing: "the beginning"
    }
  }
}

/// What time it is for a command.
package struct Clock: Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  package let now: Int64
  /// The day that counts as today, where the user says which.
  package var today: CalendarDate?

  package init(now: Int64, today: CalendarDate?) {
    self.now = now
    self.today = today
  }
}

extension State {
  /// The files below the top of a repository.
  ///
  /// - Parameter leftOut: entries of the index that a sparse checkout leaves out, with their repository.
  package static func files(root: String, leftOut: ([IndexEntry], Repository)? = nil, _ clock: Clock) -> State {
    let listing = leftOut.flatMap { entries, repository in
      entries.isEmpty ? nil : (repository.location, BlobListing(entries))
    }
    return State(kind: .files, name: nil, storage: .files(root: root, leftOut: listing), clock: clock)
  }

  package static func index(_ index: Index, in repository: Repository, _ clock: Clock) -> State {
    let listing = BlobListing(index.entries.filter { !$0.isIntentToAdd })
    return State(kind: .index, name: nil, storage: .blobs(repository.location, listing), clock: clock)
  }

  package static func commit(_ commit: Commit, named name: String?, in repository: Repository, _ clock: Clock) -> State
  {
    State(kind: .commit(commit), name: name, storage: .tree(repository.location, commit.tree), clock: clock)
  }

  package static func tree(_ tree: ObjectID, in repository: Repository, _ clock: Clock) -> State {
    State(kind: .tree(tree), name: nil, storage: .tree(repository.location, tree), clock: clock)
  }

  /// Nothing but the folder of one account.
  package static func folder(_ folder: AccountFolder, in repository: Repository) throws -> State {
    let listing = BlobListing(
      try repository.entries(of: folder.tree).map {
        BlobListing.Blob(
          path: Layout.folder(of: folder.account) + "/" + $0.path, id: $0.id, kind: FileKind(mode: $0.mode))
      })
    return State(
      kind: .tree(folder.tree), name: nil, storage: .blobs(repository.location, listing),
      clock: Clock(now: 0, today: nil))
  }

  package static func nothing(_ clock: Clock) -> State {
    State(kind: .nothing, name: nil, storage: .nothing, clock: clock)
  }
}

extension FileKind {
  /// The kind of file that a mode in a tree or an index stands for.
  package init(mode: FileMode) {
    switch mode.rawValue & 0o170000 {
    case 0o100000: self = .file
    case 0o120000: self = .symbolicLink
    case 0o040000: self = .folder
    default: self = .other
    }
  }
}
