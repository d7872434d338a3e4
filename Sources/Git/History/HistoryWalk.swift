// The walk of `git log` over the commits of any source.

/// Visits commits one after another, reading no more than it must.
struct HistoryWalk<Source: CommitSource> {
  private var simplifier: HistorySimplifier<Source>
  private var ahead = CommitQueue<Source.Commit>()
  private var seen: Source.Names
  /// All that is left, where the order or what is left out needs the whole list first; the next one last.
  private var listed: [HistoryStep<Source>]?

  init(_ options: WalkOptions<Source.Name>, in source: Source) throws(Source.Failure) {
    simplifier = HistorySimplifier(options, in: source)
    seen = source.noNames()
    if options.excluding.isEmpty && options.order == .date {
      for tip in options.tips { try push(tip) }
    } else {
      var history = LimitedHistory(options, in: source)
      listed = try history.steps().reversed()
    }
  }

  /// The next commit that the walk comes to, shown or not; nil at the end.
  mutating func next() throws(Source.Failure) -> HistoryStep<Source>? {
    if listed != nil { return listed?.popLast() }
    guard let commit = ahead.pop() else { return nil }
    let step = try simplifier.simplify(commit, excluded: nil)
    for parent in step.parents { try push(parent) }
    return step
  }

  private mutating func push(_ name: Source.Name) throws(Source.Failure) {
    guard seen.add(name) else { return }
    let commit = try simplifier.source.commit(name)
    ahead.push(commit, date: simplifier.source.date(of: commit))
  }
}
