// A contract promises an answer sooner than the ladder gives one.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let slaUnmeetable = Rule(
    "sla-unmeetable", .warning, in: .escalation, "A contract promises an answer sooner than the ladder gives one",
    sections: ["escalation", "service-levels"],
    why: "The promise is broken by design: every call at these hours is a breach, whoever answers it.",
    mend: "Shorten `Respond within` on the ladder, put a faster rung there, or agree another service level.",
    bad: """
      ## Escalation
      | Level | Who  | Hours               | Respond within | Channel         |
      | ----- | ---- | ------------------- | -------------- | --------------- |
      | 1     | dick | Mon-Fri 08:00-18:00 | 1h             | +44 20 7946 002 |
      ## Service levels
      | Contract | Measure                         | Target |
      | -------- | ------------------------------- | ------ |
      |          | Response to a critical incident | 30m    |
      |          | Invoice sent                    | 5m     |
      """,
    good: """
      ## Escalation
      | Level | Who  | Hours               | Respond within | Channel         |
      | ----- | ---- | ------------------- | -------------- | --------------- |
      | 1     | dick | Mon-Fri 08:00-18:00 | 30m            | +44 20 7946 002 |
      ## Service levels
      | Contract | Measure                         | Target |
      | -------- | ------------------------------- | ------ |
      |          | Response to a critical incident | 30m    |
      """
  ) { account, findings in
    let rungs = account.ladder.forTheWorst
    guard !rungs.isEmpty, let open = account.account.clientHours else { return }
    for level in account.records("service-levels") {
      guard let promise = level.duration("target"), isAnswer(level.label) else { continue }
      let fast = rungs.filter { rung in rung.respondWithin.map { $0.isLonger(than: promise) != true } ?? false }
      let measure = "\(level.label) within \(level.raw("target") ?? "")"
      let fastest = rungs.compactMap(\.respondWithin).min { $1.isLonger(than: $0) == true }
      guard let fastest else { continue }
      if fast.isEmpty {
        findings.report(
          "\(measure) is promised, and the ladder answers within \(fastest.canonical) at best", at: level, "target")
        continue
      }
      // On one clock it can be told without the day which hours only the slow ones answer.
      guard Set(rungs.map(\.zone)).count == 1 else { continue }
      let slow = rungs.reduce(WeeklyHours([])) { $0.union($1.hours) }
        .subtracting(fast.reduce(WeeklyHours([])) { $0.union($1.hours) })
      let hours = slow.subtracting(WeeklyHours([0..<WeeklyHours.week]).subtracting(open))
      if hours.isEmpty { continue }
      findings.report("\(measure) is promised, and \(hours.stretches) nobody answers so fast", at: level, "target")
    }
  }

  /// Whether a measure is the time until somebody answers.
  private static func isAnswer(_ measure: String) -> Bool {
    let measure = measure.lowercased()
    return ["respon", "answer", "react", "call back", "callback"].contains { measure.contains($0) }
  }
}
