// A quarter ended below what was planned for it.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let metricBehind = Rule(
    "metric-behind", .warning, in: .objective, "A metric ended the last quarter behind its plan", basis: .day,
    sections: ["metrics"],
    thresholds: [Threshold("tolerance", 0, .percent, "of the figure planned by which a quarter may fall short")],
    why: """
      The quarters were planned so that the year's objective is reached. A quarter that fell short is a debt that the \
      next ones have to pay, and somebody has to say how.
      """,
    mend: "Plan an action that makes it good, or plan the remaining quarters anew at the next review.",
    bad: """
      ## Metrics
      | Metric             | Unit   | Q1 planned | Q1 achieved | Q2 planned | Q2 achieved | Q3 planned | Q3 achieved |
      | ------------------ | ------ | ---------- | ----------- | ---------- | ----------- | ---------- | ----------- |
      | Friends and allies | people | 2          | 3           | 8          | 6           | 12         | 9           |
      | Enemies            | people | 5          | 5           | 3          | 3           | 2          | 1           |
      """,
    good: """
      ## Metrics
      | Metric             | Unit   | Q1 planned | Q1 achieved | Q2 planned | Q2 achieved | Q3 planned | Q3 achieved |
      | ------------------ | ------ | ---------- | ----------- | ---------- | ----------- | ---------- | ----------- |
      | Friends and allies | people | 2          | 3           | 8          | 6           | 12         | 12          |
      | Enemies            | people | 5          | 5           | 3          | 4           | 2          | 2           |
      """
  ) { account, findings in
    let metrics = account.records("metrics")
    guard !metrics.isEmpty else { return }
    let quarters = account.account.metricQuarters(fiscalYearStarts: account.settings.fiscalYearStarts)
    let ended = quarters.count { $0.upperBound < account.today }
    for metric in metrics {
      // Only the last quarter that has both figures: what came before has been spoken about.
      for quarter in (0..<ended).reversed() {
        guard let planned = metric.planned(quarter).flatMap({ Figure($0) }),
          let achieved = metric.achieved(quarter).flatMap({ Figure($0) })
        else { continue }
        // Most figures are as planned, and which way is better need not be asked.
        if planned.unit == achieved.unit, planned.number != achieved.number {
          if (achieved.number > planned.number) == metric.isFallingMetric,
            achieved.number.isOff(planned.number, byMoreThan: findings["tolerance"])
          {
            let field = RecordView.achievedField(quarter)
            let (written, plan) = (metric.raw(field) ?? "", metric.raw(RecordView.plannedField(quarter)) ?? "")
            findings.report(
              "\(metric.title): \(written) in Q\(quarter + 1), and \(plan) was planned", at: metric, field)
          }
        }
        break
      }
    }
  }
}
