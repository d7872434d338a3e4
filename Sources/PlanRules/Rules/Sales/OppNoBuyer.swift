// An opportunity without anybody at the client who would buy.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let oppNoBuyer = Rule(
    "opp-no-buyer", .warning, in: .sales, "An opportunity names nobody who would buy", sections: ["opportunities"],
    thresholds: [Threshold("stage", 1, .count, "up to this one no buyer need be known; stages count from 1")],
    why: "Firms do not buy, people do. An opportunity without a name is a hope.",
    mend: "Name the contact who would sign in `Buyer`. If you do not know who that is, find out before anything else.",
    bad: """
      ## Opportunities
      | Id | Name         | Stage     | Amount | Close      | Owner | Buyer |
      | -- | ------------ | --------- | ------ | ---------- | ----- | ----- |
      | O1 | Drivers desk | qualified | £180k  | 2026-12-15 | jane  |       |
      | O2 | Night shift  | lead      | £60k   | 2027-02-15 | dick  |       |
      <!-- rutter.yaml -->
      stages: [lead, qualified, proposal, negotiation, contract]
      """,
    good: """
      ## Opportunities
      | Id | Name         | Stage     | Amount | Close      | Owner | Buyer |
      | -- | ------------ | --------- | ------ | ---------- | ----- | ----- |
      | O1 | Drivers desk | qualified | £180k  | 2026-12-15 | jane  | C1    |
      | O2 | Night shift  | lead      | £60k   | 2027-02-15 | dick  |       |
      <!-- rutter.yaml -->
      stages: [lead, qualified, proposal, negotiation, contract]
      """
  ) { account, findings in
    let stages = account.settings.stages
    for opportunity in account.records("opportunities") where opportunity.isOpenOpportunity {
      guard opportunity.references("buyer").isEmpty else { continue }
      if !stages.isEmpty {
        guard let place = opportunity.stagePlace(in: stages), place > findings["stage"] else { continue }
      }
      let place = opportunity.range(of: "buyer").map { !$0.isEmpty } ?? false
      findings.report("\(opportunity.title) names nobody who would buy", at: opportunity, place ? "buyer" : "name")
    }
  }
}
