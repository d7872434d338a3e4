// `rutter diff --reviews`: what each of the last review cycles changed, side by side.
import Git
import PlanDiff
import PlanModel
import PlanSchema
import PlanText
package import Plans
package import Results

extension PlanRepository {
  /// The last closed cycles of accounts, and the one that is going on.
  ///
  /// The cycles of one kind of review are told: of two kinds they would overlap.
  /// - Parameters:
  ///   - count: how many closed cycles, at least one.
  ///   - kind: `client` or `internal`; nil for client where there is a closed review with the client, else internal.
  ///   - accounts: all that have a closed review, if empty.
  /// - Returns: the cycles, and what must be said of the tags that they begin and end with.
  package func reviewCycles(
    _ count: Int, kind: String?, of accounts: [String]
  ) throws -> (accounts: [AccountCycles], notes: [ReviewNote]) {
    try requireKnown(accounts)
    let repository = try repository()
    var reading = try ReviewReading(self, repository)
    var result: [AccountCycles] = []
    var notes: [ReviewNote] = []
    for account in accounts.isEmpty ? try accountNames() : accounts {
      let judged = try judgedReviews(of: account, in: repository)
      let closed = judged.compactMap(\.closed)
      let kind = kind ?? (closed.contains { $0.kind == "client" } || closed.isEmpty ? "client" : "internal")
      let shown = Array(closed.filter { $0.kind == kind }.suffix(count + 1))
      let first = shown.first?.date ?? ""
      let told = judged.filter { $0.name >= first && ($0.kind == nil || $0.kind == kind) }.compactMap(\.note)
      notes += told
      guard !shown.isEmpty else {
        if accounts.contains(account) { throw noClosedReview(of: account, told) }
        continue
      }
      result.append(
        try cycles(account, kind, count, shown, hasMore: shown.count > count, judged: judged, &reading))
    }
    return (result, notes)
  }

  /// - Parameter reviews: the reviews to show, before them the one that the first cycle begins with if there is one.
  private func cycles(
    _ account: String, _ kind: String, _ count: Int, _ reviews: [ClosedReview], hasMore: Bool, judged: [JudgedReview],
    _ reading: inout ReviewReading
  ) throws -> AccountCycles {
    let present = try reading.present(account)
    var columns: [CycleColumn] = []
    var titles: [RecordKey: String] = [:]
    let days = try commitDay()
    var previous = hasMore ? reviews.first : nil
    for review in hasMore ? reviews.dropFirst() : reviews[...] {
      let cycle = try reading.cycle(from: previous, to: review, of: account)
      let state = judged.first { $0.name == review.date }?.state ?? "closed"
      let day = CalendarDate(String(review.date.prefix(10))) ?? days.judged(review.commit)
      let found = try reading.judged(review, of: account)
      columns.append(column(review.date, day, state, cycle, found, &titles))
      previous = review
    }
    let cycle = try reading.cycle(from: previous, to: nil, of: account)
    let found = try reading.judged(nil, of: account)
    columns.append(column(nil, today(present.environment.settings), "open", cycle, found, &titles))
    return AccountCycles(
      account: account, title: present.plan?.title, kind: kind, asked: count, columns: columns,
      targets: titles.keys.sorted().map { (key: $0.text, title: titles[$0] ?? $0.text) })
  }

  private func column(
    _ name: String?, _ day: CalendarDate, _ state: String, _ cycle: ReviewCycle, _ found: CheckResult,
    _ titles: inout [RecordKey: String]
  ) -> CycleColumn {
    var column = CycleColumn(name: name, day: day.canonical, since: cycle.previous?.date, state: state)
    column.commits = cycle.commits.count
    column.people = commitShares(cycle.commits).map { CommitShare(name: $0.name, commits: $0.commits) }
    if cycle.previous != nil {
      let counts = cycle.change.map { ChangeCount($0) } ?? ChangeCount([])
      (column.added, column.changed, column.removed) = (counts.added, counts.changed, counts.removed)
      let effects = cycle.change?.effects ?? []
      if !effects.isEmpty {
        (column.better, column.worse) = (effects.count { $0 == .better }, effects.count { $0 == .worse })
      }
    }
    column.errors = found.findings.count { $0.severity == .error }
    column.warnings = found.findings.count { $0.severity == .warning }
    column.advice = found.findings.count { $0.severity == .advice }
    column.health = found.health[cycle.now.id]
    guard let now = cycle.now.account else { return column }
    for pace in now.paces(on: day, fiscalYearStarts: cycle.now.environment.settings.fiscalYearStarts) {
      guard let key = pace.record.key else { continue }
      column.targets[key.text] = CycleTarget(
        value: pace.record.raw("actual") ?? "", standing: pace.standing.rawValue,
        expected: pace.expected.map(canonicalText), gap: pace.gap.map(canonicalText))
      titles[key] = pace.record.title
    }
    let progress = ActionProgress(then: cycle.then?.account, now: now, on: day)
    (column.actionsDone, column.actionsLate) = (progress.done.count, progress.late.count)
    guard let then = cycle.then?.account else { return column }
    column.actionsNew = progress.arrived.count
    let movement = PeopleMovement(then: then, now: now, on: day)
    (column.contactsGained, column.contactsLost) = (movement.gained.map(\.label), movement.lost.map(\.label))
    return column
  }
}

extension SubjectChange {
  /// What the schema says of each value that moved.
  fileprivate var effects: [FieldChange.Effect] {
    let all = fields + sections.flatMap { $0.records.flatMap(\.fields) }
    return all.compactMap(\.effect)
  }
}
