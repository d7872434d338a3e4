// A target whose day has gone by, and nobody has said what came of it.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let targetOverdue = Rule(
    "target-overdue", .warning, in: .objective, "A target is past its day and still open", basis: .day,
    sections: ["targets"],
    thresholds: [Threshold("days", 7, .days, "after the due day, to settle it")],
    why: "A team that lets a day pass without a word learns that its targets are not meant.",
    mend: "Set `State` to met, missed or dropped and write the outcome, or agree on a new day at the next review.",
    bad: """
      ## Targets
      | Id | Target        | Source | Baseline | Goal | Actual | Due        | Owner | State |
      | -- | ------------- | ------ | -------- | ---- | ------ | ---------- | ----- | ----- |
      | T1 | Shifts filled | client | 91 %     | 98 % | 96 %   | 2026-06-30 | jane  | open  |
      """,
    good: """
      ## Targets
      | Id | Target        | Source | Baseline | Goal | Actual | Due        | Owner | State  | Outcome         |
      | -- | ------------- | ------ | -------- | ---- | ------ | ---------- | ----- | ------ | --------------- |
      | T1 | Shifts filled | client | 91 %     | 98 % | 96 %   | 2026-06-30 | jane  | missed | Good enough now |
      """
  ) { account, findings in
    let limit = account.today.adding(days: -findings["days"])
    let late = account.openTargets.filter { target in target.date("due").map { $0 < limit } ?? false }
    guard !late.isEmpty else { return }
    for target in late.sorted(by: { ($0.date("due")?.dayNumber ?? 0) < ($1.date("due")?.dayNumber ?? 0) }) {
      guard let due = target.date("due") else { continue }
      findings.report(
        "\(target.title) was due on \(due), \(account.today.dayNumber - due.dayNumber) days ago, and is still open",
        at: target, "due")
    }
  }
}
