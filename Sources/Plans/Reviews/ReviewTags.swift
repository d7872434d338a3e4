// Which reviews are closed, and by which commit. The tag is the truth; but tags are moved, lost and left behind by
// rewritten histories, so what a tag says is held against the review's own text.
package import Git
import PlanModel
import PlanSchema
package import PlanText

/// Judges the review tags of a repository, and reads no more than it is asked for: tags are listed once, objects are read
/// for the account in question, and history is walked only as far back as the oldest tag that was asked about.
package final class ReviewTags {
  private let repository: Repository
  private let store: ComparisonStore
  private let days: CommitDay
  private let head: Commit?
  /// Names of reviews that have a tag, by the account in the tag's name; sorted.
  private let names: [String: [String]]
  private let history: HeadHistory
  private var facts: [ObjectID: ReviewFacts] = [:]
  /// Trees of HEAD's accounts by name, read with one listing.
  private lazy var folders = Result { try accountFolders() }
  /// Accounts of tags that HEAD does not have: their names are old, or they are gone.
  private lazy var orphans = Result {
    let folders = try folders.get()
    return Set(names.keys.filter { folders[$0] == nil })
  }

  /// What accounts were called before, as commits say that took a name away which tags have.
  private lazy var renamed = Result { try history.formerNames(since: orphans.get(), store) }

  package init(of repository: Repository, _ days: CommitDay, _ store: ComparisonStore) throws {
    self.repository = repository
    self.store = store
    self.days = days
    head = try repository.head().commit.map { try repository.commit($0) }
    var names: [String: [String]] = [:]
    for reference in try repository.references(matching: "refs/tags/review/*") {
      let parts = reference.name.dropFirst("refs/tags/review/".count).split(separator: "/", maxSplits: 1)
      if parts.count == 2, Self.isName(parts[1]) { names[String(parts[0]), default: []].append(String(parts[1])) }
    }
    self.names = names
    history = HeadHistory(of: repository, from: head?.id)
  }

  /// Names of the reviews of an account that may be closed, the oldest first: those with a tag, and those in HEAD.
  package func candidates(of account: String) throws -> [String] {
    var result = Set(names[account] ?? [])
    for former in try formerNames(of: account) { result.formUnion(names[former] ?? []) }
    if let folder = try folders.get()[account] {
      for entry in try repository.children(of: folder, at: "reviews") where entry.path.hasSuffix(".md") {
        let name = entry.path.dropFirst("reviews/".count).dropLast(3)
        if Self.isName(name) { result.insert(String(name)) }
      }
    }
    return result.sorted()
  }

  /// What is to be thought of a review; nil for one that is still open.
  package func judge(_ name: String, of account: String) throws -> JudgedReview? {
    let owner = try ([account] + formerNames(of: account)).first { names[$0]?.contains(name) ?? false }
    guard let owner else {
      let path = Self.path(of: name, account)
      guard let own = try facts(at: path, in: head), own.isClosed else { return nil }
      let found = try closing(path)
      return JudgedReview(
        account: account, folder: account, name: name, tag: "review/\(account)/\(name)", kind: own.kind,
        trust: .tagMissing,
        tagged: nil, commit: found, isShallow: repository.isShallow, days: days)
    }
    return try judgeTag(of: name, owner: owner, account: account)
  }

  private func judgeTag(of name: String, owner: String, account: String) throws -> JudgedReview {
    let tag = "review/\(owner)/\(name)"
    let path = Self.path(of: name, owner)
    func judged(_ trust: ReviewTrust, _ tagged: Commit?, _ commit: Commit?) throws -> JudgedReview {
      let text =
        try facts(at: path, in: commit) ?? facts(at: Self.path(of: name, account), in: head)
        ?? facts(at: path, in: tagged)
      return JudgedReview(
        account: account, folder: owner, name: name, tag: tag, kind: text?.kind, trust: trust, tagged: tagged,
        commit: commit, isShallow: repository.isShallow, days: days)
    }
    func replaced(_ trust: ReviewTrust, _ tagged: Commit?) throws -> JudgedReview {
      try judged(trust, tagged, try closing(path))
    }
    let found: Tag?
    do {
      found = try repository.tag(named: tag)
    } catch {
      return try replaced(.commitMissing, nil)
    }
    // A symbolic reference can stand among the tags as well; git makes none.
    guard let found, found.targetKind == .commit else { return try replaced(.noCommit, nil) }
    let commit = try repository.commit(found.target)
    let isHere = try head == nil || history.contains(commit.id)
    guard isHere || repository.isShallow else { return try replaced(.elsewhere, commit) }
    guard try closes(commit, path) else { return try replaced(.moved(by: found.annotation?.tagger), commit) }
    if !isHere || repository.isCutOff(commit.id) { return try judged(.cutOff, commit, commit) }
    return try judged(found.annotation == nil ? .lightweight : .sound, commit, commit)
  }

  /// Whether a review is closed in a commit and was not in the one before.
  private func closes(_ commit: Commit, _ path: String) throws -> Bool {
    guard try facts(at: path, in: commit)?.isClosed ?? false else { return false }
    guard let parent = commit.parents.first else { return true }
    return try !(facts(at: path, in: repository.commit(parent))?.isClosed ?? false)
  }

  /// The last commit of HEAD's history that closed a review. None, where it would be the one at which a shallow clone was
  /// cut off: that seems to bring everything that it holds.
  private func closing(_ path: String) throws -> Commit? {
    guard let head else { return nil }
    let walk = try repository.history(HistoryOptions(from: [head.id], paths: [path]))
    while let commit = try walk.next() {
      guard try facts(at: path, in: commit)?.isClosed ?? false else { continue }
      let wasClosed = try commit.parents.contains {
        try facts(at: path, in: repository.commit($0))?.isClosed ?? false
      }
      if !wasClosed { return repository.isCutOff(commit.id) ? nil : commit }
    }
    return nil
  }

  private func facts(at path: String, in commit: Commit?) throws -> ReviewFacts? {
    guard let commit, let entry = try repository.entry(at: path, in: commit.tree), entry.mode.isRegularFile else {
      return nil
    }
    if let known = facts[entry.id] { return known }
    guard try repository.blobSize(entry.id) <= largestFile else { return nil }
    let read = ReviewFacts(SourceText(path: path, bytes: try repository.blob(entry.id)))
    facts[entry.id] = read
    return read
  }

  /// Earlier names of an account that tags still use: as commits say, and as its plan does. The plan is read only if there
  /// are tags of accounts that are gone.
  private func formerNames(of account: String) throws -> [String] {
    let orphans = try orphans.get()
    guard !orphans.isEmpty, let folder = try folders.get()[account] else { return [] }
    var names = try renamed.get()[account] ?? []
    if let entry = try repository.entry(at: "plan.md", in: folder), entry.mode.isRegularFile,
      try repository.blobSize(entry.id) <= largestFile
    {
      let text = SourceText(path: entry.path, bytes: try repository.blob(entry.id))
      let former = Document.parse(text).frontMatter?.root?["formerly"]
      let words = former?.items?.compactMap(\.text) ?? former?.text?.split(separator: ",").map(String.init) ?? []
      for word in words.map({ $0.filter { $0 != " " } }) where !names.contains(word) { names.append(word) }
    }
    return names.filter(orphans.contains)
  }

  private func accountFolders() throws -> [String: ObjectID] {
    guard let head else { return [:] }
    let folders = try repository.children(of: head.tree, at: Layout.accounts).filter { $0.mode == .folder }
    let pairs = folders.map { (String($0.path.dropFirst(Layout.accounts.utf8.count + 1)), $0.id) }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// Whether this is the name of a review: a date, perhaps with a topic behind it.
  private static func isName(_ name: Substring) -> Bool {
    CalendarDate(String(name.prefix(10))) != nil && !name.contains("/")
  }

  private static func path(of name: String, _ account: String) -> String {
    Layout.review(name, of: account)
  }
}

/// What a review's file says of itself, told from its front matter.
package struct ReviewFacts {
  package let isClosed: Bool
  package let kind: String?

  package init(_ text: SourceText) {
    let root = Document.parse(text).frontMatter?.root
    isClosed = root?["status"]?.text?.lowercased() == "closed"
    kind = root?["kind"]?.text?.lowercased()
  }
}

/// The commits of HEAD's history, looked up in the index of commits when somebody asks.
private final class HeadHistory {
  private let repository: Repository
  private let head: ObjectID?
  private var known: (index: HistoryIndex, isReached: [Bool])?

  init(of repository: Repository, from head: ObjectID?) {
    self.repository = repository
    self.head = head
  }

  func contains(_ id: ObjectID) throws -> Bool {
    guard let head else { return false }
    let (index, isReached) = try known ?? reached(from: head)
    known = (index, isReached)
    return index.position(of: id).map { isReached[$0] } ?? false
  }

  /// For accounts that took the place of some, or of those that did: all names that they had since, the latest first.
  func formerNames(since names: Set<String>, _ store: ComparisonStore) throws -> [String: [String]] {
    guard let head, !names.isEmpty else { return [:] }
    let (index, isReached) = try known ?? reached(from: head)
    known = (index, isReached)
    let versions = PlanVersions(index)
    var names = names
    var result: [String: [String]] = [:]
    for position in 0..<index.count where isReached[position] {
      guard index.accountChanges(at: position).contains(where: { $0.tree == nil && names.contains($0.account) }) else {
        continue
      }
      for (new, old) in try store.formerNames(at: position, in: versions) where names.contains(old) {
        result[new] = [old] + (result[old] ?? [])
        names.insert(new)
      }
    }
    return result
  }

  private func reached(from head: ObjectID) throws -> (index: HistoryIndex, isReached: [Bool]) {
    let index = try HistoryIndex.open(in: repository, reaching: [head], folder: "accounts")
    var isReached = [Bool](repeating: false, count: index.count)
    if let tip = index.position(of: head) {
      isReached[tip] = true
      // Parents stand before their children.
      for position in stride(from: tip, through: 0, by: -1) where isReached[position] {
        for number in 0..<index.parentCount(at: position) { isReached[index.parent(number, at: position)] = true }
      }
    }
    return (index, isReached)
  }
}

extension PlanRepository {
  /// Closed reviews of an account that there is a commit for, the oldest first.
  package func closedReviews(of account: String, in repository: Repository) throws -> [ClosedReview] {
    try judgedReviews(of: account, in: repository).compactMap(\.closed)
  }

  /// The last closed review of an account that there is a commit for.
  package func lastClosedReview(of account: String, in repository: Repository) throws -> ClosedReview? {
    try reviewBasis(of: account, kind: nil, in: repository).review
  }

  /// All reviews of an account that are closed by tag or text, the oldest first.
  package func judgedReviews(of account: String, in repository: Repository) throws -> [JudgedReview] {
    let tags = try reviewTags(in: repository)
    return try tags.candidates(of: account).compactMap { try tags.judge($0, of: account) }
  }

  /// The closed review to compare with: the last one of a kind if there is any, else the last one of all.
  ///
  /// - Parameter name: only reviews before this one; nil for all.
  /// - Returns: the review, and what is to be said of it and of newer ones that had to be passed over.
  package func reviewBasis(
    of account: String, kind: String?, before name: String? = nil, in repository: Repository
  ) throws -> (review: ClosedReview?, notes: [ReviewNote]) {
    let tags = try reviewTags(in: repository)
    var notes: [ReviewNote] = []
    var other: (review: ClosedReview, notes: [ReviewNote])?
    for candidate in try tags.candidates(of: account).reversed() {
      if let name, candidate >= name { continue }
      guard let judged = try tags.judge(candidate, of: account) else { continue }
      let told = notes + (judged.note.map { [$0] } ?? [])
      guard let closed = judged.closed else {
        notes = told
        continue
      }
      if kind == nil || closed.kind == kind { return (closed, told) }
      if other == nil { other = (closed, told) }
    }
    return other.map { ($0.review, $0.notes) } ?? (nil, notes)
  }

  private func reviewTags(in repository: Repository) throws -> ReviewTags {
    if let listedReviewTags { return listedReviewTags }
    let tags = try ReviewTags(of: repository, commitDay(), comparisons())
    listedReviewTags = tags
    return tags
  }
}
