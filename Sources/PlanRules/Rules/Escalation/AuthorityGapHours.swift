// Somebody answers the client, and nobody can be reached who may say yes.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let authorityGapHours = Rule(
    "authority-gap-hours", .warning, in: .escalation,
    "Somebody answers, but nobody who may authorise help is reachable",
    basis: .day, sections: ["escalation", "authority"],
    why: """
      A call that is answered by somebody who may not send people, spend money or change the scope is a call that was \
      not answered: the client waits while we look for someone who may.
      """,
    mend: """
      Give an approver or a deputy `Hours` that close the gap, or give whoever answers then a limit of their own, large \
      enough to send help.
      """,
    bad: """
      ---
      client-hours: Mon-Fri 06:00-20:00
      ---
      ## Escalation
      | Level | Who        | Hours               | Respond within | Channel         |
      | ----- | ---------- | ------------------- | -------------- | --------------- |
      | 1     | dick, jane | Mon-Sun 00:00-24:00 | 30m            | +44 20 7946 002 |
      ## Authority
      | Kind        | Limit | Approver | Deputy |
      | ----------- | ----- | -------- | ------ |
      | extra-spend | £5k   | tom      | henry  |
      """,
    good: """
      ---
      client-hours: Mon-Fri 06:00-20:00
      ---
      ## Escalation
      | Level | Who        | Hours               | Respond within | Channel         |
      | ----- | ---------- | ------------------- | -------------- | --------------- |
      | 1     | dick, jane | Mon-Sun 00:00-24:00 | 30m            | +44 20 7946 002 |
      ## Authority
      | Kind        | Limit | Approver | Deputy | Hours               |
      | ----------- | ----- | -------- | ------ | ------------------- |
      | extra-spend | £500  | jane     | dick   |                     |
      | extra-spend | £5k   | tom      | henry  | Mon-Fri 06:00-22:00 |
      """
  ) { account, findings in
    for gap in account.coverage?.unauthorised ?? [] {
      let kinds = gap.kinds.joined(separator: " or ")
      findings.report(
        "nobody who may authorise \(kinds) can be reached \(gap.hours.canonical) (\(gap.hours.amount) in which somebody answers)",
        atSection: "authority")
    }
  }
}
