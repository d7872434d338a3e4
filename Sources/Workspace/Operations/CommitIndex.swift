import Git
import Glibc

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
  /// Path of that index file; hooks get it as GIT_INDEX_FILE.
  let file: String
  /// The lock of the real index, which holds what the index is to be once the commit stands; nil if the index itself is
  /// committed.
  private let lock: String?
  /// The real index.
  private let real: String

  private struct Taken {
    let path: String
    /// nil for a file that went.
    let blob: (id: ObjectID, mode: FileMode, size: Int)?
  }

  /// Prepares the index for a scope. Nothing that the user sees is changed; blobs may be written.
  static func prepare(_ scope: Scope, in repository: Repository, head: ObjectID?, root: String) throws -> CommitIndex {
    let real = repository.location.indexFile ?? repository.gitDirectory + "index"
    let lock = real + ".lock"
    if scope == .staged {
      if FileReading.kind(at: lock) != nil { throw locked }
      return CommitIndex(repository: repository, file: real, lock: nil, real: real)
    }
    let file = repository.gitDirectory + "next-index-\(getpid()).lock"
    let location = repository.location.withIndex(at: file)
    // As git does: from here on nobody else writes the index, and what it is to become is ready before the branch moves.
    guard try FileWriting.create(lock, named: "the index") else { throw locked }
    do {
      let bytes = try FileReading.wholeFile(real, named: "the index") ?? emptyIndex
      try FileWriting.write(bytes, to: lock, named: "the index")
      try FileWriting.write(bytes, to: file, named: "the index")
      let next = try location.open()
      let index = try next.index()
      let taken = try take(scope, into: index, repository: repository, head: head, root: root)
      try index.write()
      try update(repository.location.withIndex(at: lock), with: taken)
      return CommitIndex(repository: next, file: file, lock: lock, real: real)
    } catch {
      FileWriting.remove(file)
      FileWriting.remove(lock)
      throw error
    }
  }

  private static let locked = Failure(
    .repository, "the index is locked: another git program is writing to this repository",
    hint: "Wait for it to end and try again. If it crashed, remove .git/index.lock.")

  /// Puts the prepared index in place of the real one, so that `git status` is clean where the commit took everything.
  func finish() throws {
    if let lock { try FileWriting.rename(lock, to: real, named: "the index") }
  }

  private static func update(_ location: Repository.Location, with taken: [Taken]) throws {
    let index = try location.open().index()
    for entry in taken {
      if let blob = entry.blob {
        try index.add(entry.path, id: blob.id, mode: blob.mode, describingFileOf: blob.size)
      } else {
        _ = try index.remove(entry.path)
      }
    }
    try index.write()
  }

  /// Removes what was prepared; after ``finish()`` the real index stays.
  func discard() {
    guard let lock else { return }
    FileWriting.remove(file)
    FileWriting.remove(lock)
  }

  private static func take(
    _ scope: Scope, into index: Index, repository: Repository, head: ObjectID?, root: String
  ) throws -> [Taken] {
    var folders: [String] = []
    if case .only(let paths) = scope {
      folders = paths
      try dropStaged(outside: paths, from: index, repository: repository, head: head)
    }
    var taken: [Taken] = []
    for entry in try repository.status(of: folders) {
      guard let change = entry.unstaged, wants(entry, change, scope) else { continue }
      if change == .deleted {
        _ = try index.remove(entry.path)
        taken.append(Taken(path: entry.path, blob: nil))
        continue
      }
      let blob = try self.blob(for: entry.path, repository: repository, root: root)
      try index.add(entry.path, id: blob.id, mode: blob.mode, describingFileOf: blob.size)
      taken.append(Taken(path: entry.path, blob: blob))
    }
    return taken
  }

  /// New files are taken only where plans live: what else lies about in the folder is not ours to commit.
  private static func wants(_ entry: StatusEntry, _ change: ChangeKind, _ scope: Scope) -> Bool {
    guard change == .untracked, scope == .everything else { return true }
    return entry.path.hasPrefix("accounts/") || entry.path == "people.md" || entry.path == "rutter.yaml"
  }

  private static func blob(
    for path: String, repository: Repository, root: String
  ) throws -> (
    id: ObjectID, mode: FileMode, size: Int
  ) {
    if FileReading.kind(at: "\(root)/\(path)") == .symbolicLink {
      throw Failure(
        .findings, "\(path) is a symbolic link, and Rutter commits plain files only",
        hint: "Put the file itself in its place, or commit the link with git.")
    }
    if let conversion = try repository.conversions(of: path).first {
      throw Failure(
        .repository, "\(path) has the git attribute \(conversion), which Rutter does not apply yet",
        hint: "Commit this file with git.")
    }
    guard let bytes = try FileReading.wholeFile("\(root)/\(path)", named: path) else {
      throw Failure(.repository, "cannot read \(path): it went away meanwhile")
    }
    let mode: FileMode = FileReading.isExecutable("\(root)/\(path)") ? .executable : .file
    return (try repository.writeBlob(bytes), mode, bytes.count)
  }

  /// Takes back, in the copy, what is staged elsewhere: it stays staged and is not part of this commit.
  private static func dropStaged(
    outside paths: [String], from index: Index, repository: Repository, head: ObjectID?
  ) throws {
    for change in try repository.changes(.treeWithIndex(head)) {
      let path = change.path
      if paths.contains(where: { path == $0 || path.hasPrefix($0 + "/") }) { continue }
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
