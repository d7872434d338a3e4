// Hours in which the client hangs on one person, or on one rung of the ladder.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let coverThin = Rule(
    "cover-thin", .advice, in: .escalation, "For many hours of the client's week one person alone answers",
    basis: .day, sections: ["escalation"],
    thresholds: [Threshold("hours", 20, .hours, "a week that one person, or one rung, may carry alone")],
    why: """
      One person sleeps through a call, sits in a train or is ill. Whoever calls then has nobody else to turn to, and \
      whoever answers has nobody to ask.
      """,
    mend: "Name a second person on the rung, or a rung above it, for these hours.",
    bad: """
      ## Escalation
      | Level | Who  | Hours               | Respond within | Channel         |
      | ----- | ---- | ------------------- | -------------- | --------------- |
      | 1     | dick | Mon-Fri 08:00-18:00 | 30m            | +44 20 7946 002 |
      """,
    good: """
      ## Escalation
      | Level | Who  | Hours               | Respond within | Channel         |
      | ----- | ---- | ------------------- | -------------- | --------------- |
      | 1     | dick | Mon-Fri 08:00-18:00 | 30m            | +44 20 7946 002 |
      | 2     | jane | Mon-Fri 07:00-15:00 | 30m            | +44 20 7946 003 |
      """
  ) { account, findings in
    guard let coverage = account.coverage else { return }
    let limit = findings["hours"] * 60
    // Both are one weakness: the one that is worse is told.
    if coverage.onlyOne.mostMinutes > limit {
      findings.report(
        "only one person can be called \(coverage.onlyOne.canonical) (\(coverage.onlyOne.amount))",
        atSection: "escalation")
    } else if coverage.noSecond.mostMinutes > limit {
      findings.report(
        "whoever answers has nobody to go up to \(coverage.noSecond.canonical) (\(coverage.noSecond.amount))",
        atSection: "escalation")
    }
  }
}
