// The files of a tree of git, looked up when they are asked for.
import Git
import System

/// Looks files up in one tree. What it costs depends on what is asked for, not on how much the tree holds.
final class TreeFiles {
  let repository: Repository
  private let tree: ObjectID

  /// The most files of one account's folder that are looked at: a few small trees can name billions of them.
  private static let mostFiles = 100_000

  init(_ tree: ObjectID, in repository: Repository) {
    self.tree = tree
    self.repository = repository
  }

  /// What stands at a path; nil for nothing, and for a path that cannot be one.
  func entry(at path: String) throws -> TreeEntry? {
    guard !path.utf8.contains(0), !path.isEmpty else { return nil }
    return try repository.entry(at: path.hasSuffix("/") ? String(path.dropLast()) : path, in: tree)
  }

  /// What stands directly below a folder.
  func children(of folder: String) throws -> [FolderEntry] {
    try repository.children(of: tree, at: folder).map { entry in
      FolderEntry(name: String(entry.path.dropFirst(folder.utf8.count + 1)), kind: FileKind(mode: entry.mode))
    }
  }

  /// All files below a folder.
  func files(below folder: String) throws -> [(path: String, kind: FileKind)] {
    try repository.entries(of: tree, under: folder, limit: Self.mostFiles)
      .map { (path: $0.path, kind: FileKind(mode: $0.mode)) }
  }
}
