// Reading and making commits.
import CLibgit2

extension Repository {
  /// Reads a commit.
  package func commit(_ id: ObjectID) throws(GitError) -> Commit {
    let doing = "read commit \(id)"
    let handle = try commitHandle(id)
    guard let commit = Commit(handle.pointer, shallow: shallowCommits) else {
      throw GitError(.generic, doing, "it is not whole")
    }
    extendLifetime(handle)
    return commit
  }

  func commitHandle(_ id: ObjectID) throws(GitError) -> Handle {
    var raw = id.raw
    return try Handle("read commit \(id)", free: git_commit_free) { git_commit_lookup(&$0, pointer, &raw) }
  }

  /// Stores a commit; no reference is moved.
  ///
  ///     let id = try repository.writeCommit(
  ///       tree: tree, parents: [head], author: author, committer: committer,
  ///       message: Repository.cleanedMessage("northgate-foods: A3 done"))
  ///
  /// - Throws: `noIdentity` for an empty name, `notFound` if the tree or a parent is not there, `invalidSpec` for a NUL
  ///   byte in the message.
  package func writeCommit(
    tree treeID: ObjectID, parents: [ObjectID], author: Signature, committer: Signature, message: String
  ) throws(GitError) -> ObjectID {
    let doing = "make a commit"
    try refuseNUL(in: message, doing)
    let author = try author.handle(doing)
    let committer = try committer.handle(doing)
    let tree = try tree(treeID == .emptyTree ? emptyTree() : treeID)
    let handles = CommitList()
    defer { extendLifetime(handles) }
    for parent in parents { try handles.append(parent, in: self) }
    var pointers = handles.pointers
    var id = git_oid()
    try git(doing) {
      git_commit_create(
        &id, pointer, nil, author.pointer, committer.pointer, nil, message, tree.pointer, pointers.count, &pointers)
    }
    return ObjectID(id)
  }

  /// A message as `git commit` stores it: no blank lines around it, one at most between paragraphs, no blanks at the end
  /// of a line, a line feed at the end. Empty if nothing is left.
  ///
  /// - Parameter dropsComments: leaves out the lines that begin with `#`, as after editing.
  package static func cleanedMessage(_ message: String, dropsComments: Bool = false) throws(GitError) -> String {
    try refuseNUL(in: message, "read the message")
    var buffer = git_buf()
    try git("read the message") {
      git_message_prettify(&buffer, message, dropsComments ? 1 : 0, CChar(UInt8(ascii: "#")))
    }
    defer { git_buf_dispose(&buffer) }
    guard let start = buffer.ptr else { return "" }
    return String(decoding: UnsafeRawBufferPointer(start: start, count: buffer.size), as: UTF8.self)
  }
}

/// The parents of a commit that is being made: as many handles as there are, which no array of handles can hold.
private final class CommitList {
  private(set) var pointers: [OpaquePointer?] = []

  func append(_ id: ObjectID, in repository: Repository) throws(GitError) {
    var (raw, commit): (git_oid, OpaquePointer?) = (id.raw, nil)
    try git("read commit \(id)") { git_commit_lookup(&commit, repository.pointer, &raw) }
    pointers.append(commit)
  }

  deinit {
    for pointer in pointers { git_commit_free(pointer) }
  }
}
