// An open opportunity that nobody goes after.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let oppUnowned = Rule(
    "opp-unowned", .warning, in: .sales, "Nobody owns an open opportunity", sections: ["opportunities"],
    why: "What everybody could sell nobody sells, and nobody can be asked how it goes.",
    mend: "Name the one of us who is to win it.",
    bad: """
      ## Opportunities
      | Id | Name         | Stage     | Amount | Close      | Owner | Next step         |
      | -- | ------------ | --------- | ------ | ---------- | ----- | ----------------- |
      | O1 | Drivers desk | qualified | £180k  | 2026-12-15 | -     | Send the offer    |
      | O2 | Night shift  | lead      | £60k   | 2027-02-15 | dick  | Walk round at ten |
      """,
    good: """
      ## Opportunities
      | Id | Name         | Stage     | Amount | Close      | Owner | Next step         |
      | -- | ------------ | --------- | ------ | ---------- | ----- | ----------------- |
      | O1 | Drivers desk | qualified | £180k  | 2026-12-15 | jane  | Send the offer    |
      | O2 | Night shift  | lead      | £60k   | 2027-02-15 | dick  | Walk round at ten |
      """
  ) { account, findings in
    for opportunity in account.records("opportunities")
    where opportunity.isOpenOpportunity && opportunity.isNone("owner") {
      findings.report("nobody owns \(opportunity.title)", at: opportunity, "owner")
    }
  }
}
