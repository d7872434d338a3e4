// The reviews of accounts as they are found: their pages now, and what their tags say.
import Git
import PlanDiff
import PlanModel
import PlanSchema
import PlanText
import Plans

/// A review: open in the working tree, or closed and tagged.
struct ReviewEntry {
  let account: String
  /// File name without `.md`: the date, perhaps with a name behind it.
  let name: String
  /// The page as it is now, or where it is gone as the review left it; nil where neither can be read.
  let document: DecodedDocument?
  /// nil while it is open.
  let judged: JudgedReview?

  var path: String { Layout.review(name, of: account) }
  var closed: ClosedReview? { judged?.closed }
  var review: Review? { document.map { Review($0) } }
  var kind: String? { judged?.kind ?? review?.kind }

  var state: String {
    if let judged { return judged.state }
    return review?.status == "closed" ? "not committed" : "open"
  }
}

/// The time between two reviews: what the later one looks back on.
struct ReviewCycle {
  /// The review before; nil for the first.
  let previous: ClosedReview?
  /// The account as the review before left it; nil for the first.
  let then: ReadAccount?
  /// The account as the review left it, or as it is now while the review is open.
  let now: ReadAccount
  /// nil where nothing changed, or there is no review before.
  let change: SubjectChange?
  /// Commits that touched the account, the newest first; those that nobody has made yet are not among them.
  let commits: [Commit]
}

/// Reads accounts at reviews, each once.
struct ReviewReading {
  let workspace: PlanRepository
  let repository: Repository
  let head: ObjectID?
  private let environments = Environments()
  private let plans: StateReader
  private var known: [String: ReadAccount] = [:]

  init(_ workspace: PlanRepository, _ repository: Repository) throws {
    self.workspace = workspace
    self.repository = repository
    head = try repository.head().commit
    plans = try StateReader(workspace.present(), environments: environments)
  }

  /// The account as it is in the working tree, or in a bare repository in the last commit.
  mutating func present(_ account: String) throws -> ReadAccount {
    if let read = known[account] { return read }
    let read = try plans.read(account)
    known[account] = read
    return read
  }

  /// The account as a closed review left it.
  mutating func state(of review: ClosedReview) throws -> ReadAccount {
    try account(review.folder, in: review.commit)
  }

  /// The account as it stood in a commit. Settings that are missing or wrong are read as the built-in ones: a state of the
  /// past is shown as it was.
  mutating func account(_ folder: String, in commit: Commit) throws -> ReadAccount {
    let key = "\(folder) \(commit.id.hex)"
    if let read = known[key] { return read }
    let read = try StateReader(workspace.state(of: commit), in: repository, environments: environments).read(folder)
    known[key] = read
    return read
  }

  /// What the check finds in the account as a closed review left it, on the day of that commit, or as it is now; with its
  /// health.
  func judged(_ review: ClosedReview?, of account: String) throws -> CheckResult {
    let state = try review.map { try workspace.state(of: $0.commit).onItsOwnDay() } ?? plans.state
    return try workspace.check(state, CheckScope(accounts: [review?.folder ?? account], wantsHealth: true))
  }

  /// All reviews of an account, the newest first.
  mutating func entries(of account: String) throws -> [ReviewEntry] {
    var judged: [String: JudgedReview] = [:]
    for review in try workspace.judgedReviews(of: account, in: repository) { judged[review.name] = review }
    var entries: [ReviewEntry] = []
    for document in try present(account).reviews {
      let name = Review(document).name
      entries.append(
        ReviewEntry(account: account, name: name, document: document, judged: judged.removeValue(forKey: name)))
    }
    for (name, review) in judged {
      var document = try review.closed.flatMap { try state(of: $0).review(name)?.document }
      if document == nil, let tagged = review.tagged {
        document = try self.account(review.folder, in: tagged).review(name)?.document
      }
      entries.append(ReviewEntry(account: account, name: name, document: document, judged: review))
    }
    return entries.sorted { $0.name > $1.name }
  }

  /// What a review looks back on.
  ///
  /// It begins with the last review of the same kind, or where there is none with the last one of all. One that was closed
  /// later, whatever its date, is none that it could look back on.
  mutating func cycle(of entry: ReviewEntry, among closed: [ClosedReview]) throws -> ReviewCycle {
    let tip = entry.closed?.commit.id ?? head
    let earlier = try closed.reversed().filter { review in
      try review.date < entry.name && (tip.map { try repository.isAncestor(review.commit.id, of: $0) } ?? false)
    }
    return try cycle(
      from: earlier.first { $0.kind == entry.kind } ?? earlier.first, to: entry.closed, of: entry.account)
  }

  /// - Parameter end: nil for the cycle that is still going on.
  mutating func cycle(
    from previous: ClosedReview?, to end: ClosedReview?, of account: String
  ) throws -> ReviewCycle {
    let then = try previous.map { try state(of: $0) }
    let now = try end.map { try state(of: $0) } ?? present(account)
    var change: SubjectChange?
    if let then, then.plan != nil || now.plan != nil { change = PlanDiff.diff(old: then.plan, new: now.plan) }
    let folders = Set([account, previous?.folder, end?.folder].compactMap(\.self))
    let commits = try (end?.commit.id ?? head).map { tip in
      try repository.history(
        HistoryOptions(
          from: [tip], excluding: previous.map { [$0.commit.id] } ?? [],
          paths: folders.sorted().map(Layout.folder))
      ).commits()
    }
    return ReviewCycle(previous: previous, then: then, now: now, change: change, commits: commits ?? [])
  }
}

extension PlanRepository {
  /// All reviews of the accounts, by account, the newest first.
  func reviews(of accounts: [String]) throws -> [ReviewEntry] {
    try requireKnown(accounts)
    var reading = try ReviewReading(self, try repository())
    return try (accounts.isEmpty ? accountNames() : accounts).flatMap { try reading.entries(of: $0) }
  }
}

/// Authors of commits with how many are theirs, most first, then by name.
func commitShares(_ commits: [Commit]) -> [(name: String, commits: Int)] {
  var counts: [String: Int] = [:]
  for commit in commits { counts[commit.author.name, default: 0] += 1 }
  return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { (name: $0.key, commits: $0.value) }
}
