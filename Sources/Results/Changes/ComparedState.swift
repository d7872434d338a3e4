// The two states that a page of changes lies between, as its heading names them.

package import PlanSchema

/// One of the two states that are compared.
package struct ComparedState: Hashable, Sendable {
  /// What readers call it: `HEAD~3`, `review/northgate-foods/2026-09-30`, `working tree`.
  package let name: String
  /// Day of its commit in its author's time zone; nil for what is no commit.
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
