// A risk that nobody watches.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let riskUnowned = Rule(
    "risk-unowned", .warning, in: .risk, "Nobody owns an open risk", sections: ["risks"],
    why: "A risk without an owner is noticed by everybody on the day it happens.",
    mend: "Name the one of us who watches it and does what was agreed.",
    bad: """
      ## Risks
      | Id | Risk                      | Likelihood | Impact | Response | Owner | Mitigation         | Review on  |
      | -- | ------------------------- | ---------- | ------ | -------- | ----- | ------------------ | ---------- |
      | R1 | Too few drivers in winter | 3          | 3      | reduce   | -     | Hire in October    | 2026-11-01 |
      | R2 | Brightwork cuts its price | 2          | 3      | reduce   | tom   | Three-year price   | 2026-11-01 |
      """,
    good: """
      ## Risks
      | Id | Risk                      | Likelihood | Impact | Response | Owner | Mitigation         | Review on  |
      | -- | ------------------------- | ---------- | ------ | -------- | ----- | ------------------ | ---------- |
      | R1 | Too few drivers in winter | 3          | 3      | reduce   | dick  | Hire in October    | 2026-11-01 |
      | R2 | Brightwork cuts its price | 2          | 3      | reduce   | tom   | Three-year price   | 2026-11-01 |
      """
  ) { account, findings in
    for risk in account.records("risks") where risk.isOpenRisk && risk.isNone("owner") {
      findings.report("nobody owns \(risk.title)", at: risk, "owner")
    }
  }
}
