// The reviews of accounts as a list.

package import PlanSchema
import PlanText

/// Somebody who took part in a review, or is to.
package struct Participant: Hashable, Sendable {
  /// Id in people.md, or key of a contact.
  package let id: String
  /// nil where nothing more is known than the id.
  package let name: String?
  /// Whether nobody has said yet that they took part.
  package let isExpected: Bool

  package init(id: String, name: String?, isExpected: Bool = false) {
    self.id = id
    self.name = name
    self.isExpected = isExpected
  }

  package var shown: String { (name ?? id) + (isExpected ? "?" : "") }
}

/// A review to list.
package struct ReviewRow: Hashable, Sendable {
  package let account: String
  /// Name of the review's file without `.md`: `2026-09-30`.
  package let name: String
  /// `client` or `internal`; empty where nothing says so.
  package let kind: String
  /// `open`, `closed`, or what is wrong with the tag of a closed one: `tag missing`.
  package let state: String
  /// Abbreviated id of the commit that closed it; nil when it is open.
  package var revision: String?
  /// Who closed it.
  package var by: String?
  /// What changed since the review before, in a line; nil when nothing did, or there is no review before.
  package var summary: String?
  package var ours: [Participant] = []
  package var theirs: [Participant] = []
  /// The review that its changes start from.
  package var since: String?
  /// How much changed since then; nil where there is no review before.
  package var changes: Int?
  /// How many commits of the account the cycle has.
  package var commits: Int?
  /// Health of the account as the review left it, 0 to 100; nil where it was not judged.
  package var health: Int?
  /// What must be said of its tag, and what to do about it.
  package var note: String?
  package var hint: String?

  package init(account: String, name: String, kind: String, state: String) {
    self.account = account
    self.name = name
    self.kind = kind
    self.state = state
  }
}

/// Reviews that nobody held.
package struct ReviewGap: Hashable, Sendable {
  package let kind: String
  /// The day on which the first of them was due.
  package let due: CalendarDate
  package let count: Int
  /// `6 months between reviews, due every 3 months`
  package let reason: String

  package init(kind: String, due: CalendarDate, count: Int, reason: String) {
    self.kind = kind
    self.due = due
    self.count = count
    self.reason = reason
  }
}

/// When the next review of a kind is due.
package struct ReviewDue: Hashable, Sendable {
  package let kind: String
  /// The rhythm, as written: `3 months`.
  package let every: String
  /// nil when none was ever held.
  package let next: CalendarDate?
  /// Days from today to the next one; negative when it is late.
  package let days: Int?
  /// A review of the kind that is being prepared.
  package let open: String?

  package init(kind: String, every: String, next: CalendarDate?, days: Int?, open: String?) {
    self.kind = kind
    self.every = every
    self.next = next
    self.days = days
    self.open = open
  }

  /// `client review overdue: it was due on 2026-09-30, 57 days ago`
  package var sentence: String {
    let preparing = open.map { "; the review of \($0) is open" } ?? ""
    guard let next, let days else { return "no \(kind) review was held yet, due every \(every)" + preparing }
    switch days {
    case ..<0: return "\(kind) review overdue: it was due on \(next), \(counted(-days, "day", "days")) ago" + preparing
    case 0: return "\(kind) review due today" + preparing
    default: return "next \(kind) review due on \(next), in \(counted(days, "day", "days"))" + preparing
    }
  }

  package var isLate: Bool { days.map { $0 < 0 } ?? false }
}

/// All reviews of one account.
package struct AccountReviews: Hashable, Sendable {
  package let account: String
  package let title: String?
  /// By kind, client first.
  package let due: [ReviewDue]
  /// The newest first.
  package let rows: [ReviewRow]
  package let gaps: [ReviewGap]

  package init(account: String, title: String?, due: [ReviewDue], rows: [ReviewRow], gaps: [ReviewGap]) {
    self.account = account
    self.title = title
    self.due = due
    self.rows = rows
    self.gaps = gaps
  }

  /// Reviews and gaps, the newest first.
  package var entries: [Entry] {
    let all = rows.map { Entry.review($0) } + gaps.map { Entry.gap($0) }
    return all.sorted { ($1.name, $1.kind) < ($0.name, $0.kind) }
  }

  package enum Entry {
    case review(ReviewRow)
    case gap(ReviewGap)

    var name: String {
      switch self {
      case .review(let row): row.name
      case .gap(let gap): gap.due.canonical
      }
    }
    var kind: String {
      switch self {
      case .review(let row): row.kind
      case .gap(let gap): gap.kind
      }
    }
  }
}

extension ReviewGap {
  /// `2 reviews: 9 months between reviews, due every 3 months`
  package var words: String { (count > 1 ? "\(count) reviews: " : "") + reason }
}

extension ReviewRow {
  /// Both sides: `Tom Hale, Jane Moss / Priya Shah`.
  package var attendance: String {
    [ours, theirs].filter { !$0.isEmpty }.map { $0.map(\.shown).joined(separator: ", ") }.joined(separator: " / ")
  }

  /// `4: T1 actual £402k → £510k; A3 done`
  package var told: String {
    guard let changes else { return "" }
    return changes == 0 ? "none" : "\(changes)" + (summary.map { ": \($0)" } ?? "")
  }

  package var noteAndHint: String? { note.map { $0 + (hint.map { ". \($0)" } ?? "") } }
}
