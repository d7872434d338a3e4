// Which states of which accounts `rutter diff` compares, from what was typed.
package import Git
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
    /// Each account as one of its closed reviews left it.
    case review(ReviewSelector)
  }

  package var old: Side
  package var new: Side
  /// Folder names of accounts; all if empty.
  package var accounts: [String]
  /// What is compared with what, when that is not plain from the command line.
  package var heading: String?
}

extension Workspace {
  /// Reads the arguments of `rutter diff`: at most one state or range (or two states), then accounts.
  package func diffRequest(_ arguments: [String], staged: Bool, sinceReview: Bool) throws -> DiffRequest {
    try Failure.reporting {
      let repository = try repository()
      let known = try accountNames()
      var states: [String] = []
      var accounts: [String] = []
      for argument in arguments {
        if known.contains(argument) {
          accounts.append(argument)
        } else if accounts.isEmpty, states.count < 2, try isState(argument, in: repository) {
          states.append(argument)
        } else if try isFormerAccount(argument, in: repository) {
          accounts.append(argument)
        } else {
          let near = nearest(to: argument, among: known)
          throw Failure(
            .usage, "'\(argument)' is neither a revision, a day, a review nor an account here",
            hint: near.map { "Did you mean \($0)?" }
              ?? "Look at 'rutter log' for revisions. Accounts: \(known.prefix(12).joined(separator: ", "))")
        }
      }
      var request = try sides(states, staged: staged, sinceReview: sinceReview, in: repository)
      request.heading = try heading(states, request, in: repository)
      request.accounts = accounts
      return request
    }
  }

  private func sides(
    _ states: [String], staged: Bool, sinceReview: Bool, in repository: Repository
  ) throws -> DiffRequest {
    let new: DiffRequest.Side = staged ? .index : repository.isBare ? try headSide(in: repository) : .workTree
    if sinceReview {
      guard states.isEmpty else {
        throw Failure(.usage, "--since-review already says what to compare with", hint: "Leave the revision out.")
      }
      return DiffRequest(old: .review(.back(0)), new: new, accounts: [])
    }
    if states.count == 2 {
      return DiffRequest(
        old: try side(states[0], in: repository), new: try side(states[1], in: repository), accounts: [])
    }
    guard let name = states.first else {
      if repository.isBare {
        throw Failure(
          .usage, "a bare repository has no working tree to compare",
          hint: "Name two revisions: rutter diff main~1..main")
      }
      return DiffRequest(old: try headSide(in: repository), new: new, accounts: [])
    }
    if let dots = name.firstRange(of: "...") {
      let left = try commit(at: name[..<dots.lowerBound], name, in: repository)
      let right = try commit(at: name[dots.upperBound...], name, in: repository)
      let base = try mergeBase(left, right, of: name, in: repository)
      return DiffRequest(
        // Where B left A is A to those who read of it.
        old: .commit(
          try repository.commit(base),
          name: dots.lowerBound == name.startIndex ? "HEAD" : String(name[..<dots.lowerBound])),
        new: .commit(right, name: String(name[dots.upperBound...])), accounts: [])
    }
    if let dots = name.firstRange(of: "..") {
      return DiffRequest(
        old: try side(String(name[..<dots.lowerBound]), in: repository),
        new: try side(String(name[dots.upperBound...]), in: repository), accounts: [])
    }
    // A period by itself is what happened in it.
    if case .day(let end, let days)? = try state(named: name, in: repository), days.lowerBound < days.upperBound {
      let settings = try trustedSettings(in: presentSnapshot(in: repository).reader())
      let before = days.lowerBound.adding(days: -1)
      let start = try lastCommit(until: before, in: repository)
      let isOver = days.upperBound < today(settings)
      return DiffRequest(
        old: start.map { .commit($0, name: before.canonical) } ?? .nothing,
        new: isOver ? end.map { .commit($0, name: days.upperBound.canonical) } ?? .nothing : new, accounts: [])
    }
    return DiffRequest(old: try side(name, in: repository), new: new, accounts: [])
  }

  /// Which commits stand for days, since nobody knows that by heart.
  private func heading(_ states: [String], _ request: DiffRequest, in repository: Repository) throws -> String? {
    let names = states.flatMap { $0.contains("..") ? $0.split(separator: ".").map(String.init) : [$0] }
    let hasDays = try names.contains { name in
      if case .day? = try state(named: name, in: repository) { true } else { false }
    }
    guard hasDays else { return nil }
    let days = try commitDay(in: repository)
    func words(_ side: DiffRequest.Side) throws -> String {
      switch side {
      case .commit(let commit, let name):
        "\(name) (\(try repository.abbreviation(of: commit.id)) of \(days.judged(commit)))"
      case .nothing: "before the first commit"
      case .workTree: "the working tree"
      case .index: "what is staged"
      case .review(let selector): selector.words
      }
    }
    return "From \(try words(request.old)) to \(try words(request.new))"
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

  /// One state; HEAD where the text is empty.
  func side(_ name: String, in repository: Repository) throws -> DiffRequest.Side {
    if name.isEmpty { return try headSide(in: repository) }
    // How forges name what was there before the first push of a branch.
    if name.utf8.count >= 40, name.utf8.allSatisfy({ $0 == 0x30 }) { return .nothing }
    return switch try state(named: name, in: repository) {
    case .workTree: .workTree
    case .index: .index
    case .commit(let commit): .commit(commit, name: name)
    case .day(let commit?, _): .commit(commit, name: name)
    case .day(nil, _): .nothing
    case .review(let selector): .review(selector)
    case nil: .commit(try commit(named: name, in: repository), name: name)
    }
  }

  /// A side of `A...B`, which must have a history.
  private func commit(at name: Substring, _ range: String, in repository: Repository) throws -> Commit {
    guard case .commit(let commit, _) = try side(String(name), in: repository) else {
      throw Failure(.usage, "'\(range)': '\(name)' is no commit, and has no common history with anything")
    }
    return commit
  }

  private func headSide(in repository: Repository) throws -> DiffRequest.Side {
    guard let head = try repository.head().commit else { return .nothing }
    return .commit(try repository.commit(head), name: "HEAD")
  }

  private func isState(_ text: String, in repository: Repository) throws -> Bool {
    if text.contains("..") { return true }
    return try state(named: text, in: repository) != nil
  }

  /// Whether an account was there in the last commit: it may be gone from the working tree.
  private func isFormerAccount(_ name: String, in repository: Repository) throws -> Bool {
    guard let head = try repository.head().commit else { return false }
    let tree = try repository.commit(head).tree
    return try repository.entry(at: "accounts/\(name)", in: tree) != nil
  }
}
