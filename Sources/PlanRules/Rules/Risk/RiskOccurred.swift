// A risk that came true, and nobody deals with it.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let riskOccurred = Rule(
    "risk-occurred", .warning, in: .risk, "A risk has come true, and no action or issue deals with it",
    sections: ["risks"],
    why: "The plan saw it coming. It would be a pity if it had nothing to say now.",
    mend: "Write an action `for:` the risk, or an issue that names its id; call the risk closed when it is over.",
    bad: """
      ## Risks
      | Id | Risk                      | Likelihood | Impact | Response | Owner | Mitigation      | Review on  | State    |
      | -- | ------------------------- | ---------- | ------ | -------- | ----- | --------------- | ---------- | -------- |
      | R1 | Too few drivers in winter | 3          | 3      | reduce   | dick  | Hire in October | 2026-11-01 | occurred |
      """,
    good: """
      ## Risks
      | Id | Risk                      | Likelihood | Impact | Response | Owner | Mitigation      | Review on  | State    |
      | -- | ------------------------- | ---------- | ------ | -------- | ----- | --------------- | ---------- | -------- |
      | R1 | Too few drivers in winter | 3          | 3      | reduce   | dick  | Hire in October | 2026-11-01 | occurred |
      ## Actions
      - [ ] A1 Bring in ten drivers from Derby @dick due:2026-10-14 for:R1
      """
  ) { account, findings in
    for risk in account.records("risks") where risk.text("state") == "occurred" {
      guard let key = risk.key, !account.actedOn.contains(key),
        !account.records("issues").contains(where: { issue in
          issue.isOpenIssue && (issue.text("issue")?.mentions(key.text) ?? false)
        })
      else { continue }
      findings.report("\(risk.title) has come true, and nothing deals with it", at: risk, "state")
    }
  }
}
