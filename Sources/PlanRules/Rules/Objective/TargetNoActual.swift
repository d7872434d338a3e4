// Time passes, and nobody has measured.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let targetNoActual = Rule(
    "target-no-actual", .warning, in: .objective, "A target has not been measured", basis: .day, sections: ["targets"],
    thresholds: [Threshold("percent", 25, .percent, "of its time after which a target should have a figure")],
    why: """
      A figure that is first looked at on the due day can only be regretted. While there is time it can be changed.
      """,
    mend: "Ask the owner for the figure, write it into `Actual` and its day into `As of`.",
    bad: """
      ## Targets
      | Id | Target        | Source    | Baseline | Goal | Actual | Due        | Owner |
      | -- | ------------- | --------- | -------- | ---- | ------ | ---------- | ----- |
      | T1 | Sites staffed | objective | 1        | 3    |        | 2026-12-31 | tom   |
      """,
    good: """
      ## Targets
      | Id | Target        | Source    | Baseline | Goal | Actual | Due        | Owner |
      | -- | ------------- | --------- | -------- | ---- | ------ | ---------- | ----- |
      | T1 | Sites staffed | objective | 1        | 3    | 2      | 2026-12-31 | tom   |
      """
  ) { account, findings in
    guard let start = account.account.baselineDay(fiscalYearStarts: account.settings.fiscalYearStarts) else { return }
    let gone = account.today.dayNumber - start.dayNumber
    for target in account.openTargets where !target.says("actual") && target.isMeasuredTarget {
      guard let due = target.date("due"), due > start, due >= account.today else { continue }
      let percent = gone * 100 / (due.dayNumber - start.dayNumber)
      guard percent >= findings["percent"] else { continue }
      findings.report(
        "\(target.title) has no actual figure, and \(percent) % of its time has gone", at: target, "actual")
    }
  }
}
