// An opportunity that moved on, and its qualification did not.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let oppQualifiedOnce = Rule(
    "opp-qualified-once", .advice, in: .sales, "An opportunity was not qualified again when it moved on",
    basis: .history, sections: ["opportunities", "qualification"],
    thresholds: [Threshold("days", 14, .days, "after it came to its stage")],
    why: "Budgets are cut and buyers change while we write. What was true of a lead need not be true of a bid.",
    mend: "Ask the questions again at each stage, and write the day into `On`.",
    bad: """
      ## Opportunities
      | Id | Name         | Stage       | Amount | Close      | Owner | Buyer |
      | -- | ------------ | ----------- | ------ | ---------- | ----- | ----- |
      | O1 | Drivers desk | negotiation | £180k  | 2026-12-15 | jane  | C1    |
      ## Qualification
      | Opportunity | Group     | Answer                       |
      | ----------- | --------- | ---------------------------- |
      | O1          | budget    | £200k set aside for the year |
      <!-- 2026-08-01 jane -->
      ## Opportunities
      | Id | Name         | Stage       | Amount | Close      | Owner | Buyer |
      | -- | ------------ | ----------- | ------ | ---------- | ----- | ----- |
      | O1 | Drivers desk | negotiation | £180k  | 2026-12-15 | jane  | C1    |
      <!-- 2026-04-01 jane -->
      ## Opportunities
      | Id | Name         | Stage     | Amount | Close      | Owner | Buyer |
      | -- | ------------ | --------- | ------ | ---------- | ----- | ----- |
      | O1 | Drivers desk | qualified | £180k  | 2026-12-15 | jane  | C1    |
      """,
    good: """
      ## Opportunities
      | Id | Name         | Stage       | Amount | Close      | Owner | Buyer |
      | -- | ------------ | ----------- | ------ | ---------- | ----- | ----- |
      | O1 | Drivers desk | negotiation | £180k  | 2026-12-15 | jane  | C1    |
      ## Qualification
      | Opportunity | Group     | Answer                      | On         |
      | ----------- | --------- | --------------------------- | ---------- |
      | O1          | budget    | Cut to £180k, still enough  | 2026-08-20 |
      <!-- 2026-08-01 jane -->
      ## Qualification
      | Opportunity | Group     | Answer                       |
      | ----------- | --------- | ---------------------------- |
      | O1          | budget    | £200k set aside for the year |
      <!-- 2026-04-01 jane -->
      ## Opportunities
      | Id | Name         | Stage     | Amount | Close      | Owner | Buyer |
      | -- | ------------ | --------- | ------ | ---------- | ----- | ----- |
      | O1 | Drivers desk | qualified | £180k  | 2026-12-15 | jane  | C1    |
      """
  ) { account, findings in
    guard let past = account.past else { return }
    let qualification = account.records("qualification")
    for opportunity in account.records("opportunities") where opportunity.isOpenOpportunity {
      guard let key = opportunity.key,
        let moved = past.movements(of: "stage", of: key, in: "opportunities").last?.day,
        account.days(since: moved) > findings["days"]
      else { continue }
      let answers = qualification.filter { $0.qualifies(key) && $0.isAnswered }
      guard !answers.isEmpty, !answers.contains(where: { ($0.date("on") ?? moved) > moved }) else { continue }
      let rows = Set(answers.compactMap(\.key))
      let isTouched = past.movements.contains { movement in
        movement.section == "qualification" && movement.day >= moved
          && movement.key.map { rows.contains($0) } ?? false
      }
      guard !isTouched else { continue }
      findings.report(
        "\(opportunity.title) came to \(opportunity.raw("stage") ?? "its stage") on \(moved.canonical), and its qualification is older",
        at: opportunity, "stage")
    }
  }
}
