// `rutter review start`: the page of a review, prepared from the plan and its history.
import Git
import PlanDiff
import PlanModel
package import PlanSchema
import PlanText
package import Plans
import System

/// How to start a review.
package struct ReviewOptions: Sendable {
  /// Day of the review; today if nil.
  package var date: CalendarDate?
  /// `client` or `internal`.
  package var kind: String
  /// People from our side; the team without those who are away if nil.
  package var ours: [String]?
  /// Contacts from the client's side; nil to have some suggested, who are to be confirmed.
  package var theirs: [String]?

  package init(date: CalendarDate?, kind: String, ours: [String]?, theirs: [String]?) {
    self.date = date
    self.kind = kind
    self.ours = ours
    self.theirs = theirs
  }
}

/// What starting a review wrote.
package struct StartedReview: Sendable {
  package let path: String
  /// What the page holds, in a few words.
  package let summary: String
  /// Contacts who were suggested: key and name.
  package let toConfirm: [String]
  /// What must be said of the review that this one starts from.
  package let notes: [ReviewNote]
}

extension PlanRepository {
  /// Writes `reviews/DATE.md`. Nothing is committed.
  package func startReview(of account: String, _ options: ReviewOptions) throws -> StartedReview {
    let root = try workTree()
    let repository = try repository()
    try requireCheckedOut(account)
    let plans = try trusted(workTreeState())
    let environment = try plans.environment()
    let settings = environment.settings
    guard let plan = try plans.account(account).plan else { throw StateReader.noPlan(account) }
    let date = options.date ?? today(settings)
    let path = Layout.review(date.canonical, of: account)
    guard FileReading.kind(at: "\(root)/\(path)") == nil else {
      throw Failure(
        .usage, "\(path) is there already", hint: "Edit it, or give the new review another day with --date.")
    }
    guard let kind = settings.schema["review"] else { throw Failure(.repository, "the schema has no reviews") }
    let (last, notes) = try reviewBasis(
      of: account, kind: options.kind, before: date.canonical, in: repository)
    let then = try last.map { try StateReader(state(of: $0.commit)).read($0.folder) }
    let now = Account(plan)
    let interval =
      now.reviewInterval(options.kind, settings: settings) ?? now.reviewInterval("client", settings: settings)
    let matter = ReviewMatter(
      date: date, account: now, last: last.flatMap { then?.review($0.date) }, then: then?.account,
      paces: now.paces(on: date, fiscalYearStarts: settings.fiscalYearStarts), next: interval?.date(after: date))
    let attendance = Attendance(
      of: now, people: environment.people, on: date,
      last: matter.last.flatMap { $0.kind == options.kind ? $0 : nil })
    let change = then.flatMap { PlanDiff.diff(old: $0.plan, new: plan) }
    let checked = try check(plans.state, CheckScope(accounts: [account]))
    let findings = checked.findings.filter { PlanFile(path: $0.place.path).isOfPlan }
    let draft = ReviewDraft(
      options: options, matter: matter, attendance: attendance, last: last, head: try repository.head().commit,
      change: change, findings: findings, fiscalYearStarts: settings.fiscalYearStarts)
    let bytes = try draft.bytes(kind)
    try refuseErrors(in: bytes, at: path, account, plans)
    try FileWriting.write(bytes, to: "\(root)/\(path)", named: path)
    return StartedReview(
      path: path, summary: draft.summary, toConfirm: draft.expected.map(\.title), notes: notes)
  }

  /// What the user named must be there: the page is to pass the check.
  private func refuseErrors(in bytes: [UInt8], at path: String, _ account: String, _ plans: StateReader) throws {
    var state = plans.state
    state.overlay[path] = bytes
    let findings = try StateReader(state, environment: try plans.environment()).read(account).findings
    guard let error = findings.first(where: { $0.severity == .error && $0.place.path == path }) else { return }
    throw Failure(.usage, error.message, hint: error.suggestion ?? error.kind.mend)
  }
}

extension PlanFile {
  /// Whether this is a plan or may be a part of one.
  fileprivate var isOfPlan: Bool {
    switch self {
    case .plan, .besidePlan: true
    default: false
    }
  }
}
