import Git
package import PlanDiff
import PlanSchema

/// What a comparison found.
package struct DiffResult: Sendable {
  package var changes: [SubjectChange]
  /// Changed files that are no plan text.
  package var otherPaths: [String]
  /// What is compared with what, in a few words, when that is not plain from the command line.
  package var heading: String?
  /// The two sides, as scripts want them: an id, `index` or `worktree`.
  package var from: String
  package var to: String
  /// What must be said of the reviews that were compared with.
  package var notes: [ReviewNote] = []

  package var isEmpty: Bool { changes.isEmpty && otherPaths.isEmpty }
}

extension DiffRequest {
  /// Whether each account has commits of its own to compare.
  var isByReview: Bool {
    if case .review = old { return true }
    if case .review = new { return true }
    return false
  }
}

extension Workspace {
  /// The semantic difference.
  package func diff(_ request: DiffRequest) throws -> DiffResult {
    try Failure.reporting {
      if request.isByReview { return try diffByReview(request) }
      let repository = try repository()
      let changes = try repository.changes(try comparisonOfPaths(request), in: paths(of: request))
      return try result(of: changes, request, in: repository, heading: request.heading)
    }
  }

  /// The textual difference, exactly as `git diff` prints it.
  package func patch(_ request: DiffRequest) throws -> [UInt8] {
    try Failure.reporting {
      let repository = try repository()
      guard request.isByReview else {
        return try repository.patch(try comparison(request), in: paths(of: request))
      }
      return try requestsByReview(request).requests.flatMap { one in
        try repository.patch(try comparison(one.request), in: paths(of: one.request))
      }
    }
  }

  private func diffByReview(_ request: DiffRequest) throws -> DiffResult {
    let repository = try repository()
    var total = DiffResult(
      changes: [], otherPaths: [], heading: nil, from: name(of: request.old), to: name(of: request.new))
    var headings: [String] = []
    let (requests, notes) = try requestsByReview(request)
    total.notes = notes
    for (one, heading) in requests {
      let changes = try repository.changes(try comparisonOfPaths(one), in: paths(of: one))
      let part = try result(of: changes, one, in: repository, heading: nil)
      total.changes += part.changes
      total.otherPaths += part.otherPaths
      headings.append(heading)
    }
    total.heading =
      headings.count <= 3 ? headings.joined(separator: ", ") : "\(headings.count) accounts since their last reviews"
    return total
  }

  /// A request for each account, with the commits of its own reviews, and what is to be said of their tags. Accounts
  /// without such a review are left out unless they were named.
  private func requestsByReview(
    _ request: DiffRequest
  ) throws -> (requests: [(request: DiffRequest, heading: String)], notes: [ReviewNote]) {
    let repository = try repository()
    var requests: [(request: DiffRequest, heading: String)] = []
    var notes: [ReviewNote] = []
    for account in request.accounts.isEmpty ? try accountNames() : request.accounts {
      let told = try reviewBasis(of: account, kind: nil, in: repository).notes
      notes += told
      let reviews = try closedReviews(of: account, in: repository)
      let isNamed = request.accounts.contains(account)
      if reviews.isEmpty, isNamed { throw noClosedReview(of: account, told) }
      func fixed(_ side: DiffRequest.Side) throws -> (side: DiffRequest.Side, words: String)? {
        guard case .review(let selector) = side else { return (side, words(for: side)) }
        if let review = selector.review(among: reviews) {
          return (.commit(review.commit, name: review.tag), "the review of \(review.date)")
        }
        guard isNamed else { return nil }
        let count = reviews.count == 1 ? "1 closed review" : "\(reviews.count) closed reviews"
        throw Failure(
          .usage, "\(account) has \(count), and not \(selector.words)",
          hint: "It has: \(reviews.map(\.date).joined(separator: ", ")).")
      }
      guard let old = try fixed(request.old), let new = try fixed(request.new) else { continue }
      let isOpen = if case .review = request.new { false } else { true }
      requests.append(
        (
          DiffRequest(old: old.side, new: new.side, accounts: [account]),
          "\(account) since \(old.words)" + (isOpen ? "" : ", up to \(new.words)")
        ))
    }
    return (requests, notes)
  }

  private func words(for side: DiffRequest.Side) -> String {
    switch side {
    case .workTree: "the working tree"
    case .index: "what is staged"
    case .commit(_, let name): name
    case .nothing: "the beginning"
    case .review(let selector): selector.words
    }
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

  private func result(
    of changes: [PathChange], _ request: DiffRequest, in repository: Repository, heading: String?
  ) throws
    -> DiffResult
  {
    let touched = TouchedPlans(changes)
    return DiffResult(
      changes: try subjectChanges(
        touched, from: try side(request.old, in: repository), to: try side(request.new, in: repository)),
      otherPaths: touched.otherPaths, heading: heading, from: name(of: request.old), to: name(of: request.new))
  }

  func side(_ side: DiffRequest.Side, in repository: Repository) throws -> DiffSide {
    switch side {
    case .workTree: try DiffSide(workTreeSnapshot())
    case .index: try DiffSide(.index(try repository.index(), in: repository))
    case .commit(let commit, _): try DiffSide(tree: commit.tree, in: repository)
    case .nothing, .review: try DiffSide(tree: nil, in: repository)
    }
  }

  private func comparison(_ request: DiffRequest) throws -> Comparison {
    switch (request.old, request.new) {
    case (.commit(let old, _), .commit(let new, _)): .trees(old.tree, new.tree)
    case (.commit(let old, _), .index): .treeWithIndex(old.tree)
    case (.commit(let old, _), .workTree): .treeWithWorkTree(old.tree)
    case (.nothing, .index): .treeWithIndex(nil)
    case (.nothing, .workTree): .treeWithWorkTree(nil)
    case (.nothing, .commit(let new, _)): .trees(nil, new.tree)
    case (.nothing, .nothing): .trees(nil, nil)
    case (.index, .workTree): .indexWithWorkTree
    default:
      throw Failure(
        .usage, "git has no patch between these two states", hint: "Name the older state first, or take another format."
      )
    }
  }

  /// The same for finding out which files differ, in whichever order the states were named.
  func comparisonOfPaths(_ request: DiffRequest) throws -> Comparison {
    switch (request.old, request.new) {
    case (.workTree, .commit), (.workTree, .index), (.workTree, .nothing), (.index, .commit), (.index, .nothing),
      (.commit, .nothing):
      try comparison(DiffRequest(old: request.new, new: request.old, accounts: request.accounts))
    default: try comparison(request)
    }
  }

  private func paths(of request: DiffRequest) -> [String] {
    request.accounts.map { "accounts/\($0)" }
  }

  private func name(of side: DiffRequest.Side) -> String {
    switch side {
    case .workTree: "worktree"
    case .index: "index"
    case .commit(let commit, _): commit.id.hex
    case .nothing: "nothing"
    case .review(.back(0)): "last-review"
    case .review(.back(let count)): "review~\(count)"
    case .review(.named(let name)): "review:\(name)"
    }
  }
}
