// A figure of an account over its history: what a plot, a table or a program is given.

package import PlanModel
package import PlanSchema

/// A figure over time.
package struct Trend: Sendable {
  /// What the figure is measured in.
  package enum Unit: Hashable, Sendable {
    /// An ISO 4217 code.
    case money(String)
    case percent
    case number
    /// Steps of a scale.
    case scale(ClosedRange<Int>)
    /// How many records there are.
    case count
  }

  /// The figure at one revision.
  package struct Point: Sendable {
    /// Day of the commit in the time zone of the settings: written for a figure, judged for health.
    package let date: CalendarDate
    /// Abbreviated commit id; nil for the working tree.
    package let revision: String?
    package let author: String
    /// nil when nothing was written, or what was written is no figure of this unit: then ``note`` says why.
    package let value: Decimal?
    /// As written; empty for a count and where nothing was written.
    package let raw: String
    /// Why there is no value, or what else a reader must know (`2 errors in the plan`).
    package let note: String?
    /// The review that this revision closed: `2026-09-30`.
    package let review: String?

    package init(
      date: CalendarDate, revision: String?, author: String, value: Decimal?, raw: String, note: String? = nil,
      review: String? = nil
    ) {
      self.date = date
      self.revision = revision
      self.author = author
      self.value = value
      self.raw = raw
      self.note = note
      self.review = review
    }
  }

  /// The straight line from where the figure started to where it is to get.
  package struct Goal: Sendable {
    /// nil where the plan does not say since when it counts.
    package let start: CalendarDate?
    /// nil when no baseline is known: then there is a level to reach and no line to follow.
    package let baseline: Decimal?
    package let due: CalendarDate
    package let value: Decimal

    package init(start: CalendarDate?, baseline: Decimal?, due: CalendarDate, value: Decimal) {
      self.start = start
      self.baseline = baseline
      self.due = due
      self.value = value
    }
  }

  package let account: String
  /// `T1.actual`, `contacts`.
  package let path: String
  /// What people call it: `T1 Drivers desk revenue, actual`.
  package let title: String
  package let unit: Unit
  /// Which way is better; nil where neither is.
  package let better: FieldSchema.Direction?
  /// Oldest first; neighbours of one value are kept, because they are revisions too.
  package let points: [Point]
  package let goal: Goal?
  /// How the target stands whose figure it is; nil for other figures, and where there is no such target now.
  package let reading: TargetReading?
  /// The day up to which the figure is known to hold.
  package let today: CalendarDate

  package init(
    account: String, path: String, title: String, unit: Unit, better: FieldSchema.Direction?, points: [Point],
    goal: Goal?, reading: TargetReading? = nil, today: CalendarDate
  ) {
    self.account = account
    self.path = path
    self.title = title
    self.unit = unit
    self.better = better
    self.points = points
    self.goal = goal
    self.reading = reading
    self.today = today
  }
}
