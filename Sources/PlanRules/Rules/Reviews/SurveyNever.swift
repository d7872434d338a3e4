// The plan promises surveys, and none was ever made.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let surveyNever = Rule(
    "survey-never", .warning, in: .reviews, "The client has never been asked how satisfied it is", basis: .history,
    thresholds: [Threshold("days", 14, .days, "after the day on which the first survey was due")],
    why: """
      The plan names a rhythm, so somebody thought that it matters. Until the first answer is in, our picture of the \
      client is guesswork.
      """,
    mend: """
      Ask three people at the client, and write their answers below Surveys. Take `survey-every:` out if that is not \
      wanted.
      """,
    bad: """
      ---
      survey-every: 6 months
      ---
      <!-- 2026-01-12 tom -->
      """,
    good: """
      ---
      survey-every: 6 months
      ---
      ## Surveys
      | On         | Who | Kind | Score | Comment               | Follow-up |
      | ---------- | --- | ---- | ----- | --------------------- | --------- |
      | 2026-07-20 | C1  | nps  | 9     |                       | -         |
      <!-- 2026-01-12 tom -->
      """
  ) { account, findings in
    // A rhythm that the settings give to all accounts is no promise of this plan.
    guard let past = account.past, account.account.isReviewed(afterFirst: false),
      case .duration(let every)? = account["survey-every"], account.records("surveys").isEmpty
    else { return }
    let start = past.lastMoved("survey-every")
    let due = every.date(after: start)
    guard account.today > due.adding(days: findings["days"]) else { return }
    findings.report(
      "a survey is to be made every \(every), and none has been made since \(start)", atKey: "survey-every")
  }
}
