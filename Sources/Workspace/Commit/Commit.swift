import Documents
package import Git
import PlanDiff
import PlanModel
package import PlanText
package import Plans
import System

/// What to commit, and how.
package struct CommitOptions: Sendable {
  /// Folder names of accounts; empty for what is staged, or everything when nothing is.
  package var accounts: [String]
  /// The message; nil to take the one that git prepared for a merge, or to have it written from the changes.
  package var message: String?
  /// Whether to sign the commit; nil leaves it to `commit.gpgSign`.
  package var signs: Bool?
  /// Takes what the user should read while the commit is under way, a line at a time.
  package var tell: @Sendable (String) -> Void

  /// The message of paragraphs that were given one by one, put together as git does it; nil if there are none.
  package static func message(of paragraphs: [String]) -> String? {
    paragraphs.isEmpty
      ? nil
      : paragraphs.reduce(into: "") { text, paragraph in
        if !text.isEmpty { text += "\n" }
        text += paragraph
        if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
      }
  }

  package init(
    accounts: [String] = [], message: String? = nil, signs: Bool? = nil,
    tell: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.accounts = accounts
    self.message = message
    self.signs = signs
    self.tell = tell
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

extension PlanRepository {
  /// Checks exactly what is to be committed, runs the repository's hooks, and commits.
  ///
  /// Nothing that can be seen from outside changes before the branch moves, and it moves only if nobody moved it
  /// meanwhile.
  package func commit(_ options: CommitOptions) throws -> CommitResult {
    try commit(options, only: nil)
  }

  /// - Parameters:
  ///   - paths: files to commit in place of what the options say.
  ///   - alongside: what is to succeed before the branch moves, given the commit as it is stored by then.
  func commit(
    _ options: CommitOptions, only paths: [String]?, alongside: (Commit) throws -> Void = { _ in }
  ) throws -> CommitResult {
    let root = try workTree()
    let repository = try repository()
    let settings = try repository.configuration()
    let unfinished = try repository.unfinishedWork()
    try refuseUnsupported(in: repository)
    if !options.accounts.isEmpty, let name = unfinished.name { throw Self.partial(during: name) }
    let author = try author(finishing: unfinished, in: repository)
    let committer = try repository.identity(.committer, environment: surroundings.environment, now: timestamp)
    let signer = try Signer(
      of: .commit, wish: options.signs, in: repository, committer: committer, root: root,
      environment: surroundings.environment)
    let head = try repository.head()
    let parent = try head.commit.map { try repository.commit($0) }
    let git = GitCommand(in: repository.location, root: root, environment: surroundings.environment)
    let shared = SharedPermissions(try settings.string("core.sharedrepository"))
    let scope = try paths.map { .only($0) } ?? scope(of: options, finishing: unfinished, head: parent?.tree)
    let next = try shared.writing { try CommitIndex.prepare(scope, head: parent?.tree, in: repository, git: git) }
    defer { next.discard() }

    let hooks = try HookRunner(
      repository, root: root, prefix: prefix, author: author, environment: surroundings.environment,
      tell: options.tell)
    var (entries, checked) = try check(next, against: parent)
    if checked == nil, unfinished.mergedHeads != nil { checked = CheckResult() }
    guard let result = checked else { return .init(outcome: .nothing, CheckResult(), hasChangesLeft: false) }
    if result.hasErrors { return .init(outcome: .refused, result, hasChangesLeft: true) }
    try hooks.run("pre-commit", index: next.file)
    if try next.repository.location.open().index().entries != entries {
      (entries, checked) = try check(next, against: parent)
      if let checked, checked.hasErrors { return .init(outcome: .refused, checked, hasChangesLeft: true) }
      if checked == nil, unfinished.mergedHeads == nil {
        return .init(outcome: .nothing, result, hasChangesLeft: false)
      }
    }
    let tree = try shared.writing { try next.repository.location.open().index().writeTree() }

    let message = try CommitMessage(given: options.message, prepared: unfinished, settings: settings) {
      try commitMessage(from: parent?.tree, to: tree, in: repository)
    }
    var draft = CommitDraft(
      tree: tree, parents: parent.map { [$0.id] } ?? [], author: author, committer: committer,
      message: try message.throughHooks(
        hooks, file: repository.gitDirectory + "COMMIT_EDITMSG", index: next.file, shared: shared))
    if let (heads, allowsReduction) = unfinished.mergedHeads {
      (draft.parents, draft.mergedTags) = try repository.parents(
        merging: heads, into: parent?.id, allowsReduction: allowsReduction)
    }
    let signature = try signer?.sign(repository.text(of: draft))
    let id = try shared.writing { try repository.writeCommit(draft, signature: signature) }
    let commit = try repository.commit(id)
    try alongside(commit)
    let move = try ReferenceMove(repository, git: git, committer: committer)
    try move.head(from: head, to: id, because: reflogMessage(of: draft, unfinished, isFirst: parent == nil))
    repository.clearUnfinishedWork()
    try next.finish()
    try? rememberResolution(of: unfinished, settings: settings, git: git)
    try? hooks.run("post-commit", index: nil)
    return .init(
      outcome: .committed(
        commit, abbreviation: try repository.abbreviation(of: id), branch: head.branchName),
      checked ?? result, hasChangesLeft: try hasUncommittedPlans())
  }

  /// Time stamp for what is written now.
  var timestamp: Timestamp { Timestamp(seconds: surroundings.now, offset: surroundings.utcOffset) }

  /// The author: of a cherry-pick that is finished it is the one of the commit that was picked.
  private func author(finishing unfinished: UnfinishedWork, in repository: Repository) throws -> Signature {
    if case .cherryPick(let id) = unfinished.kind { return try repository.commit(id).author }
    return try repository.identity(.author, environment: surroundings.environment, now: timestamp)
  }

  private func scope(
    of options: CommitOptions, finishing unfinished: UnfinishedWork, head: ObjectID?
  ) throws -> CommitIndex.Scope {
    let (repository, root) = (try repository(), try workTree())
    if !options.accounts.isEmpty {
      let known = try accountNames()
      let index = try repository.index()
      for account in options.accounts {
        let entries = index.entries.filter { $0.path.hasPrefix(Layout.folder(of: account) + "/") }
        if !entries.isEmpty, entries.allSatisfy({ $0.isLeftOut(below: root) }) { throw Self.notCheckedOut(account) }
        if entries.isEmpty, !known.contains(account) { throw Failure.unknownAccount(account, among: known) }
      }
      return .only(options.accounts.map(Layout.folder))
    }
    if unfinished.name != nil { return .staged }
    return try stagedChanges(repository.index(), in: repository, head: head).isEmpty ? .everything : .staged
  }

  /// What an index would commit; what was added by intent only would not be.
  private func stagedChanges(_ index: Index, in repository: Repository, head: ObjectID?) throws -> [PathChange] {
    try repository.changes(.treeWithIndex(head)).filter { change in
      try change.old != nil || !(index.entry(at: change.path)?.isIntentToAdd ?? false)
    }
  }

  /// Checks what an index would commit. No tree is written for it: a refused commit leaves no object behind.
  /// - Returns: the index's entries, and what was found; nil when there is nothing to commit.
  private func check(_ next: CommitIndex, against parent: Commit?) throws -> ([IndexEntry], CheckResult?) {
    let repository = try next.repository.location.open()
    let index = try repository.index()
    let changes = try stagedChanges(index, in: repository, head: parent?.tree)
    guard !changes.isEmpty else { return (index.entries, nil) }
    let scope = CheckScope(TouchedPlans(changes), refusalsOnly: true)
    return (index.entries, try check(.index(index, in: repository, clock), scope))
  }

  private func commitMessage(from old: ObjectID?, to new: ObjectID, in repository: Repository) throws -> String {
    let changes = try repository.changes(.trees(old, new))
    let touched = TouchedPlans(changes)
    let subjects = try subjectChanges(
      touched, from: try StateReader(state(ofTree: old)), to: try StateReader(state(ofTree: new))
    ).filter(\.changesMeaning)
    // Where no meaning changed, the files themselves are all that can be named.
    let files = subjects.isEmpty ? changes.map(\.path) : touched.otherPaths
    return ChangeMessage(subjects, otherFiles: files).text
  }

  private func hasUncommittedPlans() throws -> Bool {
    try !workTreeStatus(of: Layout.all).isEmpty
  }
}
