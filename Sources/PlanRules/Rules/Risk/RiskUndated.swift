// A risk that nobody will look at again.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let riskUndated = Rule(
    "risk-undated", .warning, in: .risk, "No day is set to look at an open risk again", sections: ["risks"],
    why: "Risks grow between reviews. One without a date is looked at when it has happened.",
    mend: "Set the day in `Review on`; a quarter ahead is usual, a month for a high risk.",
    bad: """
      ## Risks
      | Id | Risk                      | Likelihood | Impact | Response | Owner | Mitigation       | Review on  |
      | -- | ------------------------- | ---------- | ------ | -------- | ----- | ---------------- | ---------- |
      | R1 | Too few drivers in winter | 3          | 3      | reduce   | dick  | Hire in October  | -          |
      """,
    good: """
      ## Risks
      | Id | Risk                      | Likelihood | Impact | Response | Owner | Mitigation       | Review on  |
      | -- | ------------------------- | ---------- | ------ | -------- | ----- | ---------------- | ---------- |
      | R1 | Too few drivers in winter | 3          | 3      | reduce   | dick  | Hire in October  | 2026-11-01 |
      """
  ) { account, findings in
    for risk in account.records("risks") where risk.isOpenRisk && risk.isNone("review-on") {
      findings.report("no day is set to look at \(risk.title) again", at: risk, "review-on")
    }
  }
}
