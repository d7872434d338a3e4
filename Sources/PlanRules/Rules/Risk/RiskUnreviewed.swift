// A risk that was to be looked at again by now.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let riskUnreviewed = Rule(
    "risk-unreviewed", .warning, in: .risk, "The day to look at a risk again has gone by", basis: .day,
    sections: ["risks"], findsStaleFacts: true,
    why:
      "Likelihood and impact of last quarter say little of today. An old score is a guess that looks like knowledge.",
    mend: "Score it again, correct the row, and set the next day; or close it.",
    bad: """
      ## Risks
      | Id | Risk                      | Likelihood | Impact | Response | Owner | Mitigation       | Review on  |
      | -- | ------------------------- | ---------- | ------ | -------- | ----- | ---------------- | ---------- |
      | R1 | Too few drivers in winter | 3          | 3      | reduce   | dick  | Hire in October  | 2026-08-01 |
      | R2 | Brightwork cuts its price | 2          | 3      | reduce   | tom   | Three-year price | 2026-10-01 |
      """,
    good: """
      ## Risks
      | Id | Risk                      | Likelihood | Impact | Response | Owner | Mitigation       | Review on  | State  |
      | -- | ------------------------- | ---------- | ------ | -------- | ----- | ---------------- | ---------- | ------ |
      | R1 | Too few drivers in winter | 3          | 3      | reduce   | dick  | Hire in October  | 2026-08-01 | closed |
      | R2 | Brightwork cuts its price | 2          | 3      | reduce   | tom   | Three-year price | 2026-10-01 | open   |
      """
  ) { account, findings in
    for risk in account.records("risks") where risk.isOpenRisk {
      guard let day = risk.date("review-on"), day < account.today else { continue }
      findings.report(
        "\(risk.title) was to be looked at again \(spelled(account.days(since: day), "day")) ago", at: risk, "review-on"
      )
    }
  }
}
