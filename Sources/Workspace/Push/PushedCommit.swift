// A commit of a push: what it changed itself, and what refuses it.
import Git
import PlanModel
import PlanSchema
import PlanText
import Plans
import System

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
    findings = Array((Self.strays(changes) + found).prefix(Self.mostFindings))
  }

  /// What would not be read as a plan at all: links in the place of an account's folder, and names that are no text.
  private static func strays(_ changes: [PathChange]) -> [Finding] {
    changes.compactMap { change in
      guard let new = change.new, new.path.hasPrefix(Layout.accounts + "/") else { return nil }
      let text = SourceText(path: new.path, bytes: [])
      // Bytes that are no UTF-8 come as this character, and cannot be looked up again.
      if new.path.contains("\u{FFFD}") {
        return Finding(.unreadableFile, "the name of this file is no UTF-8 text", in: text, at: .at(0))
      }
      guard new.path.split(separator: "/").count == 2, FileKind(mode: new.mode) == .symbolicLink else { return nil }
      return Finding(.symbolicLink, "\(new.path) is a symbolic link", in: text, at: .at(0))
    }
  }
}
