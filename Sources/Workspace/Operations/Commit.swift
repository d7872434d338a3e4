package import Git
import PlanDiff
package import PlanText
import Reports

/// What to commit, and how.
package struct CommitOptions: Sendable {
  /// Folder names of accounts; empty for what is staged, or everything when nothing is.
  package var accounts: [String]
  /// The message; nil to have it written from the changes.
  package var message: String?

  package init(accounts: [String] = [], message: String? = nil) {
    self.accounts = accounts
    self.message = message
  }
}

/// What came of a commit.
package struct CommitResult: Sendable {
  package enum Outcome: Sendable {
    /// The commit stands.
    case committed(Commit, abbreviation: String, branch: String?)
    /// Errors were found in what was to be committed; nothing was written.
    case refused
    /// There was nothing to commit.
    case nothing
  }

  package var outcome: Outcome
  /// Everything found in the plans that were to be committed.
  package var findings: [Finding]
  package var filesChecked: Int
  /// Changes that stay in the working tree.
  package var hasChangesLeft: Bool

  init(outcome: Outcome, _ checked: CheckResult, hasChangesLeft: Bool) {
    self.outcome = outcome
    findings = checked.findings
    filesChecked = checked.files
    self.hasChangesLeft = hasChangesLeft
  }
}

extension Workspace {
  /// Checks exactly what is to be committed, runs the repository's hooks, and commits.
  ///
  /// Nothing that can be seen from outside changes before the branch moves, and it moves only if nobody moved it
  /// meanwhile.
  package func commit(_ options: CommitOptions) throws -> CommitResult {
    try commit(options, only: nil)
  }

  /// - Parameter paths: files to commit in place of what the options say.
  func commit(_ options: CommitOptions, only paths: [String]?) throws -> CommitResult {
    try Failure.reporting {
      let root = try workTree()
      let repository = try repository()
      try refuseUnsupported(in: repository)
      let author = try repository.identity(.author, environment: surroundings.environment, now: timestamp)
      let committer = try repository.identity(.committer, environment: surroundings.environment, now: timestamp)
      let head = try repository.head()
      let parent = try head.commit.map { try repository.commit($0) }
      let next = try CommitIndex.prepare(
        try paths.map { .only($0) } ?? scope(of: options, in: repository, head: parent?.tree), in: repository,
        head: parent?.tree, root: root)
      defer { next.discard() }

      let hooks = try HookRunner(repository, root: root, environment: surroundings.environment)
      var (entries, checked) = try check(next, against: parent)
      guard let result = checked else { return .init(outcome: .nothing, CheckResult(), hasChangesLeft: false) }
      if result.hasErrors { return .init(outcome: .refused, result, hasChangesLeft: true) }
      try hooks.run("pre-commit", index: next.file)
      if try next.repository.location.open().index().entries != entries {
        (entries, checked) = try check(next, against: parent)
        if let checked, checked.hasErrors { return .init(outcome: .refused, checked, hasChangesLeft: true) }
      }
      let tree = try next.repository.location.open().index().writeTree()

      let message = try message(options.message, from: parent?.tree, to: tree, in: repository, hooks: hooks, next: next)
      let id = try repository.writeCommit(
        tree: tree, parents: parent.map { [$0.id] } ?? [], author: author, committer: committer, message: message)
      let commit = try repository.commit(id)
      try repository.moveHead(
        to: id, from: head, by: committer,
        because: "commit\(parent == nil ? " (initial)" : ""): \(commit.summary)")
      try next.finish()
      try? hooks.run("post-commit", index: next.file)
      return .init(
        outcome: .committed(
          commit, abbreviation: try repository.abbreviation(of: id), branch: head.branchName),
        checked ?? result, hasChangesLeft: try hasUncommittedPlans(in: repository))
    }
  }

  /// Time stamp for what is written now.
  var timestamp: Timestamp { Timestamp(seconds: surroundings.now, offset: surroundings.utcOffset) }

  /// Refuses, by name and before anything is written, what git does and Rutter does not do yet.
  func refuseUnsupported(in repository: Repository) throws {
    if let operation = repository.operationInProgress {
      throw Failure(
        .repository, "git is in the middle of \(operation), which Rutter cannot finish yet",
        hint: "Finish it with git (git status says how), then use 'rutter commit' again.")
    }
    if try repository.index().hasConflicts {
      throw Failure(
        .repository, "some files still have conflicts", hint: "Settle them and 'git add' them, then commit with git.")
    }
    if try repository.isSparse() {
      throw Failure(
        .repository, "this is a sparse checkout, which Rutter cannot commit from yet", hint: "Commit with git.")
    }
    if try repository.configuration().bool("commit.gpgsign") == true {
      throw Failure(
        .repository, "git is set to sign commits (commit.gpgsign), which Rutter cannot do yet",
        hint: "Commit with git: its pre-commit hook runs the same checks.")
    }
  }

  private func scope(
    of options: CommitOptions, in repository: Repository, head: ObjectID?
  ) throws
    -> CommitIndex.Scope
  {
    if !options.accounts.isEmpty {
      let known = try accountNames()
      for account in options.accounts where !known.contains(account) {
        guard try repository.index().entries.contains(where: { $0.path.hasPrefix("accounts/\(account)/") }) else {
          throw unknownAccount(account, among: known)
        }
      }
      return .only(options.accounts.map { "accounts/\($0)" })
    }
    return try repository.changes(.treeWithIndex(head)).isEmpty ? .everything : .staged
  }

  /// Checks what an index would commit. No tree is written for it: a refused commit leaves no object behind.
  /// - Returns: the index's entries, and what was found; nil when there is nothing to commit.
  private func check(_ next: CommitIndex, against parent: Commit?) throws -> ([IndexEntry], CheckResult?) {
    let repository = try next.repository.location.open()
    let index = try repository.index()
    let changes = try repository.changes(.treeWithIndex(parent?.tree))
    guard !changes.isEmpty else { return (index.entries, nil) }
    let snapshot = Snapshot.index(index, in: repository)
    return (index.entries, try check(snapshot, scope: CheckScope(TouchedPlans(changes)), at: nil))
  }

  /// The message as it goes into the commit: the user's or one from the changes, through the message hooks.
  private func message(
    _ given: String?, from old: ObjectID?, to new: ObjectID, in repository: Repository, hooks: HookRunner,
    next: CommitIndex
  ) throws -> String {
    let text: String
    if let given {
      text = given
    } else {
      text = try commitMessage(from: old, to: new, in: repository)
    }
    let file = repository.gitDirectory + "COMMIT_EDITMSG"
    let clean = try Repository.cleanedMessage(text)
    try FileWriting.write(Array(clean.utf8), to: file, named: "the commit message")
    try hooks.run("prepare-commit-msg", [file, "message"], index: next.file)
    try hooks.run("commit-msg", [file], index: next.file)
    let bytes = try FileReading.wholeFile(file, named: "the commit message") ?? []
    let message = try Repository.cleanedMessage(String(decoding: bytes, as: UTF8.self))
    guard !message.isEmpty else {
      throw Failure(.usage, "the commit message is empty", hint: "Say what changed with -m, or leave -m out.")
    }
    return message
  }

  private func commitMessage(from old: ObjectID?, to new: ObjectID, in repository: Repository) throws -> String {
    let changes = try repository.changes(.trees(old, new))
    let touched = TouchedPlans(changes)
    let subjects = try subjectChanges(
      touched, from: try DiffSide(tree: old, in: repository), to: try DiffSide(tree: new, in: repository)
    ).filter(\.changesMeaning)
    // Where no meaning changed, the files themselves are all that can be named.
    let files = subjects.isEmpty ? changes.map(\.path) : touched.otherPaths
    return ChangeReport.commitMessage(subjects, otherFiles: files).text
  }

  private func hasUncommittedPlans(in repository: Repository) throws -> Bool {
    try !repository.status(of: ["accounts", "people.md", "rutter.yaml"]).isEmpty
  }
}
