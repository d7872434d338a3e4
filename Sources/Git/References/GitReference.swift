// Names for commits: branches, tags and HEAD.

/// A name and what it stands for.
package struct GitReference: Hashable, Sendable {
  /// What a reference holds.
  package enum Target: Hashable, Sendable {
    case object(ObjectID)
    /// The name of another reference, which need not exist.
    case reference(String)
  }

  /// The full name: `refs/heads/main`.
  package let name: String
  package let target: Target
}

/// Where HEAD is.
package enum Head: Hashable, Sendable {
  /// On a branch, by its full name, at a commit.
  case branch(String, ObjectID)
  /// On a branch, by its full name, that has no commit yet.
  case unborn(String)
  /// At a commit and on no branch.
  case detached(ObjectID)

  /// The commit, nil before the first one.
  package var commit: ObjectID? {
    switch self {
    case .branch(_, let id), .detached(let id): id
    case .unborn: nil
    }
  }

  /// The branch without `refs/heads/`, nil when detached.
  package var branchName: String? {
    switch self {
    case .branch(let name, _), .unborn(let name):
      name.hasPrefix("refs/heads/") ? String(name.dropFirst("refs/heads/".count)) : name
    case .detached: nil
    }
  }
}

/// What a revision expression stands for.
package struct Revision: Hashable, Sendable {
  /// The types of git's objects.
  package enum Kind: Hashable, Sendable {
    case commit, tree, blob, tag
  }

  package let id: ObjectID
  package let kind: Kind
  /// The full name of the reference that the expression went through, if it is only a reference.
  package let reference: String?
}

/// An annotated tag, or a plain one that only names an object.
package struct Tag: Hashable, Sendable {
  /// What an annotated tag says beside its target.
  package struct Annotation: Hashable, Sendable {
    /// The id of the tag object.
    package let id: ObjectID
    /// Old tags may have none.
    package let tagger: Signature?
    package let message: String
  }

  /// Without `refs/tags/`.
  package let name: String
  /// What the tag stands for, through all tags of tags.
  package let target: ObjectID
  /// The type of the target; almost always a commit.
  package let targetKind: Revision.Kind
  package let annotation: Annotation?
}
