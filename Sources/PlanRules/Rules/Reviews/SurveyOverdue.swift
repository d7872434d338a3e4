// Nobody has asked how satisfied the client is.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let surveyOverdue = Rule(
    "survey-overdue", .warning, in: .reviews, "A satisfaction survey is overdue", basis: .day, sections: ["surveys"],
    findsStaleFacts: true,
    thresholds: [Threshold("days", 14, .days, "after the day on which the survey was due")],
    why: """
      Clients who are unhappy rarely complain, they leave. The score of last year says nothing about this one.
      """,
    mend: "Ask now, and write the answers down. Set `survey-every:` where the rhythm should be another one.",
    bad: """
      ---
      survey-every: 6 months
      ---
      ## Surveys
      | On         | Who | Kind | Score | Comment               | Follow-up |
      | ---------- | --- | ---- | ----- | --------------------- | --------- |
      | 2026-01-20 | C1  | nps  | 9     |                       | -         |
      """,
    good: """
      ---
      survey-every: 6 months
      ---
      ## Surveys
      | On         | Who | Kind | Score | Comment               | Follow-up |
      | ---------- | --- | ---- | ----- | --------------------- | --------- |
      | 2026-07-20 | C1  | nps  | 9     |                       | -         |
      """
  ) { account, findings in
    guard account.account.isReviewed(afterFirst: false), let every = account.surveyRhythm else { return }
    let last = account.records("surveys").compactMap { $0.date("on") }.filter { $0 <= account.today }.max()
    guard let last else { return }
    let due = every.date(after: last)
    guard account.today > due.adding(days: findings["days"]) else { return }
    findings.report("the last survey was on \(last), and the next was due on \(due)", atSection: "surveys")
  }
}
