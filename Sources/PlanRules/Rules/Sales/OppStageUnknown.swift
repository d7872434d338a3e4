// A stage that the settings do not know.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let oppStageUnknown = Rule(
    "opp-stage-unknown", .warning, in: .sales, "An opportunity is at a stage that the settings do not name",
    sections: ["opportunities"],
    why: "What stands at a stage of its own is missing from the pipeline, and no check asks what it should be asked.",
    mend: "Write one of the stages of rutter.yaml, or add yours there.",
    bad: """
      ## Opportunities
      | Id | Name         | Stage    | Amount | Close      | Owner |
      | -- | ------------ | -------- | ------ | ---------- | ----- |
      | O1 | Drivers desk | propsal  | £180k  | 2026-12-15 | jane  |
      <!-- rutter.yaml -->
      stages: [lead, qualified, proposal, negotiation, contract]
      """,
    good: """
      ## Opportunities
      | Id | Name         | Stage    | Amount | Close      | Owner |
      | -- | ------------ | -------- | ------ | ---------- | ----- |
      | O1 | Drivers desk | Proposal | £180k  | 2026-12-15 | jane  |
      <!-- rutter.yaml -->
      stages: [lead, qualified, proposal, negotiation, contract]
      """
  ) { account, findings in
    let stages = account.settings.stages
    guard !stages.isEmpty else { return }
    for opportunity in account.records("opportunities") where opportunity.isOpenOpportunity {
      guard let stage = opportunity.text("stage"), opportunity.stagePlace(in: stages) == nil else { continue }
      findings.report(
        "'\(stage)' is none of the stages of the settings", at: opportunity, "stage",
        suggestion: didYouMean(stage, among: stages) ?? "they are \(stages.joined(separator: ", "))")
    }
  }
}
