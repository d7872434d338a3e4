// Which files differ between a commit and the index.
import System

extension Repository {
  /// Paths that differ between a tree and the index, in git's order: staged, removed, or in conflict.
  ///
  /// Where the index remembers what folders hold, only trees are read below which something differs: among ten thousand
  /// folders, the few that were touched.
  ///
  /// - Parameters:
  ///   - tree: nil is the empty tree.
  ///   - index: as it was read, without changes that were not written.
  package func stagedPaths(against tree: ObjectID?, in index: Index) throws(GitError) -> [String] {
    // What another process has written since the index was read says nothing of it.
    guard let path = index.path, let bytes = FileReading.part(of: path, limit: 1 << 30),
      bytes.suffix(20).elementsEqual(index.checksum),
      let known = CacheTree(inIndexFile: bytes)
    else {
      let changes = try changes(.treeWithIndex(tree))
      return Set(changes.flatMap { [$0.old?.path, $0.new?.path].compactMap(\.self) })
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    var search = StagedSearch(repository: self)
    try search.visit(TreeEntry(path: "", mode: .folder, id: tree ?? .emptyTree), known.root)
    return search.differences(from: index.entries)
  }
}

/// Walks the folders of a tree that the index does not know to be the same. Paths are told apart by their bytes: text
/// would take two spellings of `é` for one.
private struct StagedSearch {
  let repository: Repository
  /// Folders that are the same on both sides, each with a slash at its end.
  private var same: Set<[UInt8]> = []
  private var files: [[UInt8]: TreeEntry] = [:]

  init(repository: Repository) { self.repository = repository }

  mutating func visit(_ folder: TreeEntry, _ known: CacheTree.Folder?) throws(GitError) {
    let prefix = folder.path.isEmpty ? [] : Array(folder.path.utf8) + [UInt8(ascii: "/")]
    if let id = known?.id, id == folder.id {
      same.insert(prefix)
      return
    }
    for entry in try repository.entries(of: folder) {
      guard entry.mode == .folder else {
        files[Array(entry.path.utf8)] = entry
        continue
      }
      try visit(entry, known?.folders[Array(entry.path.utf8.dropFirst(prefix.count))])
    }
  }

  /// The paths that differ, once each.
  func differences(from entries: [IndexEntry]) -> [String] {
    if same.contains([]) { return [] }
    var paths: Set<[UInt8]> = []
    var rest = files
    // Entries of a folder stand together.
    var last: [UInt8] = []
    for entry in entries {
      if !last.isEmpty, entry.path.utf8.starts(with: last) { continue }
      let path = Array(entry.path.utf8)
      if let folder = sameFolder(of: path) {
        last = folder
        continue
      }
      let old = rest.removeValue(forKey: path)
      if entry.stage == 0, old?.id == entry.id, old?.mode == entry.mode { continue }
      paths.insert(path)
    }
    return paths.union(rest.keys).sorted { $0.lexicographicallyPrecedes($1) }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private func sameFolder(of path: [UInt8]) -> [UInt8]? {
    for (place, byte) in path.enumerated() where byte == UInt8(ascii: "/") {
      let folder = Array(path[...place])
      if same.contains(folder) { return folder }
    }
    return nil
  }
}
