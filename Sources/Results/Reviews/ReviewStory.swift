// One review with its cycle.

package import PlanDiff
package import PlanModel
package import PlanSchema

/// What became of something that was decided.
package struct DecisionStory: Hashable, Sendable {
  /// An action that carries it out, as it stands today.
  package struct Action: Hashable, Sendable {
    package enum State: String, Sendable { case done, open, late, gone }

    package let key: String
    /// What is to be done; empty where the action is no longer in the plan.
    package let text: String
    package let state: State
    /// `done 2026-08-26`, `was due 2026-07-24`
    package let detail: String

    package init(key: String, text: String, state: State, detail: String) {
      self.key = key
      self.text = text
      self.state = state
      self.detail = detail
    }
  }

  package let key: String
  package let text: String
  /// Who answers for it, by name; nil where nobody is named.
  package let by: String?
  package let actions: [Action]

  package init(key: String, text: String, by: String?, actions: [Action]) {
    self.key = key
    self.text = text
    self.by = by
    self.actions = actions
  }
}

/// Somebody and how many commits of a cycle are theirs.
package struct CommitShare: Hashable, Sendable {
  package let name: String
  package let commits: Int

  package init(name: String, commits: Int) {
    self.name = name
    self.commits = commits
  }
}

/// A review, what its cycle brought, and what became of its decisions.
package struct ReviewStory: Sendable {
  package let row: ReviewRow
  /// The review's page without what is told otherwise here; nil where only its tag is left.
  package let page: DecodedAccount?
  /// The targets as the review found them.
  package let paces: [TargetPace]
  /// By commits, most first, then by name.
  package let people: [CommitShare]
  /// nil where nothing changed, or there is no review before.
  package let change: SubjectChange?
  package let decisions: [DecisionStory]

  package init(
    row: ReviewRow, page: DecodedAccount?, paces: [TargetPace], people: [CommitShare], change: SubjectChange?,
    decisions: [DecisionStory]
  ) {
    self.row = row
    self.page = page
    self.paces = paces
    self.people = people
    self.change = change
    self.decisions = decisions
  }

  /// What is not in the review's text, for its card.
  package var notes: [(name: String, text: String)] {
    var notes = [(name: "state", text: row.state)]
    if let by = row.by { notes.append(("closed by", by + (row.revision.map { " in \($0)" } ?? ""))) }
    if let since = row.since { notes.append(("review before", since)) }
    if let commits = row.commits { notes.append(("commits", "\(commits)" + shares)) }
    if !row.attendance.isEmpty { notes.append(("attended", row.attendance)) }
    if let health = row.health { notes.append(("health", "\(health)")) }
    return notes
  }

  /// ` (Tom Hale 3, Jane Moss 2)`
  private var shares: String {
    guard !people.isEmpty else { return "" }
    return " (" + people.map { "\($0.name) \($0.commits)" }.joined(separator: ", ") + ")"
  }
}
