// A revision of a history.

package import PlanDiff

/// A revision to show; the texts are given as they are to be read and made safe here.
package struct LogEntry: Sendable {
  /// Abbreviated commit id.
  package let id: String
  /// Day on which it was written, `2026-09-28`.
  package let date: String
  /// Day since which the branch has it, where that must be said.
  package let branchDate: String?
  package let author: String
  /// What the revision changed: ``ChangeSummary/line(_:width:)``, or the commit's subject.
  package let summary: String
  /// Names that point here: `review 2026-09-30`.
  package let marks: [String]
  /// Why what the revision changed cannot be told: `cannot be read: …`.
  package let problem: String?
  /// Errors that the check finds in the plans that the revision touched.
  package let errors: Int
  package let changes: [SubjectChange]

  package init(
    id: String, date: String, branchDate: String? = nil, author: String, summary: String, marks: [String] = [],
    problem: String? = nil, errors: Int = 0, changes: [SubjectChange] = []
  ) {
    self.id = id
    self.date = date
    self.branchDate = branchDate
    self.author = author
    self.summary = summary
    self.marks = marks
    self.problem = problem
    self.errors = errors
    self.changes = changes
  }
}
