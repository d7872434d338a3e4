// How far a review that counts as closed can be trusted: what its tag says, against what the history says.
package import Git

/// A closed review, and the commit that holds the account as the review left it.
package struct ClosedReview: Sendable {
  package let account: String
  /// The account's folder at that time; another one than ``account`` where it was renamed since.
  package let folder: String
  /// Name of the tag, whether or not it is there: `review/northgate-foods/2026-09-30`.
  package let tag: String
  /// Name of the review's file: its date, perhaps with a name behind it.
  package let date: String
  /// `client` or `internal`; nil where the file does not say.
  package let kind: String?
  /// The commit that closed the review: the tag's, or where that cannot be right the one found in the history.
  package let commit: Commit
  package let trust: ReviewTrust
}

/// What became of the tag that a review is known by.
package enum ReviewTrust: Hashable, Sendable {
  /// An annotated tag stands on the commit that closed the review.
  case sound
  /// The tag stands there, and does not say who made it.
  case lightweight
  /// The tag's commit is here and the way to it is not, because the clone is shallow.
  case cutOff
  /// The review's file says that it is closed, and there is no tag.
  case tagMissing
  /// The tag stands on a commit that did not close the review.
  case moved(by: Signature?)
  /// The tag's commit is not in the history of HEAD.
  case elsewhere
  /// The tag names something that is no commit.
  case noCommit
  /// What the tag names is not in this repository.
  case commitMissing
}

/// What is to be said of a review's tag, and what to do about it.
package struct ReviewNote: Hashable, Sendable {
  /// One sentence without a full stop.
  package let message: String
  package let hint: String?
}

/// A review that its tag or its own text calls closed, with what was found out about it.
package struct JudgedReview: Sendable {
  package let account: String
  /// The account's name in the tag.
  package let folder: String
  /// Name of the review's file.
  package let name: String
  package let tag: String
  package let kind: String?
  package let trust: ReviewTrust
  /// What the tag stands on, where that was found to be a commit.
  package let tagged: Commit?
  /// The commit to compare with; nil where none could be found.
  package let commit: Commit?
  /// Whether history was cut off when the repository was cloned.
  package let isShallow: Bool
  /// What tells the day of the tag.
  let days: CommitDay

  /// The review, where there is a commit to compare with: one of HEAD's history, or the tag's where it cannot be told.
  package var closed: ClosedReview? {
    commit.map {
      ClosedReview(account: account, folder: folder, tag: tag, date: name, kind: kind, commit: $0, trust: trust)
    }
  }

  /// Where the review stands, in a word or two.
  package var state: String {
    switch trust {
    case .sound, .lightweight, .cutOff: "closed"
    case .tagMissing: "tag missing"
    case .moved: "tag moved"
    case .elsewhere: "not in this branch"
    case .noCommit: "tag on no commit"
    case .commitMissing: "tag's commit missing"
    }
  }

  /// What must be said wherever the review is used; nil for one that is as it should be.
  package var note: ReviewNote? {
    switch trust {
    case .sound: nil
    case .lightweight:
      ReviewNote(
        message: "the tag \(tag) has no annotation: it does not say who closed the review, or when",
        hint: commit.map { "Make it again if you can vouch for it: \(retag($0.id))" })
    case .cutOff:
      ReviewNote(
        message: "the clone is shallow, and the history behind the tag \(tag) is not here: "
          + "whether its commit closed the review cannot be seen", hint: unshallow)
    case .tagMissing:
      ReviewNote(message: "the review of \(name) is closed and has no tag \(tag)\(used)", hint: tagHint)
    case .moved(let tagger):
      ReviewNote(
        message: "the tag \(tag) is not on the commit that closed the review\(mover(tagger))\(used)", hint: movedHint)
    case .elsewhere:
      ReviewNote(
        message:
          "the tag \(tag) is on \(tagged.map { short($0.id) } ?? "nothing"), which is not in this branch's history: "
          + "that was rewritten, or the review was closed on another branch\(used)",
        hint: commit.map { "If the history was rewritten: \(retag($0.id))" }
          ?? "Look for it with: git branch --all --contains \(shellQuoted(tag))")
    case .noCommit:
      ReviewNote(message: "the tag \(tag) names no commit\(used)", hint: movedHint)
    case .commitMissing:
      ReviewNote(
        message: "what the tag \(tag) names is not in this repository\(used)",
        hint: isShallow ? unshallow : "Fetch it from where it is kept: git fetch origin tag \(shellQuoted(tag)) --force"
      )
    }
  }

  private var unshallow: String { "Fetch the rest of the history: git fetch --unshallow --tags" }

  private var tagHint: String {
    let fetch = isShallow ? unshallow : "Fetch it: git fetch --tags"
    return commit.map { fetch + "; or, if nobody has it: \(retag($0.id))" } ?? fetch
  }

  private var movedHint: String {
    commit.map { "Put it back: \(retag($0.id))" }
      ?? (isShallow ? unshallow : "Fetch the right one: git fetch origin tag \(shellQuoted(tag)) --force")
  }

  private func mover(_ tagger: Signature?) -> String {
    tagger.map { " (it was set by \($0.name) on \(days.day(of: $0.time)))" } ?? " (it does not say who set it)"
  }

  private var used: String {
    commit.map { "; \(short($0.id)), which closed it, is used instead" }
      ?? "; no commit that closed it is found in this history"
  }

  /// Sets the tag, as closing the review would have.
  private func retag(_ id: ObjectID) -> String {
    "git tag -f -m \(shellQuoted("Review of \(account) on \(name)")) \(shellQuoted(tag)) \(short(id))"
  }

  private func short(_ id: ObjectID) -> String { id.prefix(10) }
}

/// A word for a shell: names of tags can hold what a shell would run.
private func shellQuoted(_ text: String) -> String {
  let isPlain = text.utf8.allSatisfy { byte in
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || "/._-".utf8.contains(byte)
  }
  return isPlain
    ? text : "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
}
