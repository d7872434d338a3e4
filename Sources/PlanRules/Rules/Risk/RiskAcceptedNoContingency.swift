// A risk that is accepted, with nothing ready for the day it happens.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let riskAcceptedNoContingency = Rule(
    "risk-accepted-no-contingency", .warning, in: .risk, "A risk is accepted, and nothing is ready if it happens",
    sections: ["risks"],
    thresholds: [Threshold("exposure", 6, .count, "likelihood by impact from which a contingency is asked for")],
    why:
      "To accept a risk is a decision to pay for it one day. Without a contingency it is only the wish that it will not come.",
    mend: "Write into `Contingency` what we do on the day, and who does it.",
    bad: """
      ## Risks
      | Id | Risk                        | Likelihood | Impact | Response | Owner | Contingency            | Review on  |
      | -- | --------------------------- | ---------- | ------ | -------- | ----- | ---------------------- | ---------- |
      | R1 | The Leeds plant is sold     | 2          | 5      | accept   | tom   |                        | 2026-11-01 |
      | R2 | A van breaks down           | 2          | 2      | accept   | dick  |                        | 2026-11-01 |
      """,
    good: """
      ## Risks
      | Id | Risk                        | Likelihood | Impact | Response | Owner | Contingency            | Review on  |
      | -- | --------------------------- | ---------- | ------ | -------- | ----- | ---------------------- | ---------- |
      | R1 | The Leeds plant is sold     | 2          | 5      | accept   | tom   | Offer crews to Derby   | 2026-11-01 |
      | R2 | A van breaks down           | 2          | 2      | accept   | dick  |                        | 2026-11-01 |
      """
  ) { account, findings in
    for risk in account.records("risks")
    where risk.isOpenRisk && risk.text("response") == "accept" && risk.text("contingency") == nil {
      guard let exposure = risk.inherentExposure, exposure >= findings["exposure"] else { continue }
      let place = risk.range(of: "contingency").map { !$0.isEmpty } ?? false
      findings.report(
        "\(risk.title) is accepted, and nothing is ready if it happens", at: risk, place ? "contingency" : "response")
    }
  }
}
