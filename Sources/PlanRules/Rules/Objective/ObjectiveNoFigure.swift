// An objective of which nobody will be able to say whether it was reached.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let objectiveNoFigure = Rule(
    "objective-no-figure", .advice, in: .objective, "The objective names neither a figure nor a day",
    sections: ["objective"],
    why: "\"Grow the account\" is reached by a pound and by a million. What cannot be missed cannot be managed.",
    mend: "Say how much, or by when: so many sites, so much revenue, by the end of which month.",
    bad: """
      ## Objective
      Grow the account and deepen the partnership.
      """,
    good: """
      ## Objective
      Staff all three sites by December 2026.
      """
  ) { account, findings in
    guard let statements = account.account.decoded.section("objective")?.statements, !statements.isEmpty else { return }
    for (_, text) in statements {
      if text.utf8.contains(where: { (0x30...0x39).contains($0) }) { return }
      if text.unicodeScalars.contains(where: { !$0.isASCII && $0.properties.numericType != nil }) { return }
    }
    findings.report("the objective says neither how much nor by when", atSection: "objective")
  }
}
