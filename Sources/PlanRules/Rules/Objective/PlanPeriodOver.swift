// The plan is one for a time that has passed.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let planPeriodOver = Rule(
    "plan-period-over", .warning, in: .objective, "The time that the plan covers is over", basis: .day,
    thresholds: [Threshold("days", 30, .days, "after the end of the period, to write the next plan")],
    why: "A team that works by last year's plan works by none: its targets are due, and the new year has no goal yet.",
    mend: "Close last year's targets with their outcome, write the new ones, and set `period:`.",
    bad: """
      ---
      period: 2025
      ---
      """,
    good: """
      ---
      period: 2026
      ---
      """
  ) { account, findings in
    guard case .period(let period)? = account["period"] else { return }
    let last = period.days(fiscalYearStarts: account.settings.fiscalYearStarts).upperBound
    guard account.today > last.adding(days: findings["days"]) else { return }
    findings.report("the plan covers \(period), which ended on \(last)", atKey: "period")
  }
}
