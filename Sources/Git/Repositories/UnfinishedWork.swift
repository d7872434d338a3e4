// What git left in its folder for the next commit to finish: a merge, a cherry-pick, a revert, a squashed merge.
import System

/// The merge, cherry-pick or revert that the next commit finishes, as git's own files say it.
package struct UnfinishedWork: Sendable {
  /// What is being finished.
  package enum Kind: Sendable {
    /// An ordinary commit, the one after `git revert` or `git merge --squash` included.
    case none
    /// A merge of these, commits or annotated tags, in the order in which they were named.
    case merge([ObjectID], allowsReduction: Bool)
    /// A cherry-pick of a commit, whose author stays.
    case cherryPick(ObjectID)
  }

  package let kind: Kind
  /// The message that git prepared; nil if it prepared none.
  package let message: [UInt8]?
  /// How git names the message's source to the hook prepare-commit-msg: `merge` or `squash`.
  package let messageSource: String

  /// What a merge that is finished merges, and whether those may be left out that are part of another one's history; nil
  /// if it is no merge.
  package var mergedHeads: (ids: [ObjectID], allowsReduction: Bool)? {
    guard case .merge(let ids, let allowsReduction) = kind else { return nil }
    return (ids, allowsReduction)
  }

  /// Words of the reflog for the commit that finishes it: `commit (merge)`.
  package var reflogAction: String {
    switch kind {
    case .none: "commit"
    case .merge: "commit (merge)"
    case .cherryPick: "commit (cherry-pick)"
    }
  }

  /// As one says it, for work that takes a whole commit: `a merge`; nil if there is none.
  package var name: String? {
    switch kind {
    case .none: nil
    case .merge: "a merge"
    case .cherryPick: "a cherry-pick"
    }
  }
}

extension Repository {
  private static let largestMessage = 16 << 20

  /// What the next commit finishes.
  ///
  /// - Throws: `generic` for a file of git's that holds no ids.
  package func unfinishedWork() throws(GitError) -> UnfinishedWork {
    let merged = stateFile("MERGE_MSG")
    let squashed = stateFile("SQUASH_MSG")
    let message = merged.map { (squashed ?? []) + $0 } ?? squashed
    var kind = UnfinishedWork.Kind.none
    if let heads = stateFile("MERGE_HEAD") {
      let lines = heads.split(separator: UInt8(ascii: "\n"))
      let ids = lines.compactMap { ObjectID(hex: String(decoding: $0, as: UTF8.self)) }
      guard !ids.isEmpty, ids.count == lines.count else {
        throw GitError(.generic, "read MERGE_HEAD", "it holds something else than ids of commits")
      }
      kind = .merge(ids, allowsReduction: stateFile("MERGE_MODE") != Array("no-ff".utf8))
    } else if let picked = stateFile("CHERRY_PICK_HEAD") {
      let text = String(decoding: picked.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
      guard let id = ObjectID(hex: text) else {
        throw GitError(.generic, "read CHERRY_PICK_HEAD", "it holds something else than the id of a commit")
      }
      kind = .cherryPick(id)
    }
    return UnfinishedWork(kind: kind, message: message, messageSource: squashed == nil ? "merge" : "squash")
  }

  /// Removes what the commit has finished, as `git commit` does.
  package func clearUnfinishedWork() {
    for name in [
      "CHERRY_PICK_HEAD", "REVERT_HEAD", "MERGE_HEAD", "MERGE_MSG", "MERGE_MODE", "SQUASH_MSG", "AUTO_MERGE",
    ] {
      FileWriting.remove(gitDirectory + name)
    }
    // Of several commits to pick, the list goes with the last one.
    guard let list = stateFile("sequencer/todo"), list.count(where: { $0 == UInt8(ascii: "\n") }) <= 1 else { return }
    let folder = gitDirectory + "sequencer"
    for entry in (try? FileReading.entries(of: folder)) ?? [] { FileWriting.remove(folder + "/" + entry.name) }
    FileWriting.removeFolder(folder)
  }

  /// The parents of the commit that finishes a merge, and the texts of the signed tags among what is merged.
  ///
  /// - Parameter allowsReduction: leaves out those that are part of another one's history.
  package func parents(
    merging heads: [ObjectID], into head: ObjectID?, allowsReduction: Bool
  ) throws(GitError) -> (ids: [ObjectID], tags: [[UInt8]]) {
    var ids = head.map { [$0] } ?? []
    var tags: [[UInt8]] = []
    for merged in heads {
      let commit = try peelingToCommit(merged, "find the commit that is merged")
      if !ids.contains(commit) { ids.append(commit) }
      if commit != merged, let text = try signedTag(merged) { tags.append(text) }
    }
    guard allowsReduction else { return (ids, tags) }
    var kept: [ObjectID] = []
    for id in ids {
      var isPart = false
      for other in ids where other != id && !isPart { isPart = try isAncestor(id, of: other) }
      if !isPart { kept.append(id) }
    }
    return (kept, tags)
  }

  /// The text of a tag that has a signature; nil for another object.
  private func signedTag(_ id: ObjectID) throws(GitError) -> [UInt8]? {
    guard let text = try rawTag(id) else { return nil }
    let marks = [
      "-----BEGIN PGP SIGNATURE-----", "-----BEGIN PGP MESSAGE-----", "-----BEGIN SIGNED MESSAGE-----",
      "-----BEGIN SSH SIGNATURE-----",
    ]
    let isSigned = text.split(separator: UInt8(ascii: "\n")).contains { line in
      marks.contains { line.starts(with: $0.utf8) }
    }
    return isSigned ? text : nil
  }

  private func stateFile(_ name: String) -> [UInt8]? {
    FileReading.part(of: gitDirectory + name, limit: Self.largestMessage)
  }
}
