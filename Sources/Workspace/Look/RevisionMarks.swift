// Revisions as reports name them.
import Git
import PlanSchema
import Plans
import Results

/// Makes the marks of commits, each once.
final class RevisionMarks {
  private let index: HistoryIndex
  private let repository: Repository
  private let cycles: CommitCycles
  private let days: CommitDay
  private var known: [Int: RevisionMark] = [:]

  init(_ history: AccountHistory, reviews: [ClosedReview], _ days: CommitDay, _ repository: Repository) {
    index = history.index
    self.repository = repository
    self.days = days
    cycles = CommitCycles(reviews.map { (name: $0.date, commit: $0.commit.id) }, in: history.index)
  }

  func mark(_ position: Int) throws -> RevisionMark {
    if let mark = known[position] { return mark }
    let commit = try repository.commit(index.id(at: position))
    let mark = RevisionMark(
      id: commit.id.hex, abbreviation: try repository.abbreviation(of: commit.id), date: days.written(commit),
      author: commit.author.name, summary: commit.summary, cycle: cycles.review(of: position))
    known[position] = mark
    return mark
  }
}
