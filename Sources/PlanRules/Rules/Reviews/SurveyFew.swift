// A score that stands on very few people.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let surveyFew = Rule(
    "survey-few", .advice, in: .reviews, "Few people at the client were asked how satisfied they are", basis: .day,
    sections: ["surveys"],
    thresholds: [
      Threshold("answers", 3, .count, "people who should have been asked"),
      Threshold("months", 12, .months, "to look back"),
    ],
    why: """
      One friend who gives us a nine is no satisfied client. Those whom nobody asks are often those who decide next \
      time.
      """,
    mend: """
      Ask those who decide and those who work with us every day as well; tell the score with the number of people \
      behind it.
      """,
    bad: """
      ## Surveys
      | On         | Who | Kind | Score | Comment               | Follow-up |
      | ---------- | --- | ---- | ----- | --------------------- | --------- |
      | 2026-07-20 | C2  | nps  | 9     |                       | -         |
      """,
    good: """
      ## Surveys
      | On         | Who | Kind | Score | Comment               | Follow-up |
      | ---------- | --- | ---- | ----- | --------------------- | --------- |
      | 2026-07-20 | C1  | nps  | 9     |                       | -         |
      | 2026-07-20 | C2  | nps  | 9     |                       | -         |
      | 2026-07-21 | C3  | nps  | 7     |                       | -         |
      """
  ) { account, findings in
    let first = account.today.adding(months: -findings["months"])
    var asked: Set<RecordKey> = []
    for survey in account.records("surveys") {
      guard let day = survey.date("on"), day > first, day <= account.today, let who = survey.reference("who") else {
        continue
      }
      asked.insert(who)
    }
    guard account.tier != "standard", !asked.isEmpty,
      asked.count < min(findings["answers"], account.activeContacts.count)
    else { return }
    let verb = asked.count == 1 ? "was" : "were"
    findings.report(
      "\(asked.count) of \(account.activeContacts.count) contacts \(verb) asked in \(findings["months"]) months",
      atSection: "surveys")
  }
}
