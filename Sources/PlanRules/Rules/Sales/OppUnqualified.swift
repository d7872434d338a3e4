// An opportunity that costs money already, and the questions of the scheme are open.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let oppUnqualified = Rule(
    "opp-unqualified", .warning, in: .sales, "An opportunity goes forward with its qualification unanswered",
    sections: ["opportunities"],
    thresholds: [Threshold("stage", 2, .count, "up to this one nothing has to be answered; stages count from 1")],
    why: """
      A proposal costs days of good people. Whoever has not asked about money, authority and need spends them on orders       that were never there to be won.
      """,
    mend: "Answer the open groups in Qualification, or take the opportunity back a stage, or withdraw from it.",
    bad: """
      ## Opportunities
      | Id | Name         | Stage    | Amount | Close      | Owner | Buyer | Next step     |
      | -- | ------------ | -------- | ------ | ---------- | ----- | ----- | ------------- |
      | O1 | Drivers desk | proposal | £180k  | 2026-12-15 | jane  | C1    | Send the bid  |
      | O2 | Night shift  | lead     | £60k   | 2027-02-15 | dick  | C1    | Meet the boss |
      ## Qualification
      | Opportunity | Group     | Answer                       |
      | ----------- | --------- | ---------------------------- |
      | O1          | budget    | £200k set aside for the year |
      | O1          | authority | Priya Shah signs alone       |
      | O1          | need      |                              |
      <!-- rutter.yaml -->
      stages: [lead, qualified, proposal, negotiation, contract]
      qualification: bant
      """,
    good: """
      ## Opportunities
      | Id | Name         | Stage    | Amount | Close      | Owner | Buyer | Next step     |
      | -- | ------------ | -------- | ------ | ---------- | ----- | ----- | ------------- |
      | O1 | Drivers desk | proposal | £180k  | 2026-12-15 | jane  | C1    | Send the bid  |
      | O2 | Night shift  | lead     | £60k   | 2027-02-15 | dick  | C1    | Meet the boss |
      ## Qualification
      | Opportunity | Group     | Answer                       | Score |
      | ----------- | --------- | ---------------------------- | ----- |
      | O1          | budget    | £200k set aside for the year | 2     |
      | O1          | authority | Priya Shah signs alone       | 2     |
      | O1          | need      |                              | 1     |
      | O1          | timeline  | From January on              |       |
      <!-- rutter.yaml -->
      stages: [lead, qualified, proposal, negotiation, contract]
      qualification: bant
      """
  ) { account, findings in
    // Where nobody has begun to qualify, only the accounts that matter are asked for it.
    guard account.tier != "standard" || account.has("qualification") else { return }
    let scheme = account.settings.qualification
    var read: Qualifications?
    for opportunity in account.records("opportunities") where opportunity.isOpenOpportunity {
      guard let key = opportunity.key, let place = opportunity.stagePlace(in: account.settings.stages),
        place > findings["stage"]
      else { continue }
      let qualifications = read ?? Qualifications(account.records("qualification"))
      read = qualifications
      let open = qualifications.open(for: key, in: scheme)
      guard !open.isEmpty else { continue }
      let stage = opportunity.raw("stage") ?? ""
      findings.report(
        open.count == scheme.groups.count
          ? "\(opportunity.title) is at \(stage), and nobody has qualified it"
          : "\(opportunity.title) is at \(stage), with \(open.count) of \(scheme.groups.count) groups unanswered: "
            + listed(open),
        at: opportunity, "stage")
    }
  }
}
