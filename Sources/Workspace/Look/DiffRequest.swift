// Which states of which accounts `rutter diff` compares, from what was typed.
import Git
import PlanModel
import PlanSchema
package import Plans

/// What to compare with what.
package struct DiffRequest: Sendable {
  /// Two states of the same accounts.
  package struct Pair: Sendable {
    package let old: State
    package let new: State
    /// Folder names; all accounts if empty.
    package let accounts: [String]
  }

  /// One pair; or one for each account, where each is compared with its own reviews.
  package var pairs: [Pair]
  /// Whether each account is compared with its own reviews.
  package let isByReview: Bool
  /// Folder names of the accounts that were named; all if empty.
  package let accounts: [String]
  /// What is compared with what, in a few words, when that is not plain from the command line.
  package let heading: String?
  /// The two sides as scripts want them.
  package let from: String
  package let to: String
  /// What must be said of the reviews that are compared with.
  package let notes: [ReviewNote]
  let old: Designation
  let new: Designation

  /// The older side that was asked for, as a sentence has it.
  var words: String {
    if case .review(let selector) = old { return selector.words }
    return new.words
  }
}

extension Designation {
  var words: String {
    switch self {
    case .state(let state), .days(_, let state): state.words
    case .review(let selector): selector.words
    }
  }

  /// As scripts want it: an id, `index`, `worktree`, or the review that is meant.
  var scriptName: String {
    switch self {
    case .state(let state), .days(_, let state): state.scriptName
    case .review(.back(0)): "last-review"
    case .review(.back(let count)): "review~\(count)"
    case .review(.named(let name)): "review:\(name)"
    }
  }

  var isReview: Bool { if case .review = self { true } else { false } }
  fileprivate var isDays: Bool { if case .days = self { true } else { false } }
}

extension PlanRepository {
  /// Reads the arguments of `rutter diff`: at most one state or range (or two states), then accounts.
  package func diffRequest(_ arguments: [String], staged: Bool, sinceReview: Bool) throws -> DiffRequest {
    let present = try StateReader(present())
    var states: [String] = []
    var accounts: [String] = []
    for argument in arguments {
      if try present.hasAccount(argument) {
        accounts.append(argument)
      } else if accounts.isEmpty, states.count < 2, try argument.contains("..") || designation(argument) != nil {
        states.append(argument)
      } else if try isFormerAccount(argument) {
        accounts.append(argument)
      } else {
        let known = try present.accountNames()
        let near = nearest(to: argument, among: known)
        throw Failure(
          .usage, "'\(argument)' is neither a revision, a day, a review nor an account here",
          hint: near.map { "Did you mean \($0)?" }
            ?? "Look at 'rutter log' for revisions. Accounts: \(known.prefix(12).joined(separator: ", "))")
      }
    }
    let (old, new) = try sides(states, staged: staged, sinceReview: sinceReview)
    if old.isReview || new.isReview { return try requestByReview(old, new, accounts) }
    guard let before = old.state, let after = new.state else {
      throw Failure(.usage, "these two states cannot be compared")
    }
    return DiffRequest(
      pairs: [DiffRequest.Pair(old: before, new: after, accounts: accounts)], isByReview: false, accounts: accounts,
      heading: old.isDays || new.isDays ? "From \(try words(before)) to \(try words(after))" : nil,
      from: before.scriptName, to: after.scriptName, notes: [], old: old, new: new)
  }

  private func sides(
    _ states: [String], staged: Bool, sinceReview: Bool
  ) throws -> (old: Designation, new: Designation) {
    let repository = try repository()
    let new = Designation.state(staged ? try self.staged() : repository.isBare ? try head() : try workTreeState())
    if sinceReview {
      guard states.isEmpty else {
        throw Failure(.usage, "--since-review already says what to compare with", hint: "Leave the revision out.")
      }
      return (.review(.back(0)), new)
    }
    if states.count == 2 { return (try requiredDesignation(states[0]), try requiredDesignation(states[1])) }
    guard let name = states.first else {
      if repository.isBare {
        throw Failure(
          .usage, "a bare repository has no working tree to compare",
          hint: "Name two revisions: rutter diff main~1..main")
      }
      return (.state(try head()), new)
    }
    if let dots = name.firstRange(of: "...") {
      let left = try commit(at: name[..<dots.lowerBound], name)
      let right = try commit(at: name[dots.upperBound...], name)
      let base = try mergeBase(left.commit, right.commit, of: name, in: repository)
      // Where B left A is A to those who read of it.
      let old = try state(of: try repository.commit(base), named: left.name)
      return (.state(old), .state(try state(of: right.commit, named: right.name)))
    }
    if let dots = name.firstRange(of: "..") {
      return (
        try requiredDesignation(String(name[..<dots.lowerBound])),
        try requiredDesignation(String(name[dots.upperBound...]))
      )
    }
    let old = try requiredDesignation(name)
    // A period by itself is what happened in it.
    guard case .days(let days, let end) = old, days.lowerBound < days.upperBound else { return (old, new) }
    let before = days.lowerBound.adding(days: -1)
    let isOver = try days.upperBound < today(presentEnvironment().settings)
    return (
      .days(before...before, try lastState(until: before, named: before.canonical)),
      isOver ? .state(end.named(days.upperBound.canonical)) : new
    )
  }

  /// A pair for each account, with the commits of its own reviews, and what is to be said of their tags. Accounts without
  /// such a review are left out unless they were named.
  private func requestByReview(_ old: Designation, _ new: Designation, _ accounts: [String]) throws -> DiffRequest {
    let repository = try repository()
    var pairs: [DiffRequest.Pair] = []
    var headings: [String] = []
    var notes: [ReviewNote] = []
    for account in accounts.isEmpty ? try accountNames() : accounts {
      let told = try reviewBasis(of: account, kind: nil, in: repository).notes
      notes += told
      let reviews = try closedReviews(of: account, in: repository)
      let isNamed = accounts.contains(account)
      if reviews.isEmpty, isNamed { throw noClosedReview(of: account, told) }
      func fixed(_ side: Designation) throws -> (state: State, words: String)? {
        guard case .review(let selector) = side else { return side.state.map { ($0, $0.words) } }
        if let review = selector.review(among: reviews) {
          return (try state(of: review.commit, named: review.tag), "the review of \(review.date)")
        }
        guard isNamed else { return nil }
        let count = reviews.count == 1 ? "1 closed review" : "\(reviews.count) closed reviews"
        throw Failure(
          .usage, "\(account) has \(count), and not \(selector.words)",
          hint: "It has: \(reviews.map(\.date).joined(separator: ", ")).")
      }
      guard let before = try fixed(old), let after = try fixed(new) else { continue }
      pairs.append(DiffRequest.Pair(old: before.state, new: after.state, accounts: [account]))
      headings.append("\(account) since \(before.words)" + (new.isReview ? ", up to \(after.words)" : ""))
    }
    return DiffRequest(
      pairs: pairs, isByReview: true, accounts: accounts,
      heading: headings.count <= 3
        ? headings.joined(separator: ", ") : "\(headings.count) accounts since their last reviews",
      from: old.scriptName, to: new.scriptName, notes: notes, old: old, new: new)
  }

  /// Says as well what was found of reviews that cannot serve.
  func noClosedReview(of account: String, _ notes: [ReviewNote]) -> Failure {
    guard let note = notes.first else {
      return Failure(
        .usage, "\(account) has no closed review to compare with",
        hint: "Start one with 'rutter review start \(account)' and close it; or name a revision.")
    }
    return Failure(
      .usage, "\(account) has no closed review to compare with: \(note.message)",
      hint: note.hint ?? "Name a revision.")
  }

  /// Which commits stand for days, since nobody knows that by heart.
  private func words(_ state: State) throws -> String {
    guard let commit = state.commit else { return state.isNothing ? "before the first commit" : state.words }
    let abbreviation = try repository().abbreviation(of: commit.id)
    return "\(state.words) (\(abbreviation) of \(try commitDay().judged(commit)))"
  }

  /// Where the sides of `A...B` parted.
  private func mergeBase(
    _ left: Commit, _ right: Commit, of range: String, in repository: Repository
  ) throws -> ObjectID {
    // In a shallow clone the walk can end at a commit that is not there.
    let base =
      repository.isShallow ? try? repository.mergeBase(left.id, right.id) : try repository.mergeBase(left.id, right.id)
    if let base { return base }
    throw Failure(
      .usage, "'\(range)': the two sides have no common history" + (repository.isShallow ? " in this clone" : ""),
      hint: repository.isShallow
        ? "This clone is shallow: 'git fetch --unshallow' brings the commits that it left out (in CI: a fetch depth of 0)."
        : nil)
  }

  /// A side of `A...B`, which must have a history.
  private func commit(at name: Substring, _ range: String) throws -> (commit: Commit, name: String?) {
    guard let state = try requiredDesignation(String(name)).state, let commit = state.commit else {
      throw Failure(.usage, "'\(range)': '\(name)' is no commit, and has no common history with anything")
    }
    return (commit, state.name)
  }

  /// Whether an account was there in the last commit: it may be gone from the working tree.
  private func isFormerAccount(_ name: String) throws -> Bool { try StateReader(try head()).hasAccount(name) }
}
