import Git
import Plans
import System

/// The index that a commit is made from, prepared beside the real one as `git commit` prepares it.
///
/// Three ways to say what goes in: what is staged; the accounts named, and nothing else that happens to be staged; or,
/// when nothing is staged and nothing named, every change to files that git knows and every new file of a plan.
struct CommitIndex {
  /// Which changes go in.
  enum Scope: Equatable {
    case staged
    /// Paths of files or folders from the top of the work tree.
    case only([String])
    case everything
  }

  /// A repository whose index is the one to commit.
  let repository: Repository
  /// Path of the index file that hooks get as GIT_INDEX_FILE; nil where the real index itself is committed.
  let file: String?
  /// The lock of the real index, which holds what the index is to be once the commit stands; nil if the index itself is
  /// committed.
  private let lock: String?
  /// The real index.
  private let real: String
  private let locks: LockFiles?

  /// Prepares the index for a scope. Nothing that the user sees is changed; blobs may be written.
  ///
  /// As git does it: with accounts named, the index to commit is one of its own, and what the real one is to be
  /// afterwards lies ready in its lock; where everything is taken, both are the same file.
  static func prepare(_ scope: Scope, head: ObjectID?, in repository: Repository, git: GitCommand) throws -> CommitIndex
  {
    let real = repository.location.indexFile ?? repository.gitDirectory + "index"
    let lock = real + ".lock"
    if scope == .staged {
      if FileReading.kind(at: lock) != nil { throw locked }
      return CommitIndex(repository: repository, file: nil, lock: nil, real: real, locks: nil)
    }
    let file = scope == .everything ? lock : repository.gitDirectory + "next-index-\(ThisProcess.id).lock"
    // From here on nobody else writes the index.
    guard try FileWriting.create(lock, named: "the index") else { throw locked }
    let locks = LockFiles([lock, file])
    do {
      let bytes = try FileReading.bytes(of: real, named: "the index") ?? emptyIndex
      for copy in Set([lock, file]) {
        try FileWriting.write(bytes, to: copy, named: "the index")
        // A file that changed in the second in which the index was written may look unchanged to its entry; git tells
        // that by the index's own time.
        FileWriting.keepTime(of: real, on: copy)
      }
      let next = try repository.location.withIndex(at: file).open()
      let index = try next.index()
      let files = try ChangedFiles(scope, in: repository, root: git.directory)
      if case .only(let paths) = scope {
        try dropStaged(outside: paths, from: index, repository: next, head: head, root: git.directory)
        try index.write()
      }
      try files.put(into: index, at: file, git: git)
      if file != lock {
        try files.put(into: repository.location.withIndex(at: lock).open().index(), at: lock, git: git)
      }
      return CommitIndex(
        repository: try repository.location.withIndex(at: file).open(), file: file, lock: lock, real: real,
        locks: locks)
    } catch {
      FileWriting.remove(file)
      FileWriting.remove(lock)
      locks.forget()
      throw error
    }
  }

  private static let locked = Failure(
    .repository, "the index is locked: another git program is writing to this repository",
    hint: "Wait for it to end and try again. If it crashed, remove .git/index.lock.")

  /// Puts the prepared index in place of the real one, so that `git status` is clean where the commit took everything.
  func finish() throws {
    guard let lock else { return }
    // From here on a file of that name is another program's.
    locks?.forget()
    do {
      try FileWriting.rename(lock, to: real, named: "the index")
    } catch {
      FileWriting.remove(lock)
      throw Failure(
        .repository, "the commit was made, but the index could not be written: \(Failure(error).message)",
        hint: "Once there is room again: git reset")
    }
  }

  /// Removes what was prepared; after ``finish()`` the real index stays, and so does a lock that is another program's.
  func discard() {
    guard let lock, let file, let locks else { return }
    if !locks.areForgotten { FileWriting.remove(lock) }
    if file != lock { FileWriting.remove(file) }
    locks.forget()
  }

  /// Takes back, in the copy, what is staged elsewhere: it stays staged and is not part of this commit. So does what is
  /// staged of files that a sparse checkout leaves out, because git's `--only` takes files from the work tree.
  private static func dropStaged(
    outside paths: [String], from index: Index, repository: Repository, head: ObjectID?, root: String
  ) throws {
    for change in try repository.changes(.treeWithIndex(head)) {
      let path = change.path
      let isNamed = paths.contains { path == $0 || path.hasPrefix($0 + "/") }
      if isNamed, try !(index.entry(at: path)?.isLeftOut(below: root) ?? false) { continue }
      if let old = change.old, let id = old.id {
        try index.add(old.path, id: id, mode: old.mode)
      } else {
        _ = try index.remove(path)
      }
    }
  }

  /// An index of version 2 with no entry, closed by the SHA-1 of its header.
  private static let emptyIndex: [UInt8] = [
    0x44, 0x49, 0x52, 0x43, 0, 0, 0, 2, 0, 0, 0, 0,
    0x39, 0xd8, 0x90, 0x13, 0x9e, 0xe5, 0x35, 0x6c, 0x7e, 0xf5, 0x72, 0x21, 0x6c, 0xeb, 0xcd, 0x27, 0xaa, 0x41, 0xf9,
    0xdf,
  ]
}
