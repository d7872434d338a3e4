// Which commits changed some paths, and which parents are worth following: git's history simplification.

/// A commit that a walk visits.
struct HistoryStep<Source: CommitSource> {
  let commit: Source.Commit
  /// The parents that the walk goes on with.
  let parents: [Source.Name]
  var isShown: Bool
}

/// Where a walk begins and how it goes on.
struct WalkOptions<Name: Hashable> {
  let tips: [Name]
  /// Commits whose whole history is left out.
  let excluding: [Name]
  let order: HistoryOptions.Order
  let firstParentOnly: Bool
}

/// Judges commits by what they changed.
struct HistorySimplifier<Source: CommitSource> {
  var source: Source
  private let firstParentOnly: Bool
  /// Excluded commits that the caller named: a merge that took all from one of these has nothing of its own.
  private let bottoms: Set<Source.Name>
  /// The parents that were looked at, whether followed or not.
  private(set) var compared: Source.Names

  init(_ options: WalkOptions<Source.Name>, in source: Source) {
    self.source = source
    firstParentOnly = options.firstParentOnly
    bottoms = Set(options.excluding)
    compared = source.noNames()
  }

  /// Whether a commit is shown, and the parents that the walk goes on with.
  mutating func simplify(
    _ commit: Source.Commit, excluded: Source.Names?
  ) throws(Source.Failure) -> HistoryStep<Source> {
    let all = source.parents(of: commit)
    let parents = firstParentOnly && all.count > 1 ? Array(all.prefix(1)) : all
    guard source.isLimitedToPaths else { return HistoryStep(commit: commit, parents: parents, isShown: true) }
    guard !parents.isEmpty else {
      return HistoryStep(commit: commit, parents: [], isShown: try source.holdsAny(commit))
    }
    var (wantedParents, wantedChanged, otherChanged) = (0, false, false)
    for parent in parents {
      compared.add(parent)
      let isSame = try source.areSame(source.commit(parent), commit)
      if let excluded, excluded.contains(parent), !bottoms.contains(parent) {
        // The branches that came from elsewhere are still of interest.
        if !isSame { otherChanged = true }
      } else if isSame {
        return HistoryStep(
          commit: commit, parents: parents.count == 1 ? parents : [parent], isShown: false)
      } else {
        (wantedParents, wantedChanged) = (wantedParents + 1, true)
      }
    }
    return HistoryStep(
      commit: commit, parents: parents, isShown: wantedParents > 0 ? wantedChanged : otherChanged)
  }
}
