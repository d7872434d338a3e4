// A commit of a push: what it changed itself, and what refuses it.
import Git
import PlanModel
import PlanSchema
import PlanText

/// What was found in one commit.
struct PushedCommit: Sendable {
  let commit: Commit
  /// Paths that the commit itself changed: against its first parent; in a merge, what is as in none of its parents.
  let paths: [String]
  let findings: [Finding]
  /// It takes rutter.yaml away, and with it everything by which plans are judged.
  let dropsSettings: Bool

  /// Nobody reads more of one commit, and a push may bring thousands.
  private static let mostFindings = 100

  /// - Parameter checks: whether the plans are to be checked.
  init(_ commit: Commit, _ judge: CommitJudge, checks: Bool) throws {
    let repository = judge.repository
    self.commit = commit
    let parents = try commit.parents.map { try repository.commit($0).tree }
    let changes = try repository.changes(.trees(parents.first, commit.tree), limit: judge.mostChanges).filter {
      change in
      for parent in parents.dropFirst() {
        let entry = try repository.entry(at: change.path, in: parent)
        if entry?.id == change.new?.id, entry?.mode == change.new?.mode { return false }
      }
      return true
    }
    paths = Set(changes.flatMap { [$0.old?.path, $0.new?.path].compactMap(\.self) }).sorted()
    let touched = TouchedPlans(paths)
    dropsSettings =
      try touched.touchesSettings && !judge.holdsPlans(commit.tree)
      && parents.contains { try judge.holdsPlans($0) }
    guard checks, !paths.isEmpty else {
      findings = []
      return
    }
    let found = try judge.findings(
      in: commit, accounts: touched.accounts, includesShared: touched.touchesPeople || touched.touchesSettings)
    findings = Array((Self.links(changes) + found).prefix(Self.mostFindings))
  }

  /// Links in the place of an account's folder.
  private static func links(_ changes: [Change]) -> [Finding] {
    changes.compactMap { change in
      guard let new = change.new, new.path.split(separator: "/").count == 2, new.path.hasPrefix("accounts/"),
        FileKind(mode: new.mode) == .symbolicLink
      else { return nil }
      return Finding(
        .symbolicLink, "\(new.path) is a symbolic link", in: SourceText(path: new.path, bytes: []), at: .at(0))
    }
  }
}
