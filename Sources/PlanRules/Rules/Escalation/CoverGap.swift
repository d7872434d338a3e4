// Hours of the client's week in which nobody of us can be called.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let coverGap = Rule(
    "cover-gap", .warning, in: .escalation, "The client works at hours when nobody of us can be called",
    basis: .day, sections: ["escalation"],
    why: """
      What breaks at such an hour stays broken until morning. A client that loses money by the hour counts each of them, \
      and remembers them when the contract ends.
      """,
    mend: """
      Put somebody on the ladder for these hours, in another time zone if need be (`Time zone` beside `Hours`), or agree \
      with the client in writing that there is no service then and take the hours out of `client-hours`.
      """,
    bad: """
      ---
      client-hours: Mon-Fri 06:00-20:00
      ---
      ## Escalation
      | Level | Who       | Hours               | Respond within | Channel         |
      | ----- | --------- | ------------------- | -------------- | --------------- |
      | 1     | dick, tom | Mon-Fri 08:00-18:00 | 30m            | +44 20 7946 002 |
      """,
    good: """
      ---
      client-hours: Mon-Fri 06:00-20:00
      ---
      ## Escalation
      | Level | Who       | Hours               | Respond within | Channel         |
      | ----- | --------- | ------------------- | -------------- | --------------- |
      | 1     | dick, tom | Mon-Fri 08:00-18:00 | 30m            | +44 20 7946 002 |
      | 2     | jane      | Mon-Sat 05:00-22:00 | 1h             | +44 20 7946 003 |
      """
  ) { account, findings in
    guard let gap = account.coverage?.nobody, !gap.isEmpty else { return }
    let zone = account.account.zone(default: account.settings.timezone)
    findings.report(
      "nobody can be called \(gap.canonical) (\(gap.amount) of the client's hours, on the clock of \(zone))",
      atSection: "escalation")
  }
}
