package import Git
package import PlanDiff
import PlanSchema

/// Which two states of which accounts to compare.
package struct DiffRequest: Sendable {
  /// One side of the comparison.
  package enum Side: Sendable {
    case workTree
    case index
    case commit(Commit, name: String)
    /// Before the first commit.
    case nothing
    /// Each account as its last closed review left it.
    case lastReview
  }

  package var old: Side
  package var new: Side
  /// Folder names of accounts; all if empty.
  package var accounts: [String]
}

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

extension Workspace {
  /// Reads the arguments of `rutter diff`: at most one revision or range (or two revisions), then accounts.
  package func diffRequest(_ arguments: [String], staged: Bool, sinceReview: Bool) throws -> DiffRequest {
    try Failure.reporting {
      let repository = try repository()
      let known = try accountNames()
      var revisions: [String] = []
      var accounts: [String] = []
      for argument in arguments {
        if known.contains(argument) {
          accounts.append(argument)
        } else if accounts.isEmpty, revisions.count < 2, try isRevision(argument, in: repository) {
          revisions.append(argument)
        } else if try isFormerAccount(argument, in: repository) {
          accounts.append(argument)
        } else {
          let near = nearest(to: argument, among: known)
          throw Failure(
            .usage, "'\(argument)' is neither a revision nor an account here",
            hint: near.map { "Did you mean \($0)?" }
              ?? "Look at 'rutter log' for revisions. Accounts: \(known.prefix(12).joined(separator: ", "))")
        }
      }
      var request = try sides(revisions, staged: staged, sinceReview: sinceReview, in: repository)
      request.accounts = accounts
      return request
    }
  }

  /// The semantic difference.
  package func diff(_ request: DiffRequest) throws -> DiffResult {
    try Failure.reporting {
      if case .lastReview = request.old { return try diffSinceReview(request) }
      let repository = try repository()
      let changes = try repository.changes(try comparison(request), in: paths(of: request))
      return try result(of: changes, request, in: repository, heading: nil)
    }
  }

  /// The textual difference, exactly as `git diff` prints it.
  package func patch(_ request: DiffRequest) throws -> [UInt8] {
    try Failure.reporting {
      let repository = try repository()
      guard case .lastReview = request.old else {
        return try repository.patch(try comparison(request), in: paths(of: request))
      }
      var patch: [UInt8] = []
      for account in request.accounts.isEmpty ? try accountNames() : request.accounts {
        guard let review = try lastClosedReview(of: account, in: repository) else { continue }
        let one = DiffRequest(old: .commit(review.commit, name: review.tag), new: request.new, accounts: [account])
        patch += try repository.patch(try comparison(one), in: paths(of: one))
      }
      return patch
    }
  }

  private func diffSinceReview(_ request: DiffRequest) throws -> DiffResult {
    let repository = try repository()
    var total = DiffResult(changes: [], otherPaths: [], heading: nil, from: "last-review", to: name(of: request.new))
    var headings: [String] = []
    let accounts = request.accounts.isEmpty ? try accountNames() : request.accounts
    for account in accounts {
      let (review, notes) = try reviewBasis(of: account, kind: nil, in: repository)
      guard let review else {
        if request.accounts.contains(account) { throw noClosedReview(of: account, notes) }
        total.notes += notes
        continue
      }
      total.notes += notes
      let one = DiffRequest(old: .commit(review.commit, name: review.tag), new: request.new, accounts: [account])
      let changes = try repository.changes(try comparison(one), in: paths(of: one))
      let part = try result(of: changes, one, in: repository, heading: nil)
      total.changes += part.changes
      total.otherPaths += part.otherPaths
      headings.append("\(account) since the review of \(review.date)")
    }
    total.heading =
      headings.count <= 3 ? headings.joined(separator: ", ") : "\(headings.count) accounts since their last reviews"
    return total
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
    of changes: [Change], _ request: DiffRequest, in repository: Repository, heading: String?
  ) throws
    -> DiffResult
  {
    let touched = TouchedPlans(changes)
    return DiffResult(
      changes: try subjectChanges(
        touched, from: try snapshot(request.old, touched, in: repository),
        to: try snapshot(request.new, touched, in: repository)),
      otherPaths: touched.otherPaths, heading: heading, from: name(of: request.old), to: name(of: request.new))
  }

  private func snapshot(_ side: DiffRequest.Side, _ touched: TouchedPlans, in repository: Repository) throws -> Snapshot
  {
    switch side {
    case .workTree: .workTree(root: try workTree())
    case .index: .index(try repository.index(), in: repository)
    case .commit(let commit, _): try .tree(commit.tree, in: repository, under: touched.folders)
    case .nothing, .lastReview: .nothing
    }
  }

  private func sides(
    _ revisions: [String], staged: Bool, sinceReview: Bool, in repository: Repository
  ) throws
    -> DiffRequest
  {
    let new: DiffRequest.Side = staged ? .index : repository.isBare ? try headSide(in: repository) : .workTree
    if sinceReview {
      guard revisions.isEmpty else {
        throw Failure(.usage, "--since-review already says what to compare with", hint: "Leave the revision out.")
      }
      return DiffRequest(old: .lastReview, new: new, accounts: [])
    }
    func side(_ name: Substring) throws -> DiffRequest.Side {
      let name = name.isEmpty ? "HEAD" : String(name)
      return .commit(try commit(named: name, in: repository), name: name)
    }
    if revisions.count == 2 {
      return DiffRequest(old: try side(revisions[0][...]), new: try side(revisions[1][...]), accounts: [])
    }
    guard let revision = revisions.first else {
      if repository.isBare {
        throw Failure(
          .usage, "a bare repository has no working tree to compare",
          hint: "Name two revisions: rutter diff main~1..main")
      }
      return DiffRequest(old: try headSide(in: repository), new: new, accounts: [])
    }
    if let dots = revision.firstRange(of: "...") {
      let left = try commit(
        named: revision[..<dots.lowerBound].isEmpty ? "HEAD" : String(revision[..<dots.lowerBound]), in: repository)
      let right = try side(revision[dots.upperBound...])
      guard case .commit(let tip, _) = right, let base = try repository.mergeBase(left.id, tip.id) else {
        throw Failure(.usage, "'\(revision)': the two sides have no common history")
      }
      return DiffRequest(old: .commit(try repository.commit(base), name: base.hex), new: right, accounts: [])
    }
    if let dots = revision.firstRange(of: "..") {
      return DiffRequest(
        old: try side(revision[..<dots.lowerBound]), new: try side(revision[dots.upperBound...]), accounts: [])
    }
    return DiffRequest(old: try side(revision[...]), new: new, accounts: [])
  }

  private func headSide(in repository: Repository) throws -> DiffRequest.Side {
    guard let head = try repository.head().commit else { return .nothing }
    return .commit(try repository.commit(head), name: "HEAD")
  }

  private func isRevision(_ text: String, in repository: Repository) throws -> Bool {
    if text.contains("..") { return true }
    return isCommit(text, in: repository)
  }

  /// Whether an account was there in the last commit: it may be gone from the working tree.
  private func isFormerAccount(_ name: String, in repository: Repository) throws -> Bool {
    guard let head = try repository.head().commit else { return false }
    let tree = try repository.commit(head).tree
    return try repository.entry(at: "accounts/\(name)", in: tree) != nil
  }

  private func comparison(_ request: DiffRequest) throws -> Comparison {
    switch (request.old, request.new) {
    case (.commit(let old, _), .commit(let new, _)): .trees(old.tree, new.tree)
    case (.commit(let old, _), .index): .treeWithIndex(old.tree)
    case (.commit(let old, _), .workTree): .treeWithWorkTree(old.tree)
    case (.nothing, .index): .treeWithIndex(nil)
    case (.nothing, .workTree): .treeWithWorkTree(nil)
    case (.nothing, .commit(let new, _)): .trees(nil, new.tree)
    case (.index, .workTree): .indexWithWorkTree
    default: throw Failure(.usage, "these two states cannot be compared")
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
    case .lastReview: "last-review"
    }
  }
}
