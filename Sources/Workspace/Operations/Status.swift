// `rutter status`: what changed since the last commit, and what is wrong with it.
import Git
import PlanModel
import PlanText
package import Results

extension Workspace {
  /// What changed since the last commit, and what the check says of the plans that did.
  package func status(_ accounts: [String]) throws -> Status {
    try Failure.reporting {
      let repository = try repository()
      let known = try accountNames()
      for account in accounts where !known.contains(account) { throw unknownAccount(account, among: known) }
      let head = try repository.head()
      let tree = try head.commit.map { try repository.commit($0).tree }
      let entries = try workTreeStatus(of: accounts.map { "accounts/\($0)" })
      let touched = TouchedPlans(entries.map(\.path))
      let old = try DiffSide(tree: tree, in: repository)
      let new = try workTreeSnapshot()
      let checked = try check(new, scope: CheckScope(touched), at: .workTree)
      let plans = Set(["rutter.yaml", "people.md"])
      let others = entries.filter { entry in
        PlanFile(path: entry.path).account == nil && !plans.contains(entry.path)
      }
      return Status(
        branch: head.branchName, head: try head.commit.map { try repository.abbreviation(of: $0) },
        changes: try subjectChanges(touched, from: old, to: try DiffSide(new)),
        otherFiles: others.map { (state: $0.word, path: $0.path) }, findings: checked.findings,
        filesChecked: checked.files)
    }
  }
}

extension StatusEntry {
  /// What happened to the file, in a word.
  fileprivate var word: String {
    switch unstaged ?? staged {
    case .added, .untracked: "new"
    case .deleted: "removed"
    default: "changed"
    }
  }
}
