// An open opportunity that should have been decided by now.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let oppPastClose = Rule(
    "opp-past-close", .warning, in: .sales, "The close date of an open opportunity has gone by", basis: .day,
    sections: ["opportunities"], findsStaleFacts: true,
    why:
      "An order that was to come and did not is lost, late or forgotten. A forecast that holds it is wrong in any case.",
    mend: "Ask the buyer; then write the new date, or whether it was won or lost.",
    bad: """
      ## Opportunities
      | Id | Name         | Stage     | Amount | Close      | Owner | State |
      | -- | ------------ | --------- | ------ | ---------- | ----- | ----- |
      | O1 | Drivers desk | qualified | £180k  | 2026-08-15 | jane  | open  |
      | O2 | Night shift  | lead      | £60k   | 2027-02-15 | dick  | open  |
      """,
    good: """
      ## Opportunities
      | Id | Name         | Stage     | Amount | Close      | Owner | State |
      | -- | ------------ | --------- | ------ | ---------- | ----- | ----- |
      | O1 | Drivers desk | qualified | £180k  | 2026-08-15 | jane  | won   |
      | O2 | Night shift  | lead      | £60k   | 2026-10-01 | dick  | open  |
      """
  ) { account, findings in
    for opportunity in account.records("opportunities") where opportunity.isOpenOpportunity {
      guard let close = opportunity.date("close"), close < account.today else { continue }
      findings.report(
        "\(opportunity.title) was to close \(spelled(account.days(since: close), "day")) ago and is still open",
        at: opportunity, "close")
    }
  }
}
