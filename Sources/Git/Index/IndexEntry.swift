// What the index says of one file.
import CLibgit2

/// An entry of the index.
package struct IndexEntry: Hashable, Sendable {
  package let path: String
  package let mode: FileMode
  package let id: ObjectID
  /// 0, or 1 to 3 (base, ours, theirs) in a conflict.
  package let stage: Int
  /// Known by `git add --intent-to-add` only: there is no content yet.
  package let isIntentToAdd: Bool
  /// Left out of the work tree by a sparse checkout.
  package let skipsWorkTree: Bool
  /// The user promised not to change it (`git update-index --assume-unchanged`).
  package let isAssumedUnchanged: Bool

  init?(_ raw: git_index_entry) {
    guard let path = String(copying: raw.path) else { return nil }
    self.path = path
    mode = FileMode(rawValue: raw.mode)
    id = ObjectID(raw.id)
    stage = Int(raw.flags >> 12 & 3)
    let extended = UInt32(raw.flags_extended)
    isIntentToAdd = extended & GIT_INDEX_ENTRY_INTENT_TO_ADD.rawValue != 0
    skipsWorkTree = extended & GIT_INDEX_ENTRY_SKIP_WORKTREE.rawValue != 0
    isAssumedUnchanged = UInt32(raw.flags) & GIT_INDEX_ENTRY_VALID.rawValue != 0
  }
}
