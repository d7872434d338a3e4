// Somebody told us that they are unhappy, and nothing was done.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let surveyLowIdle = Rule(
    "survey-low-idle", .warning, in: .reviews, "A low score has no follow-up", sections: ["surveys"],
    thresholds: [
      Threshold("percent", 60, .percent, "of the way from the worst to the best answer up to which a score is low")
    ],
    why: "Asking and doing nothing is worse than not asking: now the client knows that we know.",
    mend: "Call them, agree on what will change, and name the action in `Follow-up`.",
    bad: """
      ## Surveys
      | On         | Who | Kind | Score | Comment               | Follow-up |
      | ---------- | --- | ---- | ----- | --------------------- | --------- |
      | 2026-07-20 | C2  | nps  | 4     | Late shifts every week |           |
      | 2026-07-20 | C1  | nps  | 9     |                       |           |
      """,
    good: """
      ## Actions
      - [ ] A1 Put a second dispatcher on the night shift @dick due:2026-10-20 with:C2

      ## Surveys
      | On         | Who | Kind | Score | Comment               | Follow-up |
      | ---------- | --- | ---- | ----- | --------------------- | --------- |
      | 2026-07-20 | C2  | nps  | 4     | Late shifts every week | A1        |
      | 2026-07-20 | C1  | nps  | 9     |                       |           |
      """
  ) { account, findings in
    let surveys = account.records("surveys")
    for survey in surveys where !survey.says("follow-up") && survey.scores(atMost: findings["percent"]) == true {
      guard let who = survey.reference("who"), let day = survey.date("on") else { continue }
      // What they said later counts, and so does any action with them.
      let isAnswered = surveys.contains { later in
        later.reference("who") == who && (later.date("on").map { $0 > day } ?? false)
      }
      if isAnswered || account.actedOn.contains(who) { continue }
      let name = account.record(who, in: "contacts")?.title ?? who.text
      findings.report(
        "\(name) gave \(survey.raw("score") ?? "") on \(day), and nothing was done about it", at: survey, "score")
    }
  }
}
