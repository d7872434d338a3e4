// Something is put off from review to review.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let actionSlipped = Rule(
    "action-slipped", .advice, in: .objective, "An action has been put off again and again", basis: .history,
    sections: ["actions"], thresholds: [Threshold("times", 3, .count, "that an action may not be put off")],
    why: "Somebody does not want to do it, cannot do it, or does not believe in it. Another day changes none of these.",
    mend: "Ask why. Give it to somebody else, cut it into a first step that can be done this week, or drop it.",
    bad: """
      ## Actions
      - [ ] A1 Show the drivers desk to the plant manager @dick due:2026-11-14 with:C2
      <!-- 2026-08-20 dick -->
      ## Actions
      - [ ] A1 Show the drivers desk to the plant manager @dick due:2026-09-30 with:C2
      <!-- 2026-06-20 dick -->
      ## Actions
      - [ ] A1 Show the drivers desk to the plant manager @dick due:2026-08-14 with:C2
      <!-- 2026-04-20 dick -->
      ## Actions
      - [ ] A1 Show the drivers desk to the plant manager @dick due:2026-06-14 with:C2
      """,
    good: """
      ## Actions
      - [ ] A1 Show the drivers desk to the plant manager @jane due:2026-11-14 with:C2
      <!-- 2026-08-20 dick -->
      ## Actions
      - [ ] A1 Show the drivers desk to the plant manager @dick due:2026-09-30 with:C2
      """
  ) { account, findings in
    guard let put = account.past?.postponements(in: "actions"), !put.isEmpty else { return }
    for action in account.openActions {
      guard let key = action.key, let slip = put[key], slip.times >= findings["times"] else { continue }
      findings.report(
        "\(action.title) has been put off \(slip.times) times, and was first due on \(slip.first)", at: action, "due")
    }
  }
}
