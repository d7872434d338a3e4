// A figure that nobody has looked at again.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let targetStaleActual = Rule(
    "target-stale-actual", .warning, in: .objective, "A target's figure is older than two review cycles",
    basis: .history, sections: ["targets"], findsStaleFacts: true,
    thresholds: [Threshold("cycles", 2, .count, "reviews that may pass without a new figure")],
    why: """
      A figure that survives two reviews unchanged was read out and not measured. Whether the target is still in \
      reach, nobody knows.
      """,
    mend: "Measure, and write the figure into `Actual` and the day into `As of`, also when it is still the same.",
    bad: """
      ## Targets
      | Id | Target        | Source | Baseline | Goal | Actual | Due        | Owner |
      | -- | ------------- | ------ | -------- | ---- | ------ | ---------- | ----- |
      | T1 | Sites staffed | client | 1        | 3    | 2      | 2026-12-31 | tom   |
      <!-- 2026-02-16 tom -->
      """,
    good: """
      ## Targets
      | Id | Target        | Source | Baseline | Goal | Actual | As of      | Due        | Owner |
      | -- | ------------- | ------ | -------- | ---- | ------ | ---------- | ---------- | ----- |
      | T1 | Sites staffed | client | 1        | 3    | 2      | 2026-08-31 | 2026-12-31 | tom   |
      <!-- 2026-02-16 tom -->
      """
  ) { account, findings in
    guard let past = account.past,
      let every = account.account.reviewInterval("client", settings: account.settings)
    else { return }
    let cycles = findings["cycles"]
    func isOld(_ day: CalendarDate) -> Bool {
      account.today > (0..<min(cycles, 100)).reduce(day) { day, _ in every.date(after: day) }
    }
    guard isOld(past.since) else { return }
    for target in account.openTargets where target.says("actual") && target.isMeasuredTarget {
      let measured = target.date("as-of")
      if let measured, !isOld(measured) { continue }
      guard let key = target.key else { continue }
      let moved = past.lastMoved("actual", of: key, in: "targets")
      let last = max(measured ?? moved, moved)
      guard isOld(last) else { continue }
      let days = account.today.dayNumber - last.dayNumber
      findings.report(
        "\(target.title) has been at \(target.raw("actual") ?? "") since \(last), for \(days) days", at: target,
        "actual")
    }
  }
}
