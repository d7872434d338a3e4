package import Git
import System

/// The files of a plan repository as they stand in one place: the working tree, an index, or a tree of git.
///
/// A snapshot is a value that can go to any task; each task reads through a ``SnapshotReader`` of its own, because a
/// libgit2 repository serves one thread at a time.
package struct Snapshot: Sendable {
  enum Storage: Sendable {
    /// The listing is of files that a sparse checkout leaves out: they are read from the index.
    case workTree(root: String, leftOut: (Repository.Location, BlobListing)?)
    case blobs(Repository.Location, BlobListing)
    case tree(Repository.Location, ObjectID)
    case nothing
  }

  let storage: Storage
  /// Every byte that the working tree has, for files that the user is editing right now: path to content.
  var overlay: [String: [UInt8]] = [:]

  /// The files on disk below the top of the repository.
  package static func workTree(root: String) -> Snapshot {
    Snapshot(storage: .workTree(root: root, leftOut: nil))
  }

  /// The same, with the files that a sparse checkout leaves out as they stand in the index.
  static func workTree(root: String, leftOut: [IndexEntry], in repository: Repository) -> Snapshot {
    let listing = BlobListing(
      leftOut.map { BlobListing.Blob(path: $0.path, id: $0.id, kind: FileKind(mode: $0.mode)) })
    return Snapshot(storage: .workTree(root: root, leftOut: leftOut.isEmpty ? nil : (repository.location, listing)))
  }

  /// The state before the first commit: no file at all.
  package static let nothing = Snapshot(storage: .nothing)

  /// The files of a tree (or a commit's tree), or those below some folders only.
  package static func tree(
    _ tree: ObjectID, in repository: Repository, under folders: [String]? = nil
  )
    throws -> Snapshot
  {
    var entries: [TreeEntry] = []
    if let folders {
      for folder in folders { entries += try repository.entries(of: tree, under: folder) }
    } else {
      entries = try repository.entries(of: tree)
    }
    let listing = BlobListing(entries.map { BlobListing.Blob(path: $0.path, id: $0.id, kind: FileKind(mode: $0.mode)) })
    return Snapshot(storage: .blobs(repository.location, listing))
  }

  /// The files of a tree, looked up one by one: for a few accounts out of many.
  static func lookingUp(_ tree: ObjectID, in repository: Repository) -> Snapshot {
    Snapshot(storage: .tree(repository.location, tree))
  }

  /// The files of the index, as `git commit` would commit them: without those that were added by intent only.
  package static func index(_ index: Index, in repository: Repository) -> Snapshot {
    let listing = BlobListing(
      index.entries.filter { !$0.isIntentToAdd }.map {
        BlobListing.Blob(path: $0.path, id: $0.id, kind: FileKind(mode: $0.mode))
      })
    return Snapshot(storage: .blobs(repository.location, listing))
  }

  /// A reader for one task.
  package func reader() throws -> SnapshotReader {
    switch storage {
    case .workTree(let root, let leftOut):
      SnapshotReader(
        .workTree(root: root, leftOut: try leftOut.map { (try $0.0.open(), $0.1) }), overlay: overlay)
    case .blobs(let location, let listing): SnapshotReader(.blobs(try location.open(), listing), overlay: overlay)
    case .tree(let location, let tree):
      SnapshotReader(.tree(TreeFiles(tree, in: try location.open())), overlay: overlay)
    case .nothing: SnapshotReader(.nothing, overlay: overlay)
    }
  }
}

extension FileKind {
  /// The kind of file that a mode in a tree or an index stands for.
  init(mode: FileMode) {
    switch mode.rawValue & 0o170000 {
    case 0o100000: self = .file
    case 0o120000: self = .symbolicLink
    case 0o040000: self = .folder
    default: self = .other
    }
  }
}
