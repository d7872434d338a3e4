// A commit that is to be made, as the bytes that git keeps, so that they can be signed before they are stored.
import CLibgit2

/// What a new commit will say.
///
///     let draft = CommitDraft(tree: tree, parents: [head], author: author, committer: committer, message: bytes)
///     let signature = try signer.sign(repository.text(of: draft))
///     let id = try repository.writeCommit(draft, signature: signature)
package struct CommitDraft: Sendable {
  package var tree: ObjectID
  package var parents: [ObjectID]
  package var author: Signature
  package var committer: Signature
  /// The message as it is to stand in the commit, UTF-8 as a rule.
  package var message: [UInt8]
  /// Texts of the signed tags that a merge was made from: git keeps them, so that their signatures can be checked later.
  package var mergedTags: [[UInt8]] = []

  package init(
    tree: ObjectID, parents: [ObjectID], author: Signature, committer: Signature, message: [UInt8],
    mergedTags: [[UInt8]] = []
  ) {
    self.tree = tree
    self.parents = parents
    self.author = author
    self.committer = committer
    self.message = message
    self.mergedTags = mergedTags
  }

  /// The object's text; with a signature, that stands in the header `gpgsig`, behind the others.
  fileprivate func text(signature: [UInt8]?) throws(GitError) -> [UInt8] {
    let doing = "make a commit"
    guard !message.contains(0) else { throw GitError(.invalidSpec, doing, "there is a NUL byte in the message") }
    var text = "tree \(tree)\n"
    for parent in parents { text += "parent \(parent)\n" }
    text += "author \(try author.line(doing))\ncommitter \(try committer.line(doing))\n"
    var bytes = Array(text.utf8)
    for tag in mergedTags { bytes += Self.header("mergetag", tag) }
    if let signature { bytes += Self.header("gpgsig", signature) }
    bytes.append(UInt8(ascii: "\n"))
    return bytes + message
  }

  /// A header of several lines: those after the first begin with a space.
  private static func header(_ name: String, _ value: [UInt8]) -> [UInt8] {
    var bytes = Array(name.utf8)
    var lines = value.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    for line in lines {
      bytes.append(UInt8(ascii: " "))
      bytes += line
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}

extension Signature {
  /// `Jane Moss <jane@example.com> 1790931600 +0100`, as commits and tags have it.
  ///
  /// - Throws: `noIdentity` for an empty name, `invalidDate` for a time zone more than a day away or a time before 1970,
  ///   which git does not write.
  func line(_ doing: @autoclosure () -> String) throws(GitError) -> String {
    let (name, email) = (Self.cleaned(name), Self.cleaned(email))
    guard !name.isEmpty else { throw GitError(.noIdentity, doing(), "the name is empty") }
    guard (-1439...1439).contains(time.offset) else {
      throw GitError(.invalidDate, doing(), "the time zone is more than a day away")
    }
    guard time.seconds >= 0 else { throw GitError(.invalidDate, doing(), "the time is before 1970") }
    return "\(name) <\(email)> \(time.seconds) \(time.zone)"
  }
}

extension Timestamp {
  /// The offset as git writes it: `+0100`.
  package var zone: String {
    let digits = String(abs(offset) / 60 * 100 + abs(offset) % 60)
    return (offset < 0 ? "-" : "+") + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension Repository {
  /// The text of a commit, which is what a signature is made of.
  package func text(of draft: CommitDraft) throws(GitError) -> [UInt8] { try draft.text(signature: nil) }

  /// Stores a commit; no reference is moved.
  ///
  /// - Parameter signature: the armoured signature of the draft's text; nil leaves the commit unsigned.
  /// - Throws: `notFound` if the tree or a parent is not there, and as ``text(of:)``.
  package func writeCommit(_ draft: CommitDraft, signature: [UInt8]? = nil) throws(GitError) -> ObjectID {
    let doing = "make a commit"
    if draft.tree == .emptyTree { _ = try emptyTree() }
    // Looked up for what they throw: libgit2 would store a commit whose parents are missing.
    _ = try object(draft.tree, as: GIT_OBJECT_TREE, doing)
    for parent in draft.parents { _ = try object(parent, as: GIT_OBJECT_COMMIT, doing) }
    return try write(draft.text(signature: signature), as: GIT_OBJECT_COMMIT, doing)
  }

  /// Stores the text of an object.
  func write(_ text: [UInt8], as type: git_object_t, _ doing: @autoclosure () -> String) throws(GitError) -> ObjectID {
    var id = git_oid()
    try objectDatabase().call(doing()) { git_odb_write(&id, $0, text, text.count, type) }
    return ObjectID(id)
  }
}
