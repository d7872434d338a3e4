// The check of a push, branch by branch and commit by commit.
import Git
import PlanDiff
import PlanModel
import PlanSchema
import PlanText
import Plans
import Results
import System

/// Gathers what stands against a push.
struct PushCheck {
  let repository: Repository
  let receiver: Receiver
  let governing: Governing
  let today: CalendarDate
  let cores: Int
  private(set) var objections: [PushObjection] = []
  /// Tips of what is known to be on protected branches: theirs, and those that this push was checked for already.
  private var known: [ObjectID]
  private var seen: Set<FindingIdentity> = []

  /// The most commits that are looked at, one by one, for one branch.
  private static let mostCommits = 10_000

  private var policies: Policies { governing.policies }

  init(
    repository: Repository, receiver: Receiver, governing: Governing, today: CalendarDate, cores: Int
  ) {
    self.repository = repository
    self.receiver = receiver
    self.governing = governing
    self.today = today
    self.cores = cores
    known = receiver.branches.filter { governing.policies.protects($0.key) }.map(\.value).sorted()
  }

  /// Checks one branch or tag; what no policy is about costs nothing.
  mutating func check(_ update: ReferenceUpdate) throws {
    if let tag = update.reviewTag {
      if policies.closedReviews == .keep { try check(update, asTagOf: tag.account, tag.review) }
    } else if let branch = update.branch, policies.protects(branch) {
      if let new = update.new {
        try check(new, asNextOf: branch, update)
      } else {
        try checkDeletion(of: branch)
      }
    }
  }

  // MARK: Branches

  private mutating func check(_ new: ObjectID, asNextOf branch: String, _ update: ReferenceUpdate) throws {
    let old = receiver.branches[branch]
    let commits = try repository.history(HistoryOptions(from: [new], excluding: known + [old].compactMap(\.self)))
      .commits(limit: Self.mostCommits + 1)
    guard commits.count <= Self.mostCommits else {
      object(
        branch, "the push brings more than \(Self.mostCommits) commits, too many to look at",
        "Push it in parts: git push REMOTE COMMIT:\(branch). The first import of a long history is for the "
          + "administrator: a fetch on the server itself runs no hooks.")
      return
    }
    known.append(new)
    let pushed = try read(commits.reversed())
    for found in pushed { add(found, to: branch) }

    let tip = try repository.commit(new)
    let base = try old ?? governingBase(of: new)
    let baseTree = try base.map { try repository.commit($0).tree }
    let changes = try repository.changes(.trees(baseTree, tip.tree), limit: judge(cores).mostChanges)
    if governing.isBeforePush, policies.whoMayChange == .team {
      if let old, try !repository.isAncestor(old, of: new) {
        object(
          branch, "the push takes commits back, and nobody can tell whether those whose accounts they changed agree",
          "Merge what the branch has (git pull), or take changes back by commits of their own (git revert).")
      }
      let rights = AccountRights(governing, base: baseTree, today: today, in: repository)
      for found in pushed {
        for objection in try rights.objections(to: found) {
          object(branch, objection.message, objection.mend, in: found.commit, at: objection.place)
        }
      }
    }
    if policies.closedReviews == .keep, base != nil {
      for broken in try ClosedReviewRecord(repository: repository).broken(by: changes, in: tip.tree) {
        let culprit = pushed.last { $0.paths.contains(broken.path) }?.commit
        object(branch, broken.message, ClosedReviewRecord.mend, in: culprit, at: broken.path)
      }
    }
    if !pushed.isEmpty { try checkWhole(tip, from: base, changes, branch) }
  }

  /// What the branch holds after the push: what commits leave behind that are right each by itself, as the two sides of a
  /// merge can be.
  private mutating func checkWhole(
    _ tip: Commit, from base: ObjectID?, _ changes: [PathChange], _ branch: String
  ) throws {
    guard let base else {
      // All is new, and was checked commit by commit.
      if policies.checkedCommits == .last {
        add(try judge(cores).findings(in: tip, accounts: nil, includesShared: true), of: tip, to: branch)
      }
      return
    }
    let judge = judge(cores)
    let touched = TouchedPlans(changes)
    // One commit on top of the branch was checked against it already.
    if policies.checkedCommits == .last || tip.parents != [base] {
      add(
        try judge.findings(
          in: tip, accounts: touched.accounts, includesShared: touched.touchesPeople || touched.touchesSettings),
        of: tip, to: branch)
    }
    let hasGone = changes.contains { change in
      if change.new == nil, case .plan? = change.old.map({ PlanFile(path: $0.path) }) { return true }
      return false
    }
    guard touched.touchesPeople || touched.touchesSettings || hasGone else { return }
    // What was wrong in other plans before is not the fault of this push.
    let others = try judge.findings(in: tip, accounts: nil, includesShared: false).filter { finding in
      PlanFile(path: finding.place.path).account.map { !touched.accounts.contains($0) } ?? true
    }
    guard !others.isEmpty else { return }
    let accounts = Set(others.compactMap { PlanFile(path: $0.place.path).account })
    let before = try judge.findings(in: repository.commit(base), accounts: accounts, includesShared: false)
    add(FindingComparison(old: before, new: others).appeared, of: tip, to: branch)
  }

  private func judge(_ cores: Int) -> CommitJudge {
    CommitJudge(repository, governing, cores: cores)
  }

  /// Reads commits side by side, in their order.
  private func read(_ commits: [Commit]) throws -> [PushedCommit] {
    let checks = policies.checkedCommits == .every
    if commits.count == 1 { return [try PushedCommit(commits[0], judge(cores), checks: checks)] }
    let (location, governing) = (repository.location, governing)
    return try concurrentMap(commits, cores: cores, chunk: 4) {
      CommitJudge(try location.open(), governing, cores: 1)
    } _: { judge, commit in
      try PushedCommit(commit, judge, checks: checks)
    }
  }

  /// What a new branch has in common with the default branch.
  private func governingBase(of new: ObjectID) throws -> ObjectID? {
    guard governing.isBeforePush, let commit = governing.state.commit else { return nil }
    return try repository.mergeBase(commit.id, new)
  }

  private mutating func checkDeletion(of branch: String) throws {
    guard let old = receiver.branches[branch] else { return }
    for (other, tip) in receiver.branches where other != branch && policies.protects(other) {
      if try repository.isAncestor(old, of: tip) { return }
    }
    let holdsRecord =
      try policies.closedReviews == .keep
      && ClosedReviewRecord(repository: repository).holdsAny(repository.commit(old).tree)
    guard holdsRecord || policies.whoMayChange == .team else { return }
    object(
      branch,
      "the branch is not part of another protected branch, "
        + (holdsRecord ? "and holds closed reviews" : "and nobody can tell whether those who work on it agree"),
      "Merge it first, or leave it where it is.")
  }

  // MARK: Tags

  private mutating func check(_ update: ReferenceUpdate, asTagOf account: String, _ review: String) throws {
    let tag = "tag review/\(account)/\(review)"
    if update.old != nil {
      object(
        tag, "the tag of a closed review is never \(update.new == nil ? "deleted" : "moved")",
        update.new == nil
          ? "Leave it where it is." : "Take the one of the server: git fetch REMOTE --tags --force.")
    } else if let new = update.new,
      let problem = try ClosedReviewRecord(repository: repository).objection(
        toTag: new, account: account, review: review)
    {
      object(
        tag, "the tag would stand for ever, and \(problem)",
        "Delete it (git tag -d review/\(account)/\(review)), and close the review with 'rutter review close'.")
    }
  }

  // MARK: Objections

  private mutating func add(_ found: PushedCommit, to branch: String) {
    if found.dropsSettings {
      object(
        branch, "rutter.yaml goes, and with it everything that plans are judged by", "Bring it back.",
        in: found.commit, at: Layout.settings)
    }
    add(found.findings, of: found.commit, to: branch)
  }

  /// What several commits have in common is told of the first one.
  private mutating func add(_ findings: [Finding], of commit: Commit, to branch: String) {
    let keys = findings.map { FindingIdentity($0) }
    for (finding, key) in zip(findings, keys) where !seen.contains(key) {
      object(
        branch, finding.message, finding.suggestion.map { "help: \($0)" } ?? finding.kind.mend, in: commit,
        at: "\(finding.place.path):\(finding.place.start.line)", kind: finding.kind.id)
    }
    seen.formUnion(keys)
  }

  private mutating func object(
    _ target: String, _ message: String, _ mend: String, in commit: Commit? = nil, at place: String? = nil,
    kind: String? = nil
  ) {
    let told = commit.map { commit in
      PushObjection.Commit(
        id: (try? repository.abbreviation(of: commit.id)) ?? commit.id.prefix(10), author: commit.author.name,
        summary: commit.summary)
    }
    objections.append(
      PushObjection(target: target, commit: told, place: place, message: message, kind: kind, mend: mend))
  }
}
