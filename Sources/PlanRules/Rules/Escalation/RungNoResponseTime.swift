// A rung of the ladder that promises no time.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let rungNoResponseTime = Rule(
    "rung-no-response-time", .warning, in: .escalation, "A rung of the ladder promises no response time",
    sections: ["escalation"],
    why: "Whoever waits for an answer must know when to stop waiting and call the next rung.",
    mend: "Write into `Respond within` how fast the rung answers, such as 30m.",
    bad: """
      ## Escalation
      | Level | Who  | Hours               | Respond within | Channel         |
      | ----- | ---- | ------------------- | -------------- | --------------- |
      | 1     | dick | Mon-Fri 08:00-18:00 | -              | +44 20 7946 002 |
      """,
    good: """
      ## Escalation
      | Level | Who  | Hours               | Respond within | Channel         |
      | ----- | ---- | ------------------- | -------------- | --------------- |
      | 1     | dick | Mon-Fri 08:00-18:00 | 30m            | +44 20 7946 002 |
      """
  ) { account, findings in
    for rung in account.ladder where rung.respondWithin == nil {
      findings.report("level \(rung.level) promises no response time", at: rung.record, "respond-within")
    }
  }
}
