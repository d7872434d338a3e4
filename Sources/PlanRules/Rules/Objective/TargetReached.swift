// A goal that is reached and that nobody has counted.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let targetReached = Rule(
    "target-reached", .advice, in: .objective, "A target has reached its goal and is still open", sections: ["targets"],
    why:
      "A success that nobody closes is not celebrated, not told to the client, and holds the place of the next target.",
    mend: "Set `State` to met and write what came of it; or raise the goal, if more can be had.",
    bad: """
      ## Targets
      | Id | Target        | Source | Baseline | Goal | Actual | Due        | Owner |
      | -- | ------------- | ------ | -------- | ---- | ------ | ---------- | ----- |
      | T1 | Sites staffed | client | 1        | 3    | 3      | 2026-12-31 | tom   |
      """,
    good: """
      ## Targets
      | Id | Target        | Source | Baseline | Goal | Actual | Due        | Owner | State | Outcome                |
      | -- | ------------- | ------ | -------- | ---- | ------ | ---------- | ----- | ----- | ---------------------- |
      | T1 | Sites staffed | client | 1        | 3    | 3      | 2026-12-31 | tom   | met   | Leeds asks for drivers |
      """
  ) { account, findings in
    // Whether a goal is reached does not depend on the day; whether a level was held does.
    for pace in account.openPaces where pace.standing == .reached && pace.record.text("direction") != "hold" {
      let target = pace.record
      findings.report(
        "\(target.title) is at \(target.raw("actual") ?? ""), and the goal is \(target.raw("goal") ?? "")", at: target,
        "state")
    }
  }
}
