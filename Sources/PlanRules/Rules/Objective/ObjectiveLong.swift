// An objective that nobody can remember.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let objectiveLong = Rule(
    "objective-long", .advice, in: .objective, "The objective is too long to remember", sections: ["objective"],
    thresholds: [Threshold("words", 25, .words, "that the first paragraph of an objective may have")],
    why:
      "An objective steers only what is done by people who know it by heart, and nobody learns a paragraph by heart.",
    mend: "Say it in one short sentence. Reasons and conditions may follow in a paragraph of their own.",
    bad: """
      ## Objective
      By the end of 2026 we want to have won the drivers desk, to be seen as a partner at eye level by the board and the \
      plants alike, and to have grown our share of what they spend in a way that pays.
      """,
    good: """
      ## Objective
      Win the drivers desk by the end of 2026.

      The board sees us as a partner then, and the plants as the agency that they ring first; our share of what they spend \
      has grown by half, and the margin has not suffered for it.
      """
  ) { account, findings in
    guard let first = account.account.decoded.section("objective")?.statements.first else { return }
    // A list is judged by its length elsewhere.
    if case .list = first.block { return }
    var count = 0
    var isInWord = false
    for byte in first.text.utf8 {
      let isSpace = byte <= 0x20
      if !isSpace, !isInWord { count += 1 }
      isInWord = !isSpace
    }
    guard count > findings["words"] else { return }
    findings.report("the objective has \(count) words", atSection: "objective")
  }
}
