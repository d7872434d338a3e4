// `rutter review list`: all reviews with their cycles, the gaps between them, and what is due.
import Git
import PlanModel
import PlanSchema
package import Plans
package import Results

/// What `rutter review list` tells.
package struct ReviewList: Sendable {
  package let accounts: [AccountReviews]
  /// Whether cycles were left out, because no account was named and there are many.
  package let isBrief: Bool
}

extension PlanRepository {
  /// Accounts without reviews are left out, unless they are named or a review of theirs is late.
  package func reviewList(of accounts: [String]) throws -> ReviewList {
    try requireKnown(accounts)
    let known = try accountNames()
    var reading = try ReviewReading(self, try repository())
    // To tell the cycles of all accounts, all history would have to be read for each of them.
    let isBrief = accounts.isEmpty && known.count > 20
    let lists = try (accounts.isEmpty ? known : accounts).map { account in
      try self.reviews(of: account, &reading, isBrief: isBrief)
    }
    return ReviewList(
      accounts: lists.filter { list in
        !accounts.isEmpty || !list.rows.isEmpty || list.due.contains { $0.days.map { $0 < 0 } ?? false }
      }, isBrief: isBrief)
  }

  private func reviews(of account: String, _ reading: inout ReviewReading, isBrief: Bool) throws -> AccountReviews {
    let present = try reading.present(account)
    let entries = try reading.entries(of: account)
    let closed = try closedReviews(of: account, in: reading.repository)
    let rows = try entries.map { entry in
      var row = try row(of: entry, present: present, &reading)
      // A review that this history does not hold looks back on nothing here.
      if !isBrief, entry.judged == nil || entry.closed != nil {
        row.tell(try reading.cycle(of: entry, among: closed), of: account)
        row.health = try reading.judged(entry.closed, of: account).health.values.first
      }
      return row
    }
    let (due, gaps) = rhythm(entries, present)
    return AccountReviews(account: account, title: present.plan?.title, due: due, rows: rows, gaps: gaps)
  }

  /// What a review says of itself, and its tag of it.
  func row(of entry: ReviewEntry, present: ReadAccount, _ reading: inout ReviewReading) throws -> ReviewRow {
    var row = ReviewRow(account: entry.account, name: entry.name, kind: entry.kind ?? "", state: entry.state)
    row.revision = try entry.closed.map { try reading.repository.abbreviation(of: $0.commit.id) }
    row.by = entry.closed?.commit.author.name
    row.note = entry.judged?.note?.message
    row.hint = entry.judged?.note?.hint
    guard let review = entry.review else { return row }
    row.ours = review.ours.map { Participant(id: $0.name, name: present.environment.people[$0]?.name) }
    let contacts = present.account?.contacts ?? []
    var former: [RecordView] = []
    let all = review.theirs + review.expected
    if let closed = entry.closed, all.contains(where: { key in !contacts.contains { $0.key == key } }) {
      // Somebody who is no longer in the plan was when the review was held.
      former = try reading.state(of: closed).account?.contacts ?? []
    }
    func participant(_ key: RecordKey, isExpected: Bool) -> Participant {
      let name = (contacts + former).first { $0.key == key }?.label
      return Participant(id: key.text, name: name, isExpected: isExpected)
    }
    row.theirs =
      review.theirs.map { participant($0, isExpected: false) }
      + review.expected.map { participant($0, isExpected: true) }
    return row
  }

  /// What is due, and what nobody held, by kind. The rhythm is that of the plan as it is now: it is today's measure of
  /// what was done before.
  private func rhythm(_ entries: [ReviewEntry], _ present: ReadAccount) -> ([ReviewDue], [ReviewGap]) {
    guard let account = present.account else { return ([], []) }
    let today = today(present.environment.settings)
    var due: [ReviewDue] = []
    var gaps: [ReviewGap] = []
    for kind in ["client", "internal"] {
      guard let every = account.reviewInterval(kind, settings: present.environment.settings) else { continue }
      let held = entries.filter { $0.judged != nil && $0.kind == kind }
      let days = held.compactMap { CalendarDate(String($0.name.prefix(10))) }
      let isReviewed = account.isReviewed(afterFirst: !held.isEmpty)
      let rhythm = ReviewRhythm(
        every: every, held: days, agreed: held.first?.review?.next, today: isReviewed ? today : nil)
      gaps += rhythm.gaps.map { gap in
        let end = gap.before ?? today
        let words = ReviewRhythm.distance(from: gap.after, to: end)
        return ReviewGap(
          kind: kind, due: gap.due, count: gap.count,
          reason: words + (gap.before == nil ? " since the last review" : " between reviews") + ", due every \(every)")
      }
      guard isReviewed else { continue }
      let open = entries.first { $0.judged == nil && $0.kind == kind }?.name
      due.append(
        ReviewDue(
          kind: kind, every: every.canonical, next: rhythm.next,
          days: rhythm.next.map { $0.dayNumber - today.dayNumber }, open: open))
    }
    return (due, gaps)
  }
}

extension ReviewRow {
  /// Adds what a review's cycle brought.
  mutating func tell(_ cycle: ReviewCycle, of account: String) {
    commits = cycle.commits.count
    since = cycle.previous?.date
    guard cycle.previous != nil else { return }
    guard let change = cycle.change else {
      changes = 0
      return
    }
    changes = ChangeCount(change).total
    let line = ChangeSummary.line([change], width: 120)
    let prefix = account + ": "
    summary = line.hasPrefix(prefix) ? String(line.dropFirst(prefix.count)) : line
  }
}
