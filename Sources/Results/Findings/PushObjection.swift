// What stands against a push.

/// One thing that stands against a push.
package struct PushObjection: Hashable, Sendable {
  /// The commit that brings it.
  package struct Commit: Hashable, Sendable {
    /// The first digits of its id.
    package let id: String
    package let author: String
    package let summary: String

    package init(id: String, author: String, summary: String) {
      self.id = id
      self.author = author
      self.summary = summary
    }
  }

  /// The branch or tag: `main`, `tag review/northgate-foods/2026-09-30`.
  package let target: String
  /// nil for what is about the branch or tag as a whole.
  package let commit: Commit?
  /// Path, perhaps with a line: `people.md:12`.
  package let place: String?
  /// What is wrong, in one sentence without a full stop.
  package let message: String
  /// The name of the finding, for `rutter explain`; nil for what has none.
  package let kind: String?
  /// What to do about it.
  package let mend: String

  package init(
    target: String, commit: Commit?, place: String?, message: String, kind: String? = nil, mend: String
  ) {
    self.target = target
    self.commit = commit
    self.place = place
    self.message = message
    self.kind = kind
    self.mend = mend
  }
}
