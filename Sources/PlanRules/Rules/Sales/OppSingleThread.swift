// An opportunity that hangs on one contact.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let oppSingleThread = Rule(
    "opp-single-thread", .warning, in: .sales, "A late opportunity hangs on one contact", sections: ["opportunities"],
    thresholds: [Threshold("stage", 2, .count, "up to this one a single contact is enough; stages count from 1")],
    why:
      "If the one person who wants it is ill, moved or overruled, so is the order. Those who lose blame the price; it was the reach.",
    mend: "Name a champion beside the buyer, or plan an action with somebody else who has a say.",
    bad: """
      ## Opportunities
      | Id | Name         | Stage    | Amount | Close      | Owner | Buyer | Champion |
      | -- | ------------ | -------- | ------ | ---------- | ----- | ----- | -------- |
      | O1 | Drivers desk | proposal | £180k  | 2026-12-15 | jane  | C1    | C1       |
      | O2 | Night shift  | lead     | £60k   | 2027-02-15 | dick  | C1    |          |
      <!-- rutter.yaml -->
      stages: [lead, qualified, proposal, negotiation, contract]
      """,
    good: """
      ## Opportunities
      | Id | Name         | Stage    | Amount | Close      | Owner | Buyer | Champion |
      | -- | ------------ | -------- | ------ | ---------- | ----- | ----- | -------- |
      | O1 | Drivers desk | proposal | £180k  | 2026-12-15 | jane  | C1    |          |
      | O2 | Night shift  | lead     | £60k   | 2027-02-15 | dick  | C1    |          |
      ## Actions
      - [ ] A1 Show the rota to the shift leaders @dick due:2026-11-14 for:O1 with:C2
      <!-- rutter.yaml -->
      stages: [lead, qualified, proposal, negotiation, contract]
      """
  ) { account, findings in
    for opportunity in account.records("opportunities") where opportunity.isOpenOpportunity {
      guard let place = opportunity.stagePlace(in: account.settings.stages), place > findings["stage"],
        let key = opportunity.key
      else { continue }
      var known = Set((opportunity.references("buyer") + opportunity.references("champion")).map(\.key))
      guard known.count == 1, let only = known.first else { continue }
      for action in account.actions where action.references("for").contains(where: { $0.key == key }) {
        known.formUnion((action.references("with") + action.references("client")).map(\.key))
      }
      guard known.count == 1 else { continue }
      let name = account.record(only, in: "contacts")?.title ?? only.text
      findings.report(
        "\(opportunity.title) is at \(opportunity.raw("stage") ?? ""), and \(name) is the only one it is discussed with",
        at: opportunity, "buyer")
    }
  }
}
