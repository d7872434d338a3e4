// The names that people give to states of the plans: revisions, days, reviews, the working tree, the index.
import Git
import PlanSchema

/// A state of the plans as somebody named it.
enum NamedState: Sendable {
  case workTree
  case index
  case commit(Commit)
  /// The last commit of a day, or of the last day of a period; nil before the first commit.
  case day(Commit?, ClosedRange<CalendarDate>)
  /// Each account as one of its closed reviews left it.
  case review(ReviewSelector)
}

/// One of an account's closed reviews.
package enum ReviewSelector: Hashable, Sendable {
  /// The last one is 0, the one before it 1.
  case back(Int)
  /// By the name of its file: `2026-09-30`.
  case named(String)

  /// Reads `review`, `review~2` and `review:2026-09-30`.
  init?(_ text: String) {
    if text == "review" {
      self = .back(0)
    } else if text.hasPrefix("review~"), let count = Int(text.dropFirst(7)), (0...10_000).contains(count) {
      self = .back(count)
    } else if text.hasPrefix("review:"), text.utf8.count > 7 {
      self = .named(String(text.dropFirst(7)))
    } else {
      return nil
    }
  }

  /// The review among an account's closed ones, the oldest first.
  func review(among reviews: [ClosedReview]) -> ClosedReview? {
    switch self {
    case .back(let count): reviews.dropLast(count).last
    case .named(let name): reviews.last { $0.date == name }
    }
  }

  var words: String {
    switch self {
    case .back(0): "the last review"
    case .back(1): "the review before the last"
    case .back(let count): "\(count) reviews before the last"
    case .named(let name): "the review of \(name)"
    }
  }
}

extension Workspace {
  /// The state that a name stands for; nil when it stands for none.
  ///
  /// A branch or tag of exactly that name comes first; then days, because `2026` may begin the id of some commit as well;
  /// then whatever git itself takes for a revision.
  func state(named name: String, in repository: Repository) throws -> NamedState? {
    for folder in ["refs/tags/", "refs/heads/", "refs/remotes/", "refs/"] {
      guard try Repository.isValidReferenceName(folder + name) else { break }
      if try repository.reference(named: folder + name) != nil {
        return .commit(try commit(named: name, in: repository))
      }
    }
    switch name {
    case "worktree": return .workTree
    case "index", "staged": return .index
    default: break
    }
    if let review = ReviewSelector(name) { return .review(review) }
    let settings = (try? trustedSettings(in: presentSnapshot(in: repository).reader())) ?? Settings()
    if let days = DaysInWords.days(name, today: today(settings), fiscalYearStarts: settings.fiscalYearStarts) {
      return .day(try lastCommit(until: days.upperBound, in: repository), days)
    }
    return isCommit(name, in: repository) ? .commit(try commit(named: name, in: repository)) : nil
  }
}
