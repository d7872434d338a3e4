// The scorecard has not been filled in when it should have been.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let scoreStale = Rule(
    "score-stale", .warning, in: .delivery, "The scorecard has not been filled in on time", basis: .day,
    sections: ["scorecard"], findsStaleFacts: true,
    thresholds: [Threshold("grace-days", 7, .days, "after the rhythm of the plan or the settings, else a month")],
    why:
      "A score that is kept every month shows a slide while it can be stopped. One that is kept now and then shows nothing.",
    mend:
      "Answer the indicators again, and write the day into `On`. Set `scorecard-every` if the rhythm is another one.",
    bad: """
      ## Scorecard
      | Perspective | Measure               | Level | Yes/no | On         |
      | ----------- | --------------------- | ----- | ------ | ---------- |
      | management  | Plan reviewed on time | 1     | yes    | 2026-07-31 |
      | people      | Every post is filled  | 2     | yes    | 2026-06-30 |
      """,
    good: """
      ## Scorecard
      | Perspective | Measure               | Level | Yes/no | On         |
      | ----------- | --------------------- | ----- | ------ | ---------- |
      | management  | Plan reviewed on time | 1     | yes    | 2026-08-31 |
      | people      | Every post is filled  | 2     | yes    | 2026-06-30 |
      """
  ) { account, findings in
    var newest: (day: CalendarDate, row: RecordView)?
    for row in account.records("scorecard") {
      guard let day = row.date("on") else { continue }
      if newest.map({ $0.day < day }) ?? true { newest = (day, row) }
    }
    guard let newest else { return }
    var every = account.settings.rhythms[.scorecard] ?? CalendarDuration(months: 1)
    if case .duration(let own)? = account["scorecard-every"] { every = own }
    guard account.today > every.date(after: newest.day).adding(days: findings["grace-days"]) else { return }
    findings.report(
      "the scorecard was last filled in \(account.days(since: newest.day)) days ago, and is due every \(every.canonical)",
      at: newest.row, "on")
  }
}
