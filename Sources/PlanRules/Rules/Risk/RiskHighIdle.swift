// A high risk, and nobody is doing anything.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let riskHighIdle = Rule(
    "risk-high-idle", .warning, in: .risk, "A high risk has no open action", sections: ["risks"],
    thresholds: [Threshold("exposure", 15, .count, "likelihood by impact from which a risk is high")],
    why: "A mitigation is a sentence; an action has a name and a date. A risk that high needs somebody at work on it.",
    mend: "Write an action with an owner and a date, and `for:` the risk.",
    bad: """
      ## Risks
      | Id | Risk                      | Likelihood | Impact | Response | Owner | Mitigation       | Review on  |
      | -- | ------------------------- | ---------- | ------ | -------- | ----- | ---------------- | ---------- |
      | R1 | Too few drivers in winter | 4          | 4      | reduce   | dick  | Hire in October  | 2026-11-01 |
      ## Actions
      - [x] A1 Count the licences @dick due:2026-09-14 done:2026-09-12 for:R1
      """,
    good: """
      ## Risks
      | Id | Risk                      | Likelihood | Impact | Response | Owner | Mitigation       | Review on  |
      | -- | ------------------------- | ---------- | ------ | -------- | ----- | ---------------- | ---------- |
      | R1 | Too few drivers in winter | 4          | 4      | reduce   | dick  | Hire in October  | 2026-11-01 |
      ## Actions
      - [ ] A1 Advertise for twelve drivers @dick due:2026-10-14 for:R1
      """
  ) { account, findings in
    for risk in account.records("risks") where risk.isOpenRisk && risk.text("response") != "accept" {
      guard let exposure = risk.inherentExposure, exposure >= findings["exposure"], let key = risk.key,
        !account.actedOn.contains(key)
      else { continue }
      findings.report("\(risk.title) scores \(exposure) of 25, and no open action is for it", at: risk, "likelihood")
    }
  }
}
