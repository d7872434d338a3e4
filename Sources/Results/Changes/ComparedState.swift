// The two states that a page of changes lies between, as its heading names them.

package import PlanDiff
package import PlanSchema

/// One of the two states that are compared.
package struct ComparedState: Hashable, Sendable {
  /// What readers call it: `HEAD~3`, `review/northgate-foods/2026-09-30`, `working tree`.
  package let name: String
  /// Day by which its commit is judged, in the time zone of the settings; nil for what is not a commit.
  package let date: CalendarDate?
  /// Abbreviated commit id; nil for what is no commit.
  package let revision: String?

  package init(name: String, date: CalendarDate? = nil, revision: String? = nil) {
    self.name = name
    self.date = date
    self.revision = revision
  }

  /// `2026-09-30, 1a2b3c4d5e`; empty when nothing is known beside the name.
  package var details: String {
    [date?.canonical, revision == name ? nil : revision].compactMap(\.self).joined(separator: ", ")
  }
}

/// What a page of changes says above them.
package struct ChangeHeading: Hashable, Sendable {
  package let old: ComparedState
  package let new: ComparedState
  /// What is compared with what, where that is more than the names of two states (`acme since the review of 2026-09-30`).
  package let subject: String?

  package init(old: ComparedState, new: ComparedState, subject: String? = nil) {
    self.old = old
    self.new = new
    self.subject = subject
  }
}

/// Plans of two states held against each other, with all that a page about it says.
package struct ComparedPlans: Sendable {
  package let changes: [SubjectChange]
  /// Files that changed and are no plan text.
  package let otherPaths: [String]
  /// The two states as scripts want them: an id, `index`, `worktree`.
  package let from: String
  package let to: String
  /// The two states as readers call them.
  package let heading: ChangeHeading
  /// Leads from records to their lines on a forge.
  package let links: PlanLinks?
  /// How many Unicode scalars there is room for.
  package let limit: Int?
  /// The difference of the text, where that is what was asked for, as git prints it.
  package let patch: String?

  package init(
    changes: [SubjectChange], otherPaths: [String], from: String, to: String, heading: ChangeHeading,
    links: PlanLinks? = nil, limit: Int? = nil
  ) {
    self.changes = changes
    self.otherPaths = otherPaths
    self.from = from
    self.to = to
    self.heading = heading
    self.links = links
    self.limit = limit
    patch = nil
  }

  /// The difference of the text alone.
  package init(patch: String, from: String, to: String) {
    changes = []
    otherPaths = []
    self.from = from
    self.to = to
    heading = ChangeHeading(old: ComparedState(name: from), new: ComparedState(name: to))
    links = nil
    limit = nil
    self.patch = patch
  }
}
