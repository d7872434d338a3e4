// What is left of a risk after all that is done is still too much.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let riskOverTolerance = Rule(
    "risk-over-tolerance", .warning, in: .risk, "What is left of a risk is more than we tolerate", sections: ["risks"],
    thresholds: [Threshold("tolerance", 12, .count, "residual, of 25, that is let pass")],
    why:
      "All that is planned is done, and it is still that large. Somebody above the account has to say that this is right.",
    mend: "Do more about it, or have the sponsor accept it: a waiver with their name and an end date says so.",
    bad: """
      ## Risks
      | Id | Risk                      | Likelihood | Impact | Response | Owner | Mitigation      | Residual | Review on  |
      | -- | ------------------------- | ---------- | ------ | -------- | ----- | --------------- | -------- | ---------- |
      | R1 | Too few drivers in winter | 5          | 4      | reduce   | dick  | Hire in October | 16       | 2026-11-01 |
      """,
    good: """
      ## Risks
      | Id | Risk                      | Likelihood | Impact | Response | Owner | Mitigation      | Residual | Review on  |
      | -- | ------------------------- | ---------- | ------ | -------- | ----- | --------------- | -------- | ---------- |
      | R1 | Too few drivers in winter | 5          | 4      | reduce   | dick  | Hire in October | 12       | 2026-11-01 |
      """
  ) { account, findings in
    for risk in account.records("risks") where risk.isOpenRisk {
      guard let residual = risk.scale("residual"), residual > findings["tolerance"] else { continue }
      findings.report(
        "\(risk.title) still scores \(residual) of 25 after all that is done about it", at: risk, "residual")
    }
  }
}
