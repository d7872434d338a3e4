import Git
import PlanDiff
package import PlanSchema
package import PlanText
import Reports

/// How to start a review.
package struct ReviewOptions: Sendable {
  /// Day of the review; today if nil.
  package var date: CalendarDate?
  /// `client` or `internal`.
  package var kind: String
  /// People from our side; the team if nil.
  package var ours: [String]?
  /// Contacts from the client's side.
  package var theirs: [String]

  package init(date: CalendarDate?, kind: String, ours: [String]?, theirs: [String]) {
    self.date = date
    self.kind = kind
    self.ours = ours
    self.theirs = theirs
  }
}

/// What starting a review wrote.
package struct StartedReview: Sendable {
  package let path: String
  /// What the changes section holds, in a few words.
  package let summary: String
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

extension Workspace {
  /// Writes `reviews/DATE.md` with what changed since the last closed review. Nothing is committed.
  package func startReview(of account: String, _ options: ReviewOptions) throws -> StartedReview {
    try Failure.reporting {
      let root = try workTree()
      let repository = try repository()
      let plan = try load(account, at: .workTree)
      let settings = try trustedSettings(in: Snapshot.workTree(root: root).reader())
      let date = options.date ?? today(settings)
      let path = "accounts/\(account)/reviews/\(date.canonical).md"
      guard FileReading.kind(at: "\(root)/\(path)") == nil else {
        throw Failure(
          .usage, "\(path) is there already", hint: "Edit it, or give the new review another day with --date.")
      }
      guard let kind = settings.schema["review"] else { throw Failure(.repository, "the schema has no reviews") }
      let last = try lastClosedReview(of: account, in: repository)
      let changes = try changesSince(last, account: account)
      let head = try repository.head().commit
      var draft = DocumentDraft(kind: kind, title: "Review \(date.canonical)")
      draft.set("kind", options.kind)
      draft.set("date", date.canonical)
      draft.set("status", "open")
      draft.set("ours", (options.ours ?? team(of: plan)).joined(separator: ", "))
      draft.set("theirs", options.theirs.joined(separator: ", "))
      if let base = last?.tag ?? head?.hex { draft.set("base", base) }
      let nothing =
        last.map { "Nothing changed since the review of \($0.date)." }
        ?? "This is the first review of the account: there is no earlier one to compare with."
      let text = changes.map(ChangeReport.markdown).joined(separator: "\n")
      draft.write(text.isEmpty ? nothing : text, in: "changes")
      try FileWriting.write(try draft.bytes(), to: "\(root)/\(path)", named: path)
      let count = changes.reduce(0) {
        $0 + $1.sections.reduce($1.fields.count) { $0 + $1.records.count + ($1.prose == nil ? 0 : 1) }
      }
      let since =
        last.map { "since the review of \($0.date)" } ?? "yet to compare with: this is the account's first review"
      return StartedReview(
        path: path,
        summary: count == 0
          ? (last == nil ? "this is the account's first review" : "nothing changed \(since)")
          : "\(count) changes \(since)")
    }
  }

  /// Checks a review, marks it closed, commits it with the account's other changes, and tags the commit.
  package func closeReview(of account: String, named name: String?) throws -> ClosingResult {
    try Failure.reporting {
      let root = try workTree()
      let repository = try repository()
      let entry = try openReview(of: account, named: name)
      let tag = "review/\(account)/\(entry.name)"
      if try repository.tag(named: tag) != nil {
        throw Failure(
          .usage, "the review of \(entry.name) is closed already: the tag \(tag) exists",
          hint: "A closed review never changes. Start a new one with 'rutter review start \(account)'.")
      }
      try refuseUnsupported(in: repository)
      if try repository.configuration().bool("tag.gpgsign") == true {
        throw Failure(
          .repository, "git is set to sign tags (tag.gpgSign), which Rutter cannot do yet",
          hint: "Turn it off for this repository: git config tag.gpgSign false")
      }
      let tagger = try repository.identity(.committer, environment: surroundings.environment, now: timestamp)
      let before = try FileReading.bytes(of: "\(root)/\(entry.path)", named: entry.path) ?? []
      let closedText = try closing(entry)
      var snapshot = Snapshot.workTree(root: root)
      snapshot.overlay[entry.path] = closedText
      let checked = try check(snapshot, scope: CheckScope(accounts: [account]))
      try requireAttendance(entry)
      if checked.hasErrors {
        return ClosingResult(findings: checked.findings, filesChecked: checked.files, closed: nil)
      }
      try FileWriting.write(closedText, to: "\(root)/\(entry.path)", named: entry.path)
      do {
        let message = "\(account): close the review of \(entry.name)"
        let result = try commit(CommitOptions(accounts: [account], message: message))
        guard case .committed(let commit, let abbreviation, _) = result.outcome else {
          throw Failure(.repository, "the commit of \(entry.path) was refused")
        }
        try repository.createTag(
          tag, on: commit.id, tagger: tagger, message: "Review of \(account) on \(entry.name)\n")
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
  }

  private func changesSince(_ last: ClosedReview?, account: String) throws -> [SubjectChange] {
    guard let last else { return [] }
    return try diff(DiffRequest(old: .commit(last.commit, name: last.tag), new: .workTree, accounts: [account]))
      .changes.filter { $0.subject.kind == .account }
  }

  private func team(of plan: DecodedAccount) -> [String] {
    plan.section("team")?.records.compactMap(\.key?.text) ?? []
  }

  private func openReview(of account: String, named name: String?) throws -> ReviewEntry {
    let entries = try reviews(of: [account])
    if let name {
      if let entry = entries.first(where: { $0.name == name }) { return entry }
      throw Failure(
        .usage, "\(account) has no review '\(name)'",
        hint: entries.isEmpty
          ? "Start one with 'rutter review start \(account)'."
          : "It has: \(entries.map(\.name).joined(separator: ", ")).")
    }
    let open = entries.filter { $0.closed == nil }
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

  /// A review with the client is one only if somebody from the client took part.
  private func requireAttendance(_ entry: ReviewEntry) throws {
    guard entry.document["kind"] == .word("client") else { return }
    if case .list(let theirs)? = entry.document["theirs"], !theirs.isEmpty { return }
    throw Failure(
      .findings, "\(entry.path): nobody from the client took part",
      hint: "Name the contacts after 'theirs:' (theirs: C1, C2), or say 'kind: internal'.")
  }

  /// The review's text with `status: closed`.
  private func closing(_ entry: ReviewEntry) throws -> [UInt8] {
    let document = entry.document.document
    let edits = try document.settingFrontMatter(
      "status", to: "closed", isList: false, order: entry.document.kind.frontMatter.map(\.id))
    guard let bytes = document.source.applying(edits) else {
      throw Failure(.repository, "\(entry.path) cannot be edited")
    }
    return bytes
  }

  private func isIn(_ commit: ObjectID, _ path: String, _ text: [UInt8], _ repository: Repository) throws -> Bool {
    let tree = try repository.commit(commit).tree
    guard let blob = try repository.entry(at: path, in: tree) else { return false }
    return try blob.id == Repository.blobID(of: text)
  }
}
