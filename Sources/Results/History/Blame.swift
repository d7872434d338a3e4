// Who set each value of a plan, when, and what it was before: what the reports of blame are given.

package import PlanDiff
package import PlanSchema

/// A revision as a report names it.
package struct RevisionMark: Hashable, Sendable {
  /// All 40 digits.
  package let id: String
  /// `f868e09`
  package let abbreviation: String
  /// Day on which the commit was written, in the time zone of the settings.
  package let date: CalendarDate
  package let author: String
  /// The first line of the commit's message.
  package let summary: String
  /// The review that closed the cycle in which the revision was made (`2026-09-30`); nil for the cycle that is still open.
  package let cycle: String?

  package init(
    id: String, abbreviation: String, date: CalendarDate, author: String, summary: String, cycle: String?
  ) {
    self.id = id
    self.abbreviation = abbreviation
    self.date = date
    self.author = author
    self.summary = summary
    self.cycle = cycle
  }
}

/// One value of a plan and who is to thank for it.
package struct BlamedValue: Sendable {
  /// Section id; nil for front matter, the title and free sections.
  package let section: String?
  /// Heading to show the value under: that of its section, or `Account` for front matter.
  package let heading: String
  /// As `rutter set` names it: `T1.actual`, `team/tom.role`, `status`, `mission`.
  package let path: String
  /// Key and name of the record: `T1 Drivers desk revenue`; empty outside records.
  package let record: String
  /// Name of the field (`Actual`); empty for prose.
  package let field: String
  /// As written; prose is one value, its paragraphs joined.
  package let value: WrittenValue
  /// nil for a value of the working tree that is not committed.
  package let revision: RevisionMark?
  /// What stood there before that revision; nil when it was new.
  package let previous: WrittenValue?

  package init(
    section: String?, heading: String, path: String, record: String, field: String, value: WrittenValue,
    revision: RevisionMark?, previous: WrittenValue?
  ) {
    self.section = section
    self.heading = heading
    self.path = path
    self.record = record
    self.field = field
    self.value = value
    self.revision = revision
    self.previous = previous
  }
}

/// One of the values that a field has had.
package struct PastValue: Sendable {
  /// nil where the value was taken away.
  package let value: WrittenValue?
  package let revision: RevisionMark

  package init(value: WrittenValue?, revision: RevisionMark) {
    self.value = value
    self.revision = revision
  }
}

/// A whole plan, or part of it, with its authors.
package struct Blame: Sendable {
  package let account: String
  package let title: String
  /// Front matter first, then by section as the plan has them, then by record.
  package let values: [BlamedValue]
  /// All values that one field, or each field of one record, has had, the newest first; empty for a whole plan. By path.
  package let past: [(path: String, values: [PastValue])]

  package init(
    account: String, title: String, values: [BlamedValue], past: [(path: String, values: [PastValue])] = []
  ) {
    self.account = account
    self.title = title
    self.values = values
    self.past = past
  }
}
