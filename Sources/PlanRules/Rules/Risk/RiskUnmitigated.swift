// A risk about which something is to be done, and nobody says what.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let riskUnmitigated = Rule(
    "risk-unmitigated", .warning, in: .risk,
    "A risk is to be avoided, reduced or shared, and the plan does not say how",
    sections: ["risks"],
    thresholds: [Threshold("exposure", 6, .count, "likelihood by impact from which a mitigation is asked for")],
    why: "To decide that a risk shall shrink and not to say how leaves it as large as it was.",
    mend: "Write what is done about it in `Mitigation`, or accept the risk and write a contingency.",
    bad: """
      ## Risks
      | Id | Risk                      | Likelihood | Impact | Response | Owner | Mitigation       | Review on  |
      | -- | ------------------------- | ---------- | ------ | -------- | ----- | ---------------- | ---------- |
      | R1 | Too few drivers in winter | 3          | 3      | reduce   | dick  |                  | 2026-11-01 |
      | R2 | A van breaks down         | 2          | 2      | reduce   | dick  |                  | 2026-11-01 |
      """,
    good: """
      ## Risks
      | Id | Risk                      | Likelihood | Impact | Response | Owner | Mitigation       | Review on  |
      | -- | ------------------------- | ---------- | ------ | -------- | ----- | ---------------- | ---------- |
      | R1 | Too few drivers in winter | 3          | 3      | reduce   | dick  | Hire in October  | 2026-11-01 |
      | R2 | A van breaks down         | 2          | 2      | reduce   | dick  |                  | 2026-11-01 |
      """
  ) { account, findings in
    for risk in account.records("risks") where risk.isOpenRisk && risk.text("mitigation") == nil {
      guard let response = risk.text("response"), response != "accept", let exposure = risk.inherentExposure,
        exposure >= findings["exposure"]
      else { continue }
      let place = risk.range(of: "mitigation").map { !$0.isEmpty } ?? false
      let verb = response == "avoid" ? "avoid" : response == "share" ? "share" : "reduce"
      findings.report("the plan does not say how to \(verb) \(risk.title)", at: risk, place ? "mitigation" : "response")
    }
  }
}
