// `rutter status`: what changed since the last commit, and what is wrong with it.
import Git
import PlanModel
import PlanSchema
import PlanText
package import Plans
package import Results

extension PlanRepository {
  /// What changed since the last commit, and what the check says of the plans that did.
  ///
  /// Beside that, what is overdue or falls due within a week, as `rutter due` lists it.
  package func status(_ accounts: [String]) throws -> Status {
    let repository = try repository()
    let new = try StateReader(workTreeState())
    try new.requireKnown(accounts)
    let head = try repository.head()
    let entries = try workTreeStatus(of: accounts.map(Layout.folder))
    let touched = TouchedPlans(entries.map(\.path))
    let old = try StateReader(self.head())
    let checked = try check(new.state, CheckScope(touched))
    let others = entries.filter { PlanFile(path: $0.path) == .other }
    var options = DueOptions()
    options.accounts = accounts
    options.within = CalendarDuration(days: 7)
    return Status(
      branch: head.branchName, head: try head.commit.map { try repository.abbreviation(of: $0) },
      changes: try subjectChanges(touched, from: old, to: new),
      otherFiles: others.map { (state: $0.word, path: $0.path) }, findings: checked.findings,
      filesChecked: checked.files, due: try new.environment().isTrusted ? due(options, in: new) : nil)
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
