// How two states of the files differ.
import CLibgit2

/// A file that differs between two states.
package struct PathChange: Hashable, Sendable {
  /// How a file differs from one state to the next.
  package enum Kind: Hashable, Sendable {
    case added, deleted, modified, renamed, copied
    /// A file became a link, or the other way round.
    case typeChanged
    /// In the work tree only, and not ignored.
    case untracked
    case unreadable
    case conflicted
  }

  /// A file in one of the states.
  package struct Side: Hashable, Sendable {
    package let path: String
    package let mode: FileMode
    /// Nil for a file of the work tree that has not been hashed.
    package let id: ObjectID?

    package init(path: String, mode: FileMode, id: ObjectID?) {
      self.path = path
      self.mode = mode
      self.id = id
    }
  }

  package let kind: Kind
  /// Before; nil if the file is new.
  package let old: Side?
  /// After; nil if the file is gone.
  package let new: Side?

  package init(kind: Kind, old: Side?, new: Side?) {
    self.kind = kind
    self.old = old
    self.new = new
  }

  /// Where the file is now, or was last.
  package var path: String { new?.path ?? old?.path ?? "" }
}

/// What is compared with what.
///
///     let changes = try repository.changes(.trees(old.tree, new.tree), in: ["accounts"], renames: true)
package enum Comparison: Hashable, Sendable {
  /// One tree with another; nil is the empty tree.
  case trees(ObjectID?, ObjectID?)
  /// A tree with the index, as `git diff --cached` does; nil is the empty tree.
  case treeWithIndex(ObjectID?)
  /// A tree with the work tree, as `git diff HEAD` does.
  case treeWithWorkTree(ObjectID?)
  /// The index with the work tree, as `git diff` does.
  case indexWithWorkTree
}

extension PathChange {
  init?(_ delta: git_diff_delta) {
    guard let kind = Kind(delta.status) else { return nil }
    self.kind = kind
    old = Side(delta.old_file, exists: kind != .added && kind != .untracked)
    new = Side(delta.new_file, exists: kind != .deleted)
  }
}

extension PathChange.Side {
  fileprivate init?(_ file: git_diff_file, exists: Bool) {
    guard exists, let path = String(copying: file.path) else { return nil }
    self.path = path
    mode = FileMode(rawValue: UInt32(file.mode))
    let id = ObjectID(file.id)
    self.id = file.flags & GIT_DIFF_FLAG_VALID_ID.rawValue != 0 && id != .zero ? id : nil
  }
}

extension PathChange.Kind {
  init?(_ status: git_delta_t) {
    switch status {
    case GIT_DELTA_ADDED: self = .added
    case GIT_DELTA_DELETED: self = .deleted
    case GIT_DELTA_MODIFIED: self = .modified
    case GIT_DELTA_RENAMED: self = .renamed
    case GIT_DELTA_COPIED: self = .copied
    case GIT_DELTA_TYPECHANGE: self = .typeChanged
    case GIT_DELTA_UNTRACKED: self = .untracked
    case GIT_DELTA_UNREADABLE: self = .unreadable
    case GIT_DELTA_CONFLICTED: self = .conflicted
    default: return nil
    }
  }
}
