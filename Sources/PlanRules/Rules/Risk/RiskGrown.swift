// A risk is larger than at the last review.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let riskGrown = Rule(
    "risk-grown", .warning, in: .risk, "A risk is larger than at the last review", basis: .history, sections: ["risks"],
    why: "A risk that grows under our eyes is one that our mitigation does not reach.",
    mend: "Change what is done about it, and plan an action `for:` the risk.",
    bad: """
      ## Risks
      | Id | Risk                      | Likelihood | Impact | Response | Owner | Mitigation       | Review on  |
      | -- | ------------------------- | ---------- | ------ | -------- | ----- | ---------------- | ---------- |
      | R1 | Too few drivers in winter | 4          | 3      | reduce   | dick  | Hire in October  | 2026-11-01 |
      | R2 | Brightwork cuts its price | 2          | 3      | reduce   | tom   | Three-year price | 2026-11-01 |
      <!-- reviews/2026-06-30.md -->
      ---
      kind: client
      date: 2026-06-30
      status: closed
      ours: [tom]
      theirs: [C1]
      ---
      # Review
      <!-- 2026-06-20 jane -->
      ## Risks
      | Id | Risk                      | Likelihood | Impact | Response | Owner | Mitigation       | Review on  |
      | -- | ------------------------- | ---------- | ------ | -------- | ----- | ---------------- | ---------- |
      | R1 | Too few drivers in winter | 2          | 3      | reduce   | dick  | Hire in October  | 2026-11-01 |
      | R2 | Brightwork cuts its price | 3          | 3      | reduce   | tom   | Three-year price | 2026-11-01 |
      """,
    good: """
      ## Risks
      | Id | Risk                      | Likelihood | Impact | Response | Owner | Mitigation       | Review on  |
      | -- | ------------------------- | ---------- | ------ | -------- | ----- | ---------------- | ---------- |
      | R1 | Too few drivers in winter | 4          | 3      | reduce   | dick  | Hire in October  | 2026-11-01 |
      ## Actions
      - [ ] A1 Advertise for twelve drivers @dick due:2026-10-14 for:R1
      <!-- reviews/2026-06-30.md -->
      ---
      kind: client
      date: 2026-06-30
      status: closed
      ours: [tom]
      theirs: [C1]
      ---
      # Review
      <!-- 2026-06-20 jane -->
      ## Risks
      | Id | Risk                      | Likelihood | Impact | Response | Owner | Mitigation       | Review on  |
      | -- | ------------------------- | ---------- | ------ | -------- | ----- | ---------------- | ---------- |
      | R1 | Too few drivers in winter | 2          | 3      | reduce   | dick  | Hire in October  | 2026-11-01 |
      ## Actions
      (none)
      """
  ) { account, findings in
    guard let past = account.past, let day = account.lastReview()?.date else { return }
    for risk in account.records("risks") where risk.isOpenRisk {
      guard let key = risk.key, let now = risk.inherentExposure, !account.actedOn.contains(key),
        case .scale(let likelihood)? = past.value(
          of: "likelihood", of: key, in: "risks", on: day, now: risk["likelihood"]),
        case .scale(let impact)? = past.value(of: "impact", of: key, in: "risks", on: day, now: risk["impact"]),
        likelihood * impact < now
      else { continue }
      findings.report(
        "\(risk.title) scores \(now) of 25, and scored \(likelihood * impact) at the review of \(day.canonical)",
        at: risk, likelihood < (risk.scale("likelihood") ?? 0) ? "likelihood" : "impact")
    }
  }
}
