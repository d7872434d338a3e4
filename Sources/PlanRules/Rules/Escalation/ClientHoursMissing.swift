// A ladder without the hours that it is to cover.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let clientHoursMissing = Rule(
    "client-hours-missing", .warning, in: .escalation, "The plan does not say when the client works",
    sections: ["escalation"],
    why: "Without the client's hours nobody can tell whether somebody answers at all of them.",
    mend: "Write `client-hours` into the front matter: the hours at which the client works and may need us.",
    bad: """
      ---
      client-hours:
      ---
      ## Escalation
      | Level | Who  | Hours               | Respond within | Channel         |
      | ----- | ---- | ------------------- | -------------- | --------------- |
      | 1     | dick | Mon-Fri 08:00-18:00 | 30m            | +44 20 7946 002 |
      """,
    good: """
      ---
      client-hours: Mon-Fri 08:00-18:00
      ---
      ## Escalation
      | Level | Who  | Hours               | Respond within | Channel         |
      | ----- | ---- | ------------------- | -------------- | --------------- |
      | 1     | dick | Mon-Fri 08:00-18:00 | 30m            | +44 20 7946 002 |
      """
  ) { account, findings in
    guard account["client-hours"] == nil, !account.ladder.isEmpty else { return }
    findings.report("there is a ladder, and the hours at which the client may call are not said", atKey: "client-hours")
  }
}
