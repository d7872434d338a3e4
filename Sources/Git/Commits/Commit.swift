// A commit as a value.
import CLibgit2

/// What a commit says.
package struct Commit: Hashable, Sendable {
  package let id: ObjectID
  /// The tree of files.
  package let tree: ObjectID
  /// None for the first commit, and where a shallow clone was cut off; two or more for a merge.
  package let parents: [ObjectID]
  package let author: Signature
  package let committer: Signature
  /// The whole message, without blank lines before it.
  package let message: String

  package init(
    id: ObjectID, tree: ObjectID, parents: [ObjectID], author: Signature, committer: Signature, message: String
  ) {
    self.id = id
    self.tree = tree
    self.parents = parents
    self.author = author
    self.committer = committer
    self.message = message
  }

  /// The first paragraph of the message on one line, as `git log --format=%s` shows it.
  package var summary: String {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    let blank = { (line: Substring) in line.utf8.allSatisfy { $0 == 32 || (9...13).contains($0) } }
    let paragraph = lines.drop(while: blank).prefix { !blank($0) }
    return paragraph.map { line in
      let text = Array(line.utf8)
      let end = text.lastIndex { $0 != 32 && !(9...13).contains($0) }.map { $0 + 1 } ?? 0
      return String(decoding: text[..<end], as: UTF8.self)
    }.joined(separator: " ")
  }
}

extension Commit {
  /// Copies a commit; `shallow` are those whose parents are not to be looked for.
  init?(copying handle: borrowing Handle, shallow: Set<ObjectID>) {
    let copy: Commit? = handle.with { commit in
      guard let id = ObjectID(git_commit_id(commit)), let tree = ObjectID(git_commit_tree_id(commit)),
        let author = git_commit_author(commit), let committer = git_commit_committer(commit)
      else { return nil }
      let decode = Self.decoder(forEncoding: String(copying: git_commit_message_encoding(commit)))
      let parents = (0..<git_commit_parentcount(commit)).compactMap { ObjectID(git_commit_parent_id(commit, $0)) }
      return Commit(
        id: id, tree: tree, parents: shallow.contains(id) ? [] : parents,
        author: Signature(author.pointee, decode: decode), committer: Signature(committer.pointee, decode: decode),
        message: git_commit_message(commit).map { decode($0) } ?? "")
    }
    guard let copy else { return nil }
    self = copy
  }

  /// Old commits may say that they are in Latin-1; everything else is read as UTF-8.
  private static func decoder(forEncoding encoding: String?) -> (UnsafePointer<CChar>) -> String {
    guard let encoding, ["iso-8859-1", "iso8859-1", "latin1", "latin-1"].contains(encoding.lowercased()) else {
      return { String(cString: $0) }
    }
    return { pointer in
      var text = ""
      var next = pointer
      while next.pointee != 0 {
        text.unicodeScalars.append(Unicode.Scalar(UInt8(bitPattern: next.pointee)))
        next += 1
      }
      return text
    }
  }
}

extension Repository {
  /// Reads a commit.
  package func commit(_ id: ObjectID) throws(GitError) -> Commit {
    let doing = "read commit \(id)"
    var raw = id.raw
    let handle = try make(doing, free: git_commit_free) { git_commit_lookup(&$0, $1, &raw) }
    guard let commit = Commit(copying: handle, shallow: shallowCommits) else {
      throw GitError(.generic, doing, "it is not whole")
    }
    return commit
  }
}
