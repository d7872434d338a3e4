// What a walk over commits has to know of them, so that one walk serves commits wherever they are read from.

/// Gives the commits of a repository to a walk.
protocol CommitSource {
  /// How a commit is named before it is read.
  associatedtype Name: Hashable
  /// What is kept of a commit while it waits to be visited.
  associatedtype Commit
  /// A set of names.
  associatedtype Names: NameSet<Name>
  /// What reading may fail with.
  associatedtype Failure: Error

  /// A set that can hold any names of this source, and holds none.
  func noNames() -> Names
  func commit(_ name: Name) throws(Failure) -> Commit
  func name(of commit: Commit) -> Name
  func parents(of commit: Commit) -> [Name]
  /// Seconds since 1970 at which the commit was made.
  func date(of commit: Commit) -> Int64

  /// Whether commits are judged by what they changed; all are shown if not.
  var isLimitedToPaths: Bool { get }
  /// Whether a commit holds any of the paths.
  mutating func holdsAny(_ commit: Commit) throws(Failure) -> Bool
  /// Whether two commits hold the same at all of the paths.
  mutating func areSame(_ one: Commit, _ other: Commit) throws(Failure) -> Bool
}

/// A set of the names of commits.
protocol NameSet<Name> {
  associatedtype Name
  var isEmpty: Bool { get }
  func contains(_ name: Name) -> Bool
  /// Whether the name was not there before.
  @discardableResult mutating func add(_ name: Name) -> Bool
  mutating func drop(_ name: Name)
}

extension Set: NameSet {
  @discardableResult
  mutating func add(_ name: Element) -> Bool { insert(name).inserted }

  mutating func drop(_ name: Element) { remove(name) }
}
