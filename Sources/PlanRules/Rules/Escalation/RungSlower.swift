// Going up the ladder takes longer than staying below.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let rungSlower = Rule(
    "rung-slower", .advice, in: .escalation, "A higher rung takes much longer to answer than a lower one",
    sections: ["escalation"],
    thresholds: [Threshold("times", 4, .count, "as long as a lower rung at the same hours is still well")],
    why: "Nobody goes up a ladder to wait longer. A slow rung is left out when it matters, and nobody decides that.",
    mend:
      "Agree a shorter time with the higher rung, or say in the plan that it is not called in a hurry (`Severity`).",
    bad: """
      ## Escalation
      | Level | Who   | Hours               | Respond within | Channel         |
      | ----- | ----- | ------------------- | -------------- | --------------- |
      | 1     | dick  | Mon-Fri 08:00-18:00 | 30m            | +44 20 7946 002 |
      | 2     | henry | Mon-Fri 09:00-17:00 | 4h             | +44 20 7946 007 |
      """,
    good: """
      ## Escalation
      | Level | Who   | Hours               | Respond within | Channel         |
      | ----- | ----- | ------------------- | -------------- | --------------- |
      | 1     | dick  | Mon-Fri 08:00-18:00 | 30m            | +44 20 7946 002 |
      | 2     | jane  | Mon-Fri 18:00-22:00 | 1h             | +44 20 7946 003 |
      | 3     | henry | Mon-Fri 09:00-17:00 | 2h             | +44 20 7946 007 |
      """
  ) { account, findings in
    let times = findings["times"]
    for (place, rung) in account.ladder.enumerated() {
      guard let time = rung.respondWithin else { continue }
      let faster = account.ladder[..<place].first { lower in
        lower.level < rung.level && lower.mayMeet(rung)
          && lower.respondWithin.map { time.isLonger(than: $0.multiplied(by: times)) == true } ?? false
      }
      guard let faster else { continue }
      findings.report(
        "level \(rung.level) answers within \(rung.record.raw("respond-within") ?? ""), and level \(faster.level) below it within \(faster.record.raw("respond-within") ?? "")",
        at: rung.record, "respond-within")
    }
  }
}

extension CalendarDuration {
  fileprivate func multiplied(by times: Int) -> CalendarDuration {
    CalendarDuration(
      minutes: minutes * times, days: days * times, workingDays: workingDays * times, months: months * times)
  }
}
