// The day of a commit: the two that it has, and the day on which a branch got it.
package import Git
package import PlanSchema

/// The days of commits and tags, in the time zone of the settings.
///
/// A commit has two days, and every command takes the one that it means from here:
///
/// - The day on which it was **written** is that of its author. It is the day of a person's work: `log` and `blame` show it,
///   the figures of a plan in `trend` stand at it, and rules ask by it how long ago something was said. A rebase leaves it.
/// - The day by which it is **judged** is that of its committer: the day on which this state of the plans came to be.
///   `--rev` judges a state by it, so does a push, and a day that names a state (`diff 2026-09-30`, `portfolio --since`,
///   `log --since` and `--until`) finds its commit by it.
///
/// Both are what a clock in the zone of the settings showed at the commit's instant, wherever it was made: a team has one
/// calendar. Times before the year 1 and after the year 9999, which only a forged commit has, count as its first and last day.
package struct CommitDay: Sendable {
  /// An IANA name; UTC where there is no such zone.
  package let zone: String

  package init(zone: String) { self.zone = zone }

  package func written(_ commit: Commit) -> CalendarDate { day(of: commit.author.time) }

  package func judged(_ commit: Commit) -> CalendarDate { day(of: commit.committer.time) }

  package func written(at position: Int, in index: HistoryIndex) -> CalendarDate {
    WallClock.date(at: index.authorSeconds(at: position), in: zone)
  }

  package func judged(at position: Int, in index: HistoryIndex) -> CalendarDate {
    WallClock.date(at: index.committerSeconds(at: position), in: zone)
  }

  /// The day of a moment that git keeps; the zone in which it was noted says nothing.
  package func day(of time: Timestamp) -> CalendarDate { WallClock.date(at: time.seconds, in: zone) }
}

/// Since when a branch has each of the commits in its history.
///
/// A branch has a commit since the day by which the state that brought it is judged: for what was merged, the merge. Going
/// back from the tip along first parents, the state of a day is the first that is judged by that day or an earlier one, so
/// that a clock that was ahead when somebody committed cannot hide what stood there before another commit was made on top.
/// Thus `log --since` lists what `diff` shows from the state of the day before on.
package struct BranchDays {
  /// By position; nil for commits that the tip does not reach.
  private var days: [CalendarDate?]

  package init(to tip: Int, in index: HistoryIndex, _ day: CommitDay) {
    days = [CalendarDate?](repeating: nil, count: index.count)
    var states: [(position: Int, day: CalendarDate)] = []
    var next: Int? = tip
    while let position = next {
      let judged = day.judged(at: position, in: index)
      states.append((position, states.last.map { min($0.day, judged) } ?? judged))
      next = index.firstParent(at: position)
    }
    // The oldest state that reaches a commit has brought it.
    for state in states.reversed() {
      var ahead = [state.position]
      while let position = ahead.popLast() {
        guard days[position] == nil else { continue }
        days[position] = state.day
        ahead += index.parents(at: position).filter { days[$0] == nil }
      }
    }
  }

  package subscript(_ position: Int) -> CalendarDate? { days.indices.contains(position) ? days[position] : nil }
}

extension CommitDay {
  /// The state of the plans at the end of a day, on the branch of a commit: the last along first parents, so that what was
  /// merged later was not there yet. Nil before the first.
  package func state(at day: CalendarDate, from tip: Int, in index: HistoryIndex) -> Int? {
    var next: Int? = tip
    while let position = next, judged(at: position, in: index) > day { next = index.firstParent(at: position) }
    return next
  }
}

extension PlanRepository {
  /// The days of commits by the settings at hand: of the working tree, or of the last commit in a bare repository.
  package func commitDay() throws -> CommitDay { CommitDay(zone: try presentEnvironment().settings.timezone) }

  /// The state of the current branch at the end of a day; nil before the first commit.
  package func lastCommit(until day: CalendarDate) throws -> Commit? {
    let repository = try repository()
    guard let head = try repository.head().commit else { return nil }
    let days = try commitDay()
    let history = try repository.history(HistoryOptions(from: [head], firstParentOnly: true))
    while let commit = try history.next() {
      if days.judged(commit) <= day { return commit }
    }
    return nil
  }
}
