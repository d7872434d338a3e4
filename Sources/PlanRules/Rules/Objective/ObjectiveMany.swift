// Several objectives are none.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let objectiveMany = Rule(
    "objective-many", .advice, in: .objective, "The account has more than one objective", sections: ["objective"],
    thresholds: [Threshold("most", 1, .count, "points that an objective may list")],
    why: """
      A team that is asked for its objective and has to read out a list has no objective: when two of its points \
      compete for the same week, nobody knows which one wins.
      """,
    mend: "Keep the one that the others serve, and make targets of the rest with `objective` as their source.",
    bad: """
      ## Objective
      - Win the drivers desk by the end of 2026
      - Raise the margin to 18 %
      - Become the only supplier of the Leeds plant
      """,
    good: """
      ## Objective
      Win the drivers desk by the end of 2026.
      """
  ) { account, findings in
    guard let section = account.account.decoded.section("objective") else { return }
    var count = 0
    for case .list(let list) in section.section.blocks { count += list.items.count }
    guard count > findings["most"] else { return }
    findings.report("the objective lists \(count) things to reach", atSection: "objective")
  }
}
