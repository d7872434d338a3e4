// Revisions as reports name them.
import Git
import PlanSchema
import Reports

/// Makes the marks of commits, each once.
final class RevisionMarks {
  private let index: HistoryIndex
  private let repository: Repository
  private let cycles: ReviewCycles
  private var known: [Int: RevisionMark] = [:]

  init(_ history: AccountHistory, reviews: [ClosedReview], _ repository: Repository) {
    index = history.index
    self.repository = repository
    cycles = ReviewCycles(reviews.map { (name: $0.date, commit: $0.commit.id) }, in: history.index)
  }

  func mark(_ position: Int) throws -> RevisionMark {
    if let mark = known[position] { return mark }
    let commit = try repository.commit(index.id(at: position))
    let mark = RevisionMark(
      id: commit.id.hex, abbreviation: try repository.abbreviation(of: commit.id), date: commit.author.time.day,
      author: commit.author.name, summary: commit.summary, cycle: cycles.review(of: position))
    known[position] = mark
    return mark
  }
}

extension Timestamp {
  /// The day on the clock of the one who noted it.
  var day: CalendarDate {
    // Beyond the years that a calendar date can hold, clocks were wrong anyway.
    let (local, isTooLarge) = seconds.addingReportingOverflow(Int64(offset) * 60)
    let days = (isTooLarge ? seconds : local) / 86_400 - ((isTooLarge ? seconds : local) % 86_400 < 0 ? 1 : 0)
    return CalendarDate(dayNumber: Int(min(max(days, -719_162), 2_932_896)))
  }
}
