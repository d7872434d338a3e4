// The three texts of a merge, and whatever belongs to each of them.

/// One of the three texts of a merge, in git's words.
package enum Version: CaseIterable, Sendable {
  /// The common ancestor.
  case base
  /// The text that stands in the working tree.
  case ours
  /// The text that comes in.
  case theirs
}

/// One value for each of the three texts of a merge.
package struct Versions<Value> {
  package var base: Value
  package var ours: Value
  package var theirs: Value

  package init(base: Value, ours: Value, theirs: Value) {
    self.base = base
    self.ours = ours
    self.theirs = theirs
  }

  /// Values made version by version.
  package init<Failure: Error>(_ make: (Version) throws(Failure) -> Value) throws(Failure) {
    base = try make(.base)
    ours = try make(.ours)
    theirs = try make(.theirs)
  }

  package subscript(_ version: Version) -> Value {
    get {
      switch version {
      case .base: base
      case .ours: ours
      case .theirs: theirs
      }
    }
    set {
      switch version {
      case .base: base = newValue
      case .ours: ours = newValue
      case .theirs: theirs = newValue
      }
    }
  }

  package func map<Other>(_ transform: (Value) -> Other) -> Versions<Other> {
    Versions<Other>(base: transform(base), ours: transform(ours), theirs: transform(theirs))
  }
}

extension Versions: Sendable where Value: Sendable {}

extension Versions where Value: Equatable {
  /// What a three-way merge makes of values that cannot be taken apart: what both say, or what the one that changed says;
  /// nil if both changed it, to different values.
  var settled: Value? { settledVersion.map { self[$0] } }

  /// The version whose value holds; ours where both say the same.
  var settledVersion: Version? {
    if ours == theirs { return .ours }
    if ours == base { return .theirs }
    return theirs == base ? .ours : nil
  }
}

extension Versions {
  /// The version that holds, by a comparison that is not that of the type; ours where both say the same, nil where both
  /// changed it.
  func settledVersion(_ isSame: (Value, Value) -> Bool) -> Version? {
    if isSame(ours, theirs) { return .ours }
    if isSame(ours, base) { return .theirs }
    return isSame(theirs, base) ? .ours : nil
  }
}
