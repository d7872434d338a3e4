// A competitor who is a high threat, and nothing is planned against it.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let rivalUnanswered = Rule(
    "rival-unanswered", .warning, in: .market, "A competitor is a high threat, and nothing is planned against it",
    sections: ["competitors"],
    why: "To know of a threat and to do nothing about it is worse than not to know: it will be asked who knew.",
    mend: "Set a target or a risk that names the competitor, or the opportunity in which it is a rival.",
    bad: """
      ## Competitors
      | Id | Name       | State  | Threat | Watcher | Checked    |
      | -- | ---------- | ------ | ------ | ------- | ---------- |
      | K1 | Brightwork | active | high   | tom     | 2026-09-01 |
      | K2 | Redline    | active | low    | dick    | 2026-09-01 |
      """,
    good: """
      ## Competitors
      | Id | Name       | State  | Threat | Watcher | Checked    |
      | -- | ---------- | ------ | ------ | ------- | ---------- |
      | K1 | Brightwork | active | high   | tom     | 2026-09-01 |
      | K2 | Redline    | active | low    | dick    | 2026-09-01 |
      ## Risks
      | Id | Risk                            | Likelihood | Impact | Response | Owner | Review on  |
      | -- | ------------------------------- | ---------- | ------ | -------- | ----- | ---------- |
      | R1 | Brightwork undercuts us in Leeds | 3          | 4      | reduce   | tom   | 2026-11-01 |
      """
  ) { account, findings in
    for rival in account.records("competitors") where rival.text("threat") == "high" && rival.isRivalInPlay {
      guard !account.isPlannedAgainst(rival) else { continue }
      findings.report("\(rival.title) is a high threat, and nothing is planned against it", at: rival, "threat")
    }
  }
}
