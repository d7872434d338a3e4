// Reading and making trees.
import CLibgit2

extension Repository {
  func tree(_ id: ObjectID) throws(GitError) -> Handle {
    var raw = id.raw
    return try make("read tree \(id)", free: git_tree_free) { git_tree_lookup(&$0, $1, &raw) }
  }

  /// The entry at a path of a tree, nil if there is none. The empty path has none.
  package func entry(at path: String, in treeID: ObjectID) throws(GitError) -> TreeEntry? {
    try refuseNUL(in: path, "look for \(path)")
    guard !path.isEmpty, !path.hasPrefix("/"), treeID != .emptyTree else { return nil }
    let tree = try tree(treeID)
    return try entry(at: path, in: tree, "look for \(path) in tree \(treeID)")
  }

  func entry(
    at path: String, in tree: borrowing Handle, _ doing: @autoclosure () -> String
  ) throws(GitError) -> TreeEntry? {
    let entry = try tree.with { (tree) throws(GitError) in
      try Handle(
        doing(), expecting: .notFound, free: git_tree_entry_free, ifAny: { git_tree_entry_bypath(&$0, tree, path) })
    }
    return entry?.with { entry in
      ObjectID(git_tree_entry_id(entry)).map {
        TreeEntry(path: path, mode: FileMode(git_tree_entry_filemode(entry)), id: $0)
      }
    }
  }

  /// All files, links and submodules of a tree, in git's order.
  ///
  ///     for entry in try repository.entries(of: commit.tree, under: "accounts") where entry.mode.isRegularFile { … }
  ///
  /// - Parameters:
  ///   - prefix: a folder to keep to, or a file; the paths still begin at the top. Empty means all.
  ///   - limit: the most entries to list, since a few small trees can name billions of files.
  /// - Throws: `tooLarge` when there are more.
  package func entries(
    of treeID: ObjectID, under prefix: String = "", limit: Int = 1_000_000
  ) throws(GitError) -> [TreeEntry] {
    let prefix = prefix.hasSuffix("/") ? String(prefix.dropLast()) : prefix
    var start = treeID
    if !prefix.isEmpty {
      guard let top = try entry(at: prefix, in: treeID) else { return [] }
      guard top.mode == .folder else { return [top] }
      start = top.id
    }
    guard start != .emptyTree else { return [] }
    var files: [TreeEntry] = []
    // Entries still to visit, the next one last: folders are opened as they come, so the order is that of the tree.
    var ahead = [TreeEntry(path: prefix, mode: .folder, id: start)]
    var visited = 0
    while let next = ahead.popLast() {
      visited += 1
      guard visited <= limit else {
        throw GitError(.tooLarge, "list tree \(treeID)", "it has more than \(limit) entries")
      }
      if next.mode == .folder {
        ahead += try children(of: next).reversed()
      } else {
        files.append(next)
      }
    }
    return files
  }

  /// What stands directly in a folder, by name and in git's order; folders are not opened.
  package func entries(inFolder tree: ObjectID) throws(GitError) -> [TreeEntry] {
    guard tree != .emptyTree else { return [] }
    return try children(of: TreeEntry(path: "", mode: .folder, id: tree))
  }

  /// What stands right below a folder of a tree, folders among it, in git's order; nothing if there is no such folder.
  package func children(of treeID: ObjectID, at path: String) throws(GitError) -> [TreeEntry] {
    guard let folder = try entry(at: path, in: treeID), folder.mode == .folder else { return [] }
    return try children(of: folder)
  }

  /// What stands directly in a folder, with paths from where the folder's begins.
  func entries(of folder: TreeEntry) throws(GitError) -> [TreeEntry] { try children(of: folder) }

  private func children(of folder: TreeEntry) throws(GitError) -> [TreeEntry] {
    try tree(folder.id).with { tree in
      (0..<git_tree_entrycount(tree)).compactMap { position in
        guard let entry = git_tree_entry_byindex(tree, position),
          let name = String(copying: git_tree_entry_name(entry)), let id = ObjectID(git_tree_entry_id(entry))
        else { return nil }
        let path = folder.path.isEmpty ? name : folder.path + "/" + name
        return TreeEntry(path: path, mode: FileMode(git_tree_entry_filemode(entry)), id: id)
      }
    }
  }

  /// Makes a tree from another one and edits; both trees share what the edits do not touch.
  ///
  ///     let tree = try repository.writeTree(from: head.tree, edits: [.put(path: "people.md", id: blob)])
  ///
  /// - Parameter base: nil begins with the empty tree.
  /// - Throws: `invalidSpec` for a path that git does not allow or that is named twice, `notFound` when a path to remove
  ///   is not there, or a blob to put.
  package func writeTree(from base: ObjectID?, edits: [TreeEdit]) throws(GitError) -> ObjectID {
    let doing = "make a tree"
    try check(edits, base: base, doing)
    // The empty tree need not be stored for others to name it.
    let start = base == nil || base == .emptyTree ? try emptyTree() : base
    let tree = try tree(start ?? .emptyTree)
    var id = git_oid()
    try CStrings(edits.map(\.path)).with { (paths) throws(GitError) in
      let updates = edits.enumerated().map { position, edit in
        var update = git_tree_update()
        update.path = UnsafePointer(paths.strings[position])
        switch edit {
        case .put(_, let id, let mode):
          update.action = GIT_TREE_UPDATE_UPSERT
          update.id = id.raw
          update.filemode = mode.raw
        case .remove:
          update.action = GIT_TREE_UPDATE_REMOVE
        }
        return update
      }
      _ = try tree.call(doing) { tree in
        with { git_tree_create_updated(&id, $0, tree, updates.count, updates) }
      }
    }
    return ObjectID(id)
  }

  func emptyTree() throws(GitError) -> ObjectID {
    let builder = try make("make the empty tree", free: git_treebuilder_free) { git_treebuilder_new(&$0, $1, nil) }
    var id = git_oid()
    try builder.call("store the empty tree") { git_treebuilder_write(&id, $0) }
    return ObjectID(id)
  }

  private func check(_ edits: [TreeEdit], base: ObjectID?, _ doing: String) throws(GitError) {
    var seen: Set<[UInt8]> = []
    for edit in edits {
      let path = edit.path
      try refuseStrange(path: path, doing)
      guard seen.insert(Array(path.utf8)).inserted else {
        throw GitError(.invalidSpec, doing, "'\(path)' is named twice")
      }
      switch edit {
      case .put(_, _, let mode):
        guard mode != .folder else { throw GitError(.invalidSpec, doing, "'\(path)' cannot be put as a folder") }
      case .remove:
        guard let base, try entry(at: path, in: base) != nil else {
          throw GitError(.notFound, doing, "'\(path)' is not there to be removed")
        }
      }
    }
  }
}

/// Refuses what cannot be the path of a file in a tree or in the index.
func refuseStrange(path: String, _ doing: String) throws(GitError) {
  try refuseNUL(in: path, doing)
  let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(Substring.init)
  for part in parts where part.isEmpty || part == "." || part == ".." || part.lowercased() == ".git" {
    throw GitError(.invalidSpec, doing, "'\(path)' is no path that git allows")
  }
}
