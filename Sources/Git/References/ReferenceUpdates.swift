// Moving references by compare-and-swap: under the lock that git itself takes, and only from where they are expected.
import CLibgit2

extension Repository {
  /// Moves HEAD's branch, or HEAD itself when it is detached, to a commit; makes the branch if it is unborn.
  ///
  ///     let head = try repository.head()
  ///     let id = try repository.writeCommit(tree: tree, parents: head.commit.map { [$0] } ?? [], …)
  ///     try repository.moveHead(to: id, from: head, by: committer, because: "commit: \(summary)")
  ///
  /// - Parameters:
  ///   - head: what ``head()`` said before the work began.
  ///   - message: for the reflog, in git's words: `commit: Subject`, `commit (initial): Subject`.
  /// - Throws: `modified` if HEAD or its branch is elsewhere by now, `locked` if another process is moving it.
  package func moveHead(
    to id: ObjectID, from head: Head, by committer: Signature, because message: String
  ) throws(GitError) {
    let name: String
    switch head {
    case .branch(let branch, _), .unborn(let branch): name = try endOfSymbolicReferences(from: branch)
    case .detached: name = "HEAD"
    }
    if case .unborn = head { try refuseNesting(of: name, "move \(name)") }
    try update(name, to: id, by: committer, because: message) { () throws(GitError) in
      guard try self.head() == head else {
        throw GitError(.modified, "move \(name)", "HEAD has moved meanwhile")
      }
    }
  }

  /// A branch can stand for another one, which is then the one that moves.
  private func endOfSymbolicReferences(from branch: String) throws(GitError) -> String {
    var name = branch
    // git follows no more than these.
    for _ in 0..<5 {
      guard case .reference(let next)? = try reference(named: name)?.target else { return name }
      name = next
    }
    throw GitError(.invalidSpec, "move \(branch)", "it stands for too many other references in turn")
  }

  /// Moves a reference, or makes it.
  ///
  /// - Parameters:
  ///   - name: the full name.
  ///   - expected: the object that it must hold; nil if it must not exist.
  /// - Throws: `modified` if it holds something else, `exists` if it must not exist, `notFound` if it must,
  ///   `locked`, `invalidSpec` for a name that git does not allow.
  package func updateReference(
    _ name: String, to id: ObjectID, expecting expected: ObjectID?, by committer: Signature, because message: String
  ) throws(GitError) {
    if expected == nil { try refuseNesting(of: name, "move \(name)") }
    try update(name, to: id, by: committer, because: message) { () throws(GitError) in
      try self.expect(expected, at: name, "move \(name)")
    }
  }

  /// Locks a reference, lets `check` look at it, and moves it to an object; nothing is done if that throws.
  private func update(
    _ name: String, to id: ObjectID, by committer: Signature, because message: String,
    check: () throws(GitError) -> Void
  ) throws(GitError) {
    let doing = "move \(name)"
    try refuseNUL(in: message, doing)
    guard try Self.isValidReferenceName(name) else {
      throw GitError(.invalidSpec, doing, "'\(name)' is no name for a reference")
    }
    let committer = try committer.handle(doing)
    let transaction = try make(doing, free: git_transaction_free) { git_transaction_new(&$0, $1) }
    try transaction.call(doing) { git_transaction_lock_ref($0, name) }
    try check()
    // An object that does not exist would leave a broken branch.
    _ = try object(id, doing)
    var raw = id.raw
    _ = try committer.with { (committer) throws(GitError) in
      try transaction.call(doing) { git_transaction_set_target($0, name, &raw, committer, message) }
    }
    try transaction.call(doing) { git_transaction_commit($0) }
  }

  private func expect(_ expected: ObjectID?, at name: String, _ doing: String) throws(GitError) {
    let found = try reference(named: name)
    guard let expected else {
      if found != nil { throw GitError(.exists, doing, "'\(name)' exists already") }
      return
    }
    guard let found else { throw GitError(.notFound, doing, "'\(name)' does not exist") }
    guard found.target == .object(expected) else {
      throw GitError(.modified, doing, "'\(name)' has moved meanwhile")
    }
  }

  /// `refs/heads/a` and `refs/heads/a/b` cannot both exist, be they files or packed.
  private func refuseNesting(of name: String, _ doing: String) throws(GitError) {
    guard try Self.isValidReferenceName(name) else { return }
    var folder = name[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      guard folder.contains("/") else { break }
      if try reference(named: String(folder)) != nil {
        throw GitError(.exists, doing, "'\(folder)' exists already, so nothing can be below it")
      }
    }
    if let below = try references(matching: name + "/*").first {
      throw GitError(.exists, doing, "'\(below.name)' exists already")
    }
  }
}
