// Somebody is less happy with us than they were.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let surveyFalling = Rule(
    "survey-falling", .warning, in: .reviews, "A contact's score has fallen, and nobody has asked why",
    sections: ["surveys"],
    thresholds: [Threshold("percent", 20, .percent, "of the scale by which a score must have fallen")],
    why: """
      A score that falls is the loudest warning a client gives before it asks others for a quote.
      """,
    mend: "Ask them what has changed since, plan what mends it, and tell them when it is done.",
    bad: """
      ## Surveys
      | On         | Who | Kind | Score | Comment               | Follow-up |
      | ---------- | --- | ---- | ----- | --------------------- | --------- |
      | 2026-07-20 | C1  | nps  | 7     | It has become slower  |           |
      | 2026-01-20 | C1  | nps  | 9     |                       | -         |
      """,
    good: """
      ## Surveys
      | On         | Who | Kind | Score | Comment               | Follow-up |
      | ---------- | --- | ---- | ----- | --------------------- | --------- |
      | 2026-07-20 | C1  | nps  | 8     |                       | -         |
      | 2026-01-20 | C1  | nps  | 9     |                       | -         |
      """
  ) { account, findings in
    let surveys = account.records("surveys")
    guard surveys.count > 1 else { return }
    // The two last answers of each contact.
    var latest: [RecordKey: RecordView] = [:]
    var before: [RecordKey: RecordView] = [:]
    for survey in surveys {
      guard let who = survey.reference("who"), let day = survey.date("on") else { continue }
      if let last = latest[who], let lastDay = last.date("on") {
        if day > lastDay {
          (before[who], latest[who]) = (last, survey)
        } else if before[who]?.date("on").map({ day > $0 }) ?? true {
          before[who] = survey
        }
      } else {
        latest[who] = survey
      }
    }
    for contact in account.activeContacts {
      guard let key = contact.key, let last = latest[key], let earlier = before[key],
        // A low score has a rule of its own.
        last.scores(below: earlier, by: findings["percent"]), last.scores(atMost: 60) == false,
        !last.says("follow-up"), !account.actedOn.contains(key)
      else { continue }
      let (now, then) = (last.raw("score") ?? "", earlier.raw("score") ?? "")
      findings.report(
        "\(contact.title) gave \(now), after \(then) on \(earlier.raw("on") ?? "")", at: last, "score")
    }
  }
}
