// A mandatory indicator of the scorecard is answered with no.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let scoreLevel1No = Rule(
    "score-level1-no", .warning, in: .delivery, "A mandatory indicator of the scorecard is not met",
    sections: ["scorecard"],
    why: "Level 1 is what every account must have. The rest of the score does not make up for it.",
    mend: "Plan an action that gets it done; answer yes only when it is.",
    bad: """
      ## Scorecard
      | Perspective | Measure               | Level | Yes/no | On         |
      | ----------- | --------------------- | ----- | ------ | ---------- |
      | management  | Plan reviewed on time | 1     | no     | 2026-09-30 |
      | people      | Every post is filled  | 2     | no     | 2026-09-30 |
      | people      | Stand-ins are named   | 1     | yes    | 2026-09-30 |
      """,
    good: """
      ## Scorecard
      | Perspective | Measure               | Level | Yes/no | On         |
      | ----------- | --------------------- | ----- | ------ | ---------- |
      | management  | Plan reviewed on time | 1     | yes    | 2026-09-30 |
      | people      | Every post is filled  | 2     | no     | 2026-09-30 |
      | people      | Stand-ins are named   | 1     | yes    | 2026-09-30 |
      """
  ) { account, findings in
    for row in account.records("scorecard") where row.flag("yes-no") == false && row.scale("level") == 1 {
      findings.report("the answer to '\(row.raw("measure") ?? "")' is no, and it is mandatory", at: row, "yes-no")
    }
  }
}
