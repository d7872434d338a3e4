// A target that will be missed if things go on as they do.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let targetOffPace = Rule(
    "target-off-pace", .warning, in: .objective, "A target lags behind the straight line to its goal", basis: .day,
    sections: ["targets"],
    thresholds: [
      Threshold("tolerance", 10, .percent, "of the way from baseline to goal by which a figure may lag")
    ],
    why: """
      What lags half way is rarely caught up in the last month. Seen now, it can still be helped; seen on the due \
      day, it is an excuse.
      """,
    mend: "Plan an action that changes the pace, or agree on another goal at the next review and say why.",
    bad: """
      ## Targets
      | Id | Target               | Source    | Baseline | Goal  | Actual | As of      | Due        | Owner |
      | -- | -------------------- | --------- | -------- | ----- | ------ | ---------- | ---------- | ----- |
      | T1 | Drivers desk revenue | objective | £310k    | £640k | £402k  | 2026-09-30 | 2026-12-31 | dick  |
      """,
    good: """
      ## Targets
      | Id | Target               | Source    | Baseline | Goal  | Actual | As of      | Due        | Owner |
      | -- | -------------------- | --------- | -------- | ----- | ------ | ---------- | ---------- | ----- |
      | T1 | Drivers desk revenue | objective | £310k    | £640k | £531k  | 2026-09-30 | 2026-12-31 | dick  |
      """
  ) { account, findings in
    for pace in account.openPaces where pace.lags(byMoreThan: findings["tolerance"]) {
      let target = pace.record
      let measured = pace.day < account.today ? " on \(pace.day)" : ""
      findings.report(
        "\(target.title) \(measured.isEmpty ? "is" : "was") \(target.raw("actual") ?? "")\(measured), and the goal is \(target.raw("goal") ?? ""): \(pace.reading.sentence(isDated: false))",
        at: target, "actual")
    }
  }
}
