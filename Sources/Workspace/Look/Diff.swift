// `rutter diff`: what changed between two states of the plans, in meaning.
import Git
package import PlanDiff
import PlanModel
import PlanSchema
import PlanText
package import Plans

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

  /// Whether anything differs between the two states, judged or not: for the exit status.
  package var hasChanged = false
}

extension PlanRepository {
  /// The semantic difference.
  ///
  /// - Parameter isJudged: whether all findings that came and went are wanted, in place of those of the text alone, and health
  ///   on both sides. An account that did not change, and of which something else is found now, is among the changes then.
  package func diff(_ request: DiffRequest, isJudged: Bool = false) throws -> DiffResult {
    var result = DiffResult(
      changes: [], otherPaths: [], heading: request.heading, from: request.from, to: request.to,
      notes: request.notes)
    for pair in request.pairs {
      let files = try repository().changes(try fileComparison(pair), in: pair.folders)
      let touched = TouchedPlans(files)
      let (old, new) = (try StateReader(pair.old), try StateReader(pair.new))
      var changes = try subjectChanges(touched, from: old, to: new)
      result.hasChanged = result.hasChanged || !changes.isEmpty || !touched.otherPaths.isEmpty
      if isJudged, !changes.isEmpty, try new.environment().isTrusted {
        let found = try judge(
          old, new, files: files, changes: changes, accounts: pair.accounts, wantsHealth: true)
        changes.take(found, accounts: pair.accounts) { try? new.readIfThere($0)?.plan?.title }
      }
      result.changes += changes
      result.otherPaths += touched.otherPaths
    }
    return result
  }

  /// The textual difference, exactly as `git diff` prints it.
  package func patch(_ request: DiffRequest) throws -> [UInt8] {
    try request.pairs.flatMap { try repository().patch(try comparison($0.old, $0.new), in: $0.folders) }
  }

  private func comparison(_ old: State, _ new: State) throws -> Comparison {
    switch (old.kind, new.kind) {
    case (.commit(let old), .commit(let new)): .trees(old.tree, new.tree)
    case (.commit(let old), .index): .treeWithIndex(old.tree)
    case (.commit(let old), .files): .treeWithWorkTree(old.tree)
    case (.nothing, .index): .treeWithIndex(nil)
    case (.nothing, .files): .treeWithWorkTree(nil)
    case (.nothing, .commit(let new)): .trees(nil, new.tree)
    case (.nothing, .nothing): .trees(nil, nil)
    case (.index, .files): .indexWithWorkTree
    default:
      throw Failure(
        .usage, "git has no patch between these two states", hint: "Name the older state first, or take another format."
      )
    }
  }

  /// Which files differ between two states, in whichever order they were named.
  func fileComparison(_ pair: DiffRequest.Pair) throws -> Comparison {
    switch (pair.old.kind, pair.new.kind) {
    case (.files, .commit), (.files, .index), (.files, .nothing), (.index, .commit), (.index, .nothing),
      (.commit, .nothing):
      try comparison(pair.new, pair.old)
    default: try comparison(pair.old, pair.new)
    }
  }
}

extension DiffRequest.Pair {
  /// The folders to keep to; all if empty.
  fileprivate var folders: [String] { accounts.map(Layout.folder) }
}

extension [SubjectChange] {
  /// Puts what was judged beside the changes of the plan, people or settings that it is about.
  ///
  /// - Parameters:
  ///   - accounts: the only ones to speak of; all if empty.
  ///   - title: what an account that did not change is called.
  fileprivate mutating func take(_ judged: JudgedChange, accounts: [String], title: (String) -> String?) {
    for place in indices {
      self[place].findings.appeared = []
      self[place].findings.vanished = []
    }
    add(judged.findings.new, to: \.appeared, accounts, title)
    add(judged.findings.fixed, to: \.vanished, accounts, title)
    removeAll { !$0.changesMeaning && $0.findings.isEmpty }
    for place in indices where self[place].subject.kind == .account {
      guard let account = self[place].subject.account else { continue }
      let old = judged.before[self[place].formerly?.account ?? account]
      let new = judged.after[account]
      if old != nil || new != nil { self[place].health = HealthChange(old: old, new: new) }
    }
  }

  private mutating func add(
    _ findings: [Finding], to list: WritableKeyPath<FindingsChange, [Finding]>, _ accounts: [String],
    _ title: (String) -> String?
  ) {
    for finding in findings {
      let about = finding.logicalPlace
      let subject =
        about.account.map { Subject(.account, account: $0) }
        ?? Subject(about.document == Subject.Kind.people.rawValue ? .people : .settings)
      guard accounts.isEmpty || accounts.contains(about.account ?? "") else { continue }
      let owner = firstIndex { $0.subject == subject || ($0.subject.kind == subject.kind && $0.formerly == subject) }
      if let owner {
        self[owner].findings[keyPath: list].append(finding)
      } else {
        var change = SubjectChange(subject: subject, kind: .changed, displayName: about.account.flatMap(title))
        change.findings[keyPath: list].append(finding)
        append(change)
      }
    }
  }
}
