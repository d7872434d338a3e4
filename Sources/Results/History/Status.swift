// Where the working tree stands: what changed in the plans since the last commit, what was found, and what falls due.

package import PlanDiff
package import PlanText

/// What `rutter status` tells.
package struct Status: Sendable {
  /// `main`; nil on a detached HEAD.
  package let branch: String?
  /// `f868e09`; nil before the first commit.
  package let head: String?
  /// Since HEAD.
  package let changes: [SubjectChange]
  /// Files that differ without a change of meaning, or are no plans: state (`changed`, `new`, `removed`) and path.
  package let otherFiles: [(state: String, path: String)]
  package let findings: [Finding]
  package let filesChecked: Int
  /// What is overdue and falls due, as `rutter due` lists it; nil where that was not asked.
  package let due: DueList?

  package init(
    branch: String?, head: String?, changes: [SubjectChange], otherFiles: [(state: String, path: String)] = [],
    findings: [Finding], filesChecked: Int, due: DueList? = nil
  ) {
    self.branch = branch
    self.head = head
    self.changes = changes
    self.otherFiles = otherFiles
    self.findings = findings
    self.filesChecked = filesChecked
    self.due = due
  }
}
