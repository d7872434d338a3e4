// `rutter review close`: the review is checked, committed and tagged, or left as open as it was.
import Git
import PlanModel
import PlanSchema
package import PlanText
package import Plans
import System

/// Who took part, where the user says so when closing.
package struct ClosingOptions: Sendable {
  /// The review's name, when more than one is open.
  package var name: String?
  /// People from our side; nil leaves what the review says.
  package var ours: [String]?
  /// Contacts from the client's side; nil leaves what the review says. They are confirmed by being named.
  package var theirs: [String]?
  /// Takes what the user should read while the commit is under way, a line at a time.
  package var tell: @Sendable (String) -> Void = { _ in }

  package init(name: String?, ours: [String]? = nil, theirs: [String]? = nil) {
    self.name = name
    self.ours = ours
    self.theirs = theirs
  }
}

/// What closing a review came to.
package struct ClosingResult: Sendable {
  package struct Closed: Sendable {
    package let path: String
    package let abbreviation: String
    package let tag: String
  }

  package let findings: [Finding]
  package let filesChecked: Int
  /// nil when the review stays open because of what was found.
  package let closed: Closed?
}

extension PlanRepository {
  /// Checks a review, marks it closed, commits it with the account's other changes, and tags the commit.
  ///
  /// Everything that stands against it is found in one run, and then nothing is written.
  package func closeReview(of account: String, _ options: ClosingOptions) throws -> ClosingResult {
    let root = try workTree()
    let repository = try repository()
    let entry = try openReview(of: account, named: options.name)
    if let judged = entry.judged { throw taggedAlready(judged) }
    let tag = "review/\(account)/\(entry.name)"
    try refuseUnsupported(in: repository)
    if let name = try repository.unfinishedWork().name { throw Self.partial(during: name) }
    let tagger = try repository.identity(.committer, environment: surroundings.environment, now: timestamp)
    let signer = try Signer(
      of: .tag, in: repository, committer: tagger, root: root, environment: surroundings.environment)
    let before = try FileReading.bytes(of: "\(root)/\(entry.path)", named: entry.path, limit: largestFile) ?? []
    let closedText = try closing(entry, options)
    let checked = try checkClosing(entry, as: closedText)
    if checked.hasErrors {
      return ClosingResult(findings: checked.findings, filesChecked: checked.files, closed: nil)
    }
    try FileWriting.write(closedText, to: "\(root)/\(entry.path)", named: entry.path)
    do {
      let message = "\(account): close the review of \(entry.name)"
      var tagID: ObjectID?
      let request = CommitOptions(accounts: [account], message: message, tell: options.tell)
      // The tag is made and signed before the branch moves: a review is closed by both or not at all.
      let result = try commit(request, only: nil) { commit in
        let text = try repository.text(
          ofTag: tag, on: commit.id, tagger: tagger, message: "Review of \(account) on \(entry.name)\n")
        tagID = try repository.writeTag(text + (signer?.sign(text) ?? []), name: tag)
      }
      guard case .committed(_, let abbreviation, _) = result.outcome, let tagID else {
        throw Failure(.repository, "the commit of \(entry.path) was refused")
      }
      let git = GitCommand(in: repository.location, root: root, environment: surroundings.environment)
      try ReferenceMove(repository, git: git, committer: tagger).tag(tag, at: tagID)
      listedReviewTags = nil
      return ClosingResult(
        findings: checked.findings, filesChecked: checked.files,
        closed: .init(path: entry.path, abbreviation: abbreviation, tag: tag))
    } catch {
      // Whatever refused the commit, the review is as open as it was.
      if try repository.head().commit.map({ try !isIn($0, entry.path, closedText, repository) }) ?? true {
        try FileWriting.write(before, to: "\(root)/\(entry.path)", named: entry.path)
      }
      throw error
    }
  }

  /// What the check finds in the account, and what is asked of the review beside.
  private func checkClosing(_ entry: ReviewEntry, as text: [UInt8]) throws -> CheckResult {
    var state = try workTreeState()
    state.overlay[entry.path] = text
    var checked = try check(state, CheckScope(accounts: [entry.account], refusalsOnly: true))
    let plans = try trusted(state)
    let environment = try plans.environment()
    let settings = environment.settings
    guard let kind = settings.schema["review"] else { return checked }
    let document = Document.parse(SourceText(path: entry.path, bytes: text))
    let review = Review(PlanSchema.decode(document, as: kind, settings: settings).0)
    checked.findings += review.closingFindings(today: try plans.today(), people: environment.people)
    checked.findings = checked.findings.inReadingOrder()
    return checked
  }

  private func openReview(of account: String, named name: String?) throws -> ReviewEntry {
    let entries = try reviews(of: [account])
    if let name {
      guard let entry = entries.first(where: { $0.name == name }) else {
        throw Failure(
          .usage, "\(account) has no review '\(name)'",
          hint: entries.isEmpty
            ? "Start one with 'rutter review start \(account)'."
            : "It has: \(entries.map(\.name).joined(separator: ", ")).")
      }
      return entry
    }
    // A tag that was set on something else does not close a review; it is in the way when that is to be done.
    let open = entries.filter { $0.judged == nil || ($0.closed == nil && $0.review?.status == "open") }
    guard let entry = open.first else {
      throw Failure(
        .usage, "\(account) has no open review", hint: "Start one with 'rutter review start \(account)'.")
    }
    guard open.count == 1 else {
      throw Failure(
        .usage, "\(account) has \(open.count) open reviews: \(open.map(\.name).joined(separator: ", "))",
        hint: "Say which: rutter review close \(account) \(entry.name)")
    }
    return entry
  }

  private func taggedAlready(_ review: JudgedReview) -> Failure {
    guard let note = review.note else {
      return Failure(
        .usage, "the review of \(review.name) is closed already: the tag \(review.tag) exists",
        hint: "A closed review never changes. Start a new one with 'rutter review start \(review.account)'.")
    }
    if review.closed == nil, review.tagged != nil {
      return Failure(
        .usage,
        "the review of \(review.name) cannot be closed: there is a tag \(review.tag) already, on another commit",
        hint: "If nobody needs it, take it away ('git tag -d' and its name), and close the review again.")
    }
    return Failure(.usage, "the review of \(review.name) cannot be closed: \(note.message)", hint: note.hint)
  }

  /// The review's text with `status: closed`, and with those who took part where the user names them.
  private func closing(_ entry: ReviewEntry, _ options: ClosingOptions) throws -> [UInt8] {
    guard var document = entry.document?.document, let kind = entry.document?.kind else {
      throw Failure(.repository, "\(entry.path) cannot be read")
    }
    func apply(_ edits: [Edit]) throws {
      guard let bytes = document.source.applying(edits) else {
        throw Failure(.repository, "\(entry.path) cannot be edited")
      }
      document = Document.parse(SourceText(path: entry.path, bytes: bytes))
    }
    let order = kind.frontMatter.map(\.id)
    for (key, people) in [("ours", options.ours), ("theirs", options.theirs)] {
      guard let people else { continue }
      try apply(
        document.settingFrontMatter(key, to: people.joined(separator: ", "), isList: true, order: order))
    }
    if options.theirs != nil { try apply(document.removingFrontMatter("expected")) }
    try apply(document.settingFrontMatter("status", to: "closed", isList: false, order: order))
    return document.source.bytes
  }

  private func isIn(_ commit: ObjectID, _ path: String, _ text: [UInt8], _ repository: Repository) throws -> Bool {
    let tree = try repository.commit(commit).tree
    guard let blob = try repository.entry(at: path, in: tree) else { return false }
    return try blob.id == Repository.blobID(of: text)
  }
}
