// A target that was settled without a word on what came of it.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let closedNoOutcome = Rule(
    "closed-no-outcome", .warning, in: .objective, "A target was settled without saying what came of it",
    sections: ["targets"],
    why: """
      Next year's targets are set by what was learned from this year's. A state alone teaches nothing, and "dropped" \
      without a reason looks like forgotten.
      """,
    mend: "Write into `Outcome` what came of it, or why it was missed or dropped, in half a sentence.",
    bad: """
      ## Targets
      | Id | Target        | Source | Baseline | Goal | Actual | Due        | Owner | State  | Outcome |
      | -- | ------------- | ------ | -------- | ---- | ------ | ---------- | ----- | ------ | ------- |
      | T1 | Shifts filled | client | 91 %     | 98 % | 96 %   | 2026-06-30 | jane  | missed |         |
      """,
    good: """
      ## Targets
      | Id | Target        | Source | Baseline | Goal | Actual | Due        | Owner | State  | Outcome                |
      | -- | ------------- | ------ | -------- | ---- | ------ | ---------- | ----- | ------ | ---------------------- |
      | T1 | Shifts filled | client | 91 %     | 98 % | 96 %   | 2026-06-30 | jane  | missed | Too few night drivers  |
      """
  ) { account, findings in
    for target in account.targets where !target.isOpenTarget && !target.says("outcome") {
      findings.report(
        "\(target.title) is \(target.text("state") ?? "settled"), and its outcome is not written down", at: target,
        "state")
    }
  }
}
