// An offer is made on assumptions about the money and those who decide.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let oppAssumed = Rule(
    "opp-assumed", .warning, in: .sales, "Money or authority is only assumed when an offer is made",
    sections: ["opportunities", "qualification"],
    thresholds: [Threshold("stage", 2, .count, "up to this one assumptions are let pass; stages count from 1")],
    why: "An offer to somebody who cannot sign, or for money that is not there, is lost however good it is.",
    mend: "Ask the buyer, then write the answer and `confirmed`.",
    bad: """
      ## Opportunities
      | Id | Name         | Stage    | Amount | Close      | Owner | Buyer |
      | -- | ------------ | -------- | ------ | ---------- | ----- | ----- |
      | O1 | Drivers desk | proposal | £180k  | 2026-12-15 | jane  | C1    |
      ## Qualification
      | Opportunity | Group     | Answer                       | Confidence |
      | ----------- | --------- | ---------------------------- | ---------- |
      | O1          | money     | About £200k, from last year  | assumed    |
      | O1          | authority | Priya Shah signs alone       | confirmed  |
      | O1          | size      | Forty drivers                | assumed    |
      <!-- rutter.yaml -->
      stages: [lead, qualified, proposal, negotiation, contract]
      """,
    good: """
      ## Opportunities
      | Id | Name         | Stage    | Amount | Close      | Owner | Buyer |
      | -- | ------------ | -------- | ------ | ---------- | ----- | ----- |
      | O1 | Drivers desk | proposal | £180k  | 2026-12-15 | jane  | C1    |
      ## Qualification
      | Opportunity | Group     | Answer                       | Confidence |
      | ----------- | --------- | ---------------------------- | ---------- |
      | O1          | money     | £200k in this year's budget  | confirmed  |
      | O1          | authority | Priya Shah signs alone       | confirmed  |
      | O1          | size      | Forty drivers                | assumed    |
      <!-- rutter.yaml -->
      stages: [lead, qualified, proposal, negotiation, contract]
      """
  ) { account, findings in
    let decisive = ["money", "budget", "authority", "economic-buyer", "decision-process"]
    let assumed = account.records("qualification").filter { row in
      row.text("confidence") == "assumed" && decisive.contains { row.asks($0) }
    }
    guard !assumed.isEmpty else { return }
    for opportunity in account.records("opportunities") where opportunity.isOpenOpportunity {
      guard let key = opportunity.key, let place = opportunity.stagePlace(in: account.settings.stages),
        place > findings["stage"]
      else { continue }
      let groups = assumed.filter { $0.qualifies(key) }.compactMap { $0.raw("group") }
      guard !groups.isEmpty else { continue }
      findings.report(
        "\(opportunity.title) is at \(opportunity.raw("stage") ?? ""), and \(listed(groups)) "
          + (groups.count == 1 ? "is" : "are") + " only assumed",
        at: opportunity, "stage")
    }
  }
}
