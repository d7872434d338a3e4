// An open opportunity for which nothing is to happen next.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let oppIdle = Rule(
    "opp-idle", .warning, in: .sales, "An open opportunity has no next step", sections: ["opportunities"],
    why: "An order does not come by itself. If nobody knows what happens next, the client decides without us.",
    mend: "Write the next step, or an action with `for:` the opportunity; or call it withdrawn.",
    bad: """
      ## Opportunities
      | Id | Name         | Stage     | Amount | Close      | Owner | Next step          |
      | -- | ------------ | --------- | ------ | ---------- | ----- | ------------------ |
      | O1 | Drivers desk | qualified | £180k  | 2026-12-15 | jane  |                    |
      | O2 | Night shift  | lead      | £60k   | 2027-02-15 | dick  | Walk round at ten  |
      """,
    good: """
      ## Opportunities
      | Id | Name         | Stage     | Amount | Close      | Owner | Next step          |
      | -- | ------------ | --------- | ------ | ---------- | ----- | ------------------ |
      | O1 | Drivers desk | qualified | £180k  | 2026-12-15 | jane  |                    |
      | O2 | Night shift  | lead      | £60k   | 2027-02-15 | dick  | Walk round at ten  |
      ## Actions
      - [ ] A1 Send the offer @jane due:2026-11-14 for:O1
      """
  ) { account, findings in
    for opportunity in account.records("opportunities")
    where opportunity.isOpenOpportunity && opportunity.text("next-step") == nil {
      guard let key = opportunity.key, !account.actedOn.contains(key) else { continue }
      let place = opportunity.range(of: "next-step").map { !$0.isEmpty } ?? false
      findings.report(
        "nothing is to happen next for \(opportunity.title)", at: opportunity, place ? "next-step" : "name")
    }
  }
}
