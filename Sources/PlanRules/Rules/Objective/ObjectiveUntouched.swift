// An objective for twelve months that is older than that.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let objectiveUntouched = Rule(
    "objective-untouched", .advice, in: .objective, "The objective is older than the time it was set for",
    basis: .history, sections: ["objective"], findsStaleFacts: true,
    thresholds: [Threshold("months", 12, .months, "for which an objective stands")],
    why: "It was set for twelve months. Either it was reached and nobody noticed, or it was missed and nobody said so.",
    mend: "Put it to the team: reached, missed or still right. Write the objective for the next twelve months.",
    bad: """
      ## Objective
      Win the drivers desk by the end of 2026.
      <!-- 2025-08-31 jane -->
      """,
    good: """
      ## Objective
      Win the drivers desk by the end of 2026.
      <!-- 2026-01-12 tom -->
      <!-- 2024-08-31 jane -->
      ## Objective
      Place ten drivers a month by the end of 2025.
      """
  ) { account, findings in
    guard let past = account.past, let section = account.account.decoded.section("objective"),
      !section.statements.isEmpty
    else { return }
    let day = past.lastRewritten("objective")
    guard account.today > day.adding(months: findings["months"]) else { return }
    findings.report("the objective has not changed since \(day)", atSection: "objective")
  }
}
