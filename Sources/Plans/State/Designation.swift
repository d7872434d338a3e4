// The names that people give to states of the plans: revisions, days, reviews, the working tree, the index.
import Git
package import PlanSchema

/// What somebody means by a name.
package enum Designation: Sendable {
  case state(State)
  /// A day or a period, and the last commit of it; nothing before the first commit.
  case days(ClosedRange<CalendarDate>, State)
  /// Another state for each account: as one of its closed reviews left it.
  case review(ReviewSelector)

  /// The one state that is meant; nil where each account has its own.
  package var state: State? {
    switch self {
    case .state(let state), .days(_, let state): state
    case .review: nil
    }
  }
}

/// One of an account's closed reviews.
package enum ReviewSelector: Hashable, Sendable {
  /// The last one is 0, the one before it 1.
  case back(Int)
  /// By the name of its file: `2026-09-30`.
  case named(String)

  /// Reads `review`, `review~2` and `review:2026-09-30`.
  package init?(_ text: String) {
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
  package func review(among reviews: [ClosedReview]) -> ClosedReview? {
    switch self {
    case .back(let count): reviews.dropLast(count).last
    case .named(let name): reviews.last { $0.date == name }
    }
  }

  package var words: String {
    switch self {
    case .back(0): "the last review"
    case .back(1): "the review before the last"
    case .back(let count): "\(count) reviews before the last"
    case .named(let name): "the review of \(name)"
    }
  }
}

extension PlanRepository {
  /// What a name stands for; nil when it stands for nothing.
  ///
  /// A branch or tag of exactly that name comes first; then days, because `2026` may begin the id of some commit as well;
  /// then whatever git itself takes for a revision.
  package func designation(_ name: String) throws -> Designation? {
    let repository = try repository()
    for folder in ["refs/tags/", "refs/heads/", "refs/remotes/", "refs/"] {
      guard try Repository.isValidReferenceName(folder + name) else { break }
      if try repository.reference(named: folder + name) != nil { return .state(try state(revision: name)) }
    }
    switch name {
    case "": return .state(try head())
    case "worktree": return .state(try workTreeState())
    case "index", "staged": return .state(try staged())
    default: break
    }
    // How forges name what was there before the first push of a branch.
    if name.utf8.count >= 40, name.utf8.allSatisfy({ $0 == 0x30 }) { return .state(.nothing(clock)) }
    if let review = ReviewSelector(name) { return .review(review) }
    if let days = try daysIfNamed(name) { return .days(days, try lastState(until: days.upperBound, named: name)) }
    return isCommit(name, in: repository) ? .state(try state(revision: name)) : nil
  }

  /// The same.
  /// - Throws: when the name stands for nothing.
  package func requiredDesignation(_ name: String) throws -> Designation {
    try designation(name) ?? .state(try state(revision: name))
  }

  /// The days that words mean; nil for other words.
  package func daysIfNamed(_ words: String) throws -> ClosedRange<CalendarDate>? {
    let settings = try presentEnvironment().settings
    return DaysInWords.days(words, today: today(settings), fiscalYearStarts: settings.fiscalYearStarts)
  }

  /// The plans as the current branch had them at the end of a day; nothing before the first commit.
  package func lastState(until day: CalendarDate, named name: String) throws -> State {
    try lastCommit(until: day).map { try state(of: $0, named: name) } ?? .nothing(clock)
  }
}
