// The plan has a place for the objective, and nothing stands there.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let objectiveMissing = Rule(
    "objective-missing", .warning, in: .objective, "The account has no objective", sections: ["objective"],
    why: """
      Without one thing to reach in twelve months every member of the team pulls in a direction of their own, and \
      nobody can say whether the year was a good one.
      """,
    mend: "Agree with the team on one thing to reach in twelve months, and write it below Objective in a sentence.",
    bad: """
      ## Objective
      """,
    good: """
      ## Objective
      Staff all three Northgate sites by December 2026.
      """
  ) { account, findings in
    guard let section = account.account.decoded.section("objective"), section.statements.isEmpty else { return }
    findings.report("nothing is written below \(section.schema.heading)", atSection: "objective")
  }
}
