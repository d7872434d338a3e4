// A chance that does not go with the stage.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let probabilityOdd = Rule(
    "probability-odd", .advice, in: .sales, "The probability of an opportunity is at odds with its stage",
    sections: ["opportunities"],
    thresholds: [Threshold("points", 35, .percent, "it may lie off the even steps from the first stage to the last")],
    why:
      "A forecast is as good as its chances. A sure lead, or a contract that nobody believes in, makes it worthless.",
    mend: "Correct the probability, or the stage. What is certain is won: write that.",
    bad: """
      ## Opportunities
      | Id | Name         | Stage    | Amount | Probability | Close      | Owner |
      | -- | ------------ | -------- | ------ | ----------- | ---------- | ----- |
      | O1 | Drivers desk | lead     | £180k  | 80 %        | 2026-12-15 | jane  |
      | O2 | Night shift  | proposal | £60k   | 50 %        | 2027-02-15 | dick  |
      <!-- rutter.yaml -->
      stages: [lead, qualified, proposal, negotiation, contract]
      """,
    good: """
      ## Opportunities
      | Id | Name         | Stage    | Amount | Probability | Close      | Owner |
      | -- | ------------ | -------- | ------ | ----------- | ---------- | ----- |
      | O1 | Drivers desk | lead     | £180k  | 20 %        | 2026-12-15 | jane  |
      | O2 | Night shift  | proposal | £60k   | 50 %        | 2027-02-15 | dick  |
      <!-- rutter.yaml -->
      stages: [lead, qualified, proposal, negotiation, contract]
      """
  ) { account, findings in
    let stages = account.settings.stages
    guard !stages.isEmpty else { return }
    for opportunity in account.records("opportunities") where opportunity.isOpenOpportunity {
      guard let place = opportunity.stagePlace(in: stages), let chance = opportunity.number("probability") else {
        continue
      }
      let even = Decimal(place * 100 / (stages.count + 1))
      guard let off = chance.minus(even)?.magnitude,
        Decimal(findings["points"]) < off || chance <= .zero || Decimal(100) <= chance
      else { continue }
      findings.report(
        "\(opportunity.title) is at \(opportunity.raw("stage") ?? ""), stage \(place) of \(stages.count), with a chance of \(chance.canonical) %",
        at: opportunity, "probability")
    }
  }
}
