// The list of what the next commit will hold.
import CLibgit2
import System

/// The index of a repository, or the one that `GIT_INDEX_FILE` names.
///
///     let index = try repository.index()
///     try index.add("people.md", id: repository.writeBlob(bytes), describingFileOf: bytes.count)
///     try index.write()
///     let tree = try index.writeTree()
///
/// Changes are in memory until ``write()``.
package final class Index {
  private let handle: Handle
  private let repository: Repository
  /// The last bytes of the file when it was read: its checksum.
  private(set) var checksum: [UInt8]

  init(handle: consuming Handle, repository: Repository) throws(GitError) {
    self.handle = handle
    self.repository = repository
    checksum = []
    try reload()
  }

  /// The file that it is kept in, nil if it is in memory only.
  package var path: String? { handle.with { String(copying: git_index_path($0)) } }

  /// All entries, by path and stage in git's order.
  package var entries: [IndexEntry] {
    handle.with { index in
      (0..<git_index_entrycount(index)).compactMap { position in
        git_index_get_byindex(index, position).flatMap { IndexEntry($0.pointee) }
      }
    }
  }

  /// The entry at a path, nil if there is none.
  ///
  /// - Parameter stage: 0 for a path that is not in conflict, else 1 to 3.
  package func entry(at path: String, stage: Int = 0) throws(GitError) -> IndexEntry? {
    try refuseNUL(in: path, "look for \(path) in the index")
    return handle.with { index in
      git_index_get_bypath(index, path, Int32(clamping: stage)).flatMap { IndexEntry($0.pointee) }
    }
  }

  /// Whether a merge left conflicts.
  package var hasConflicts: Bool { handle.with { git_index_has_conflicts($0) } == 1 }

  /// Whether the file keeps more than entries: what git remembers of untracked files, or what a file system monitor told
  /// it. libgit2 would leave that out when writing.
  package var keepsMoreThanEntries: Bool {
    guard let path, let bytes = FileReading.part(of: path, limit: 1 << 30) else { return false }
    // The extensions stand behind the entries; a name that is found elsewhere does no harm.
    return ["UNTR", "FSMN"].contains { bytes.firstRange(of: Array($0.utf8)) != nil }
  }

  /// Reads the file again if it has changed; what was not written is lost then.
  package func reload() throws(GitError) {
    checksum = checksumOnDisk()
    do throws(GitError) {
      try handle.call("read the index") { git_index_read($0, 0) }
    } catch {
      throw Self.naming(error)
    }
  }

  /// Puts a blob at a path. A conflict there is settled by it.
  ///
  /// - Parameters:
  ///   - fileSize: the number of bytes just written to the file at this path, so that `git status` can tell without
  ///     reading it that it is unchanged; nil if no file was written.
  /// - Throws: `invalidSpec` for a path that git does not allow.
  package func add(
    _ path: String, id: ObjectID, mode: FileMode = .file, describingFileOf fileSize: Int? = nil
  ) throws(GitError) {
    let doing = "add \(path) to the index"
    try refuseStrange(path: path, doing)
    var entry = git_index_entry()
    // A file of another size was changed again meanwhile: git must compare it then.
    if let fileSize, let top = repository.workTree, let file = FileFacts(of: top + path), file.size == fileSize {
      entry.describe(file)
    }
    entry.mode = mode.rawValue
    entry.id = id.raw
    try settle(path, doing)
    try handle.call(doing) { index in
      path.withCString {
        entry.path = $0
        return git_index_add(index, &entry)
      }
    }
  }

  /// Takes a path out, in all its stages.
  ///
  /// - Returns: whether it was there.
  @discardableResult
  package func remove(_ path: String) throws(GitError) -> Bool {
    let doing = "remove \(path) from the index"
    try refuseNUL(in: path, doing)
    let count = handle.with { git_index_entrycount($0) }
    try handle.call(doing, expecting: .notFound) { git_index_remove_bypath($0, path) }
    return handle.with { git_index_entrycount($0) } < count
  }

  private func settle(_ path: String, _ doing: String) throws(GitError) {
    guard hasConflicts else { return }
    try handle.call(doing, expecting: .notFound) { git_index_conflict_remove($0, path) }
  }

  /// Writes the index to its file.
  ///
  /// - Throws: `locked` if another process is writing it, `modified` if one has written it since it was read.
  package func write() throws(GitError) {
    guard checksumOnDisk() == checksum else {
      throw GitError(.modified, "write the index", "another process has changed it meanwhile")
    }
    try handle.call("write the index") { git_index_write($0) }
    checksum = checksumOnDisk()
  }

  /// Stores the index as a tree. What was added by intent only has no content yet and is left out, as git does.
  ///
  /// - Throws: `unmerged` if there are conflicts.
  package func writeTree() throws(GitError) -> ObjectID {
    let doing = "make a tree of the index"
    guard !hasConflicts else { throw GitError(.unmerged, doing, "it holds conflicts") }
    var id = git_oid()
    let intended = entries.filter(\.isIntentToAdd)
    if intended.isEmpty {
      try handle.call(doing) { index in repository.with { git_index_write_tree_to(&id, index, $0) } }
      return ObjectID(id)
    }
    let copy = try Handle(doing, free: git_index_free) { git_index_new(&$0) }
    try handle.with { (index) throws(GitError) in
      for position in 0..<git_index_entrycount(index) {
        guard let entry = git_index_get_byindex(index, position) else { continue }
        if UInt32(entry.pointee.flags_extended) & GIT_INDEX_ENTRY_INTENT_TO_ADD.rawValue != 0 { continue }
        try copy.call(doing) { git_index_add($0, entry) }
      }
    }
    try copy.call(doing) { index in repository.with { git_index_write_tree_to(&id, index, $0) } }
    return ObjectID(id)
  }

  private func checksumOnDisk() -> [UInt8] {
    path.flatMap { FileReading.part(of: $0, from: -20, limit: 20) } ?? []
  }

  fileprivate static func naming(_ error: GitError) -> GitError {
    guard let message = error.message, message.contains("unsupported mandatory extension") else { return error }
    return GitError(.unsupportedExtension, error.doing, "it is split or sparse, which is not supported (\(message))")
  }
}

extension git_index_entry {
  /// Takes down what git keeps of a file so that its content need not be read again.
  fileprivate mutating func describe(_ file: FileFacts) {
    func time(_ time: FileFacts.Time) -> git_index_time {
      git_index_time(
        seconds: Int32(truncatingIfNeeded: time.seconds), nanoseconds: UInt32(truncatingIfNeeded: time.nanoseconds))
    }
    ctime = time(file.changed)
    mtime = time(file.modified)
    dev = UInt32(truncatingIfNeeded: file.device)
    ino = UInt32(truncatingIfNeeded: file.inode)
    uid = file.user
    gid = file.group
    file_size = UInt32(truncatingIfNeeded: file.size)
  }
}

extension Repository {
  /// The index, read anew if its file has changed.
  ///
  /// - Throws: `unsupportedExtension` if it is split or sparse.
  package func index() throws(GitError) -> Index {
    let handle: Handle
    do throws(GitError) {
      handle = try make("open the index", free: git_index_free) { git_repository_index(&$0, $1) }
    } catch {
      throw Index.naming(error)
    }
    return try Index(handle: handle, repository: self)
  }
}
