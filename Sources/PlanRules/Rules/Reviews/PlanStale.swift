// The plan has not changed for a long time.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let planStale = Rule(
    "plan-stale", .warning, in: .reviews, "The plan has not changed for a long time", basis: .history,
    findsStaleFacts: true,
    thresholds: [
      Threshold("key-days", 90, .days, "of a key account"), Threshold("growth-days", 120, .days, "of a growth account"),
      Threshold("standard-days", 180, .days, "of any other account"),
      Threshold("recover-days", 14, .days, "of an account that the plan is to win back"),
    ],
    why: """
      Clients change every month: people come and go, budgets move, rivals call. A plan that stands still is a \
      picture of a client that is no longer there.
      """,
    mend: """
      Take half an hour: who was spoken to, what is done, which figures moved. `rutter status` and `rutter due` say \
      where to begin.
      """,
    bad: """
      ## Objective
      Win the drivers desk by the end of 2026.
      <!-- 2026-05-29 tom -->
      """,
    good: """
      ## Objective
      Win the drivers desk by the end of 2026.
      <!-- 2026-08-28 tom -->
      """
  ) { account, findings in
    guard let past = account.past, let last = past.days.last(where: { $0 <= account.today }) else { return }
    let days = account.today.dayNumber - last.dayNumber
    let limit =
      switch account.tier {
      case _ where account["plan-kind"] == .word("recover"): "recover-days"
      case "key": "key-days"
      case "growth": "growth-days"
      default: "standard-days"
      }
    guard days > findings[limit] else { return }
    findings.report("nothing in the plan has changed since \(last), for \(days) days")
  }
}
