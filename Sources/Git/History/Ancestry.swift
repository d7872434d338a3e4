// How commits are related.
import CLibgit2

extension Repository {
  /// The best common ancestor of two commits, nil if they share no history.
  package func mergeBase(_ one: ObjectID, _ other: ObjectID) throws(GitError) -> ObjectID? {
    var (left, right, base) = (one.raw, other.raw, git_oid())
    let missing = try call("find what \(one) and \(other) share", expecting: .notFound) {
      git_merge_base(&base, $0, &left, &right)
    }
    return missing == nil ? ObjectID(base) : nil
  }

  /// Whether a commit is part of another one's history. A commit is its own ancestor.
  package func isAncestor(_ ancestor: ObjectID, of descendant: ObjectID) throws(GitError) -> Bool {
    if ancestor == descendant { return true }
    return try mergeBase(ancestor, descendant) == ancestor
  }
}
