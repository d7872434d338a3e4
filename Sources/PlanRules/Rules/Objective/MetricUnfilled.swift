// A quarter is over, and nobody has written down what it brought.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let metricUnfilled = Rule(
    "metric-unfilled", .advice, in: .objective, "A quarter has ended, and a metric has no figure for it", basis: .day,
    sections: ["metrics"],
    thresholds: [Threshold("days", 30, .days, "after the end of a quarter, to write its figures down")],
    why: "Figures that were planned and are never filled in tell the team that planning is a form to complete.",
    mend: "Write what was achieved, or a dash if it was not measured. Take the metric out if nobody misses it.",
    bad: """
      ## Metrics
      | Metric             | Unit   | Q1 planned | Q1 achieved | Q2 planned | Q2 achieved | Q3 planned | Q3 achieved |
      | ------------------ | ------ | ---------- | ----------- | ---------- | ----------- | ---------- | ----------- |
      | Increase in income |        | £15k       | £16k        | £22k       |             | £25k       |             |
      """,
    good: """
      ## Metrics
      | Metric             | Unit   | Q1 planned | Q1 achieved | Q2 planned | Q2 achieved | Q3 planned | Q3 achieved |
      | ------------------ | ------ | ---------- | ----------- | ---------- | ----------- | ---------- | ----------- |
      | Increase in income |        | £15k       | £16k        | £22k       | £19k        | £25k       |             |
      """
  ) { account, findings in
    let metrics = account.records("metrics")
    guard !metrics.isEmpty else { return }
    let limit = account.today.adding(days: -findings["days"])
    let quarters = account.account.metricQuarters(fiscalYearStarts: account.settings.fiscalYearStarts)
    guard let quarter = quarters.lastIndex(where: { $0.upperBound < limit }) else { return }
    let (planned, achieved) = (RecordView.plannedField(quarter), RecordView.achievedField(quarter))
    for metric in metrics where !metric.says(achieved) && metric.says(planned) && !metric.isNone(planned) {
      findings.report(
        "\(metric.title): Q\(quarter + 1) ended on \(quarters[quarter].upperBound) and has no figure", at: metric,
        achieved)
    }
  }
}
