// An open opportunity of which nothing has been written for a long time.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let oppUntouched = Rule(
    "opp-untouched", .warning, in: .sales, "Nothing has been written of an open opportunity for too long",
    basis: .history, sections: ["opportunities"], findsStaleFacts: true,
    thresholds: [Threshold("days", 60, .days, "since anything about it changed")],
    why:
      "A sale that is alive changes: a date, an amount, an answer. One that stands still is dead, or nobody tells us.",
    mend: "Ask its owner what happened last and what happens next, write it down, or close it.",
    bad: """
      ## Opportunities
      | Id | Name         | Stage     | Amount | Close      | Owner | Next step      |
      | -- | ------------ | --------- | ------ | ---------- | ----- | -------------- |
      | O1 | Drivers desk | qualified | £180k  | 2026-12-15 | jane  | Wait for Priya |
      | O2 | Night shift  | qualified | £80k   | 2027-02-15 | dick  | Meet the boss  |
      <!-- 2026-05-20 jane -->
      ## Opportunities
      | Id | Name         | Stage     | Amount | Close      | Owner | Next step      |
      | -- | ------------ | --------- | ------ | ---------- | ----- | -------------- |
      | O1 | Drivers desk | qualified | £180k  | 2026-12-15 | jane  | Wait for Priya |
      | O2 | Night shift  | lead      | £60k   | 2027-02-15 | dick  | Meet the boss  |
      """,
    good: """
      ## Opportunities
      | Id | Name         | Stage     | Amount | Close      | Owner | Next step      |
      | -- | ------------ | --------- | ------ | ---------- | ----- | -------------- |
      | O1 | Drivers desk | qualified | £180k  | 2026-12-15 | jane  | Wait for Priya |
      <!-- 2026-08-20 jane -->
      ## Opportunities
      | Id | Name         | Stage     | Amount | Close      | Owner | Next step      |
      | -- | ------------ | --------- | ------ | ---------- | ----- | -------------- |
      | O1 | Drivers desk | qualified | £160k  | 2026-12-15 | jane  | Send the offer |
      <!-- 2026-05-20 jane -->
      ## Opportunities
      (none)
      """
  ) { account, findings in
    guard let past = account.past else { return }
    for opportunity in account.records("opportunities") where opportunity.isOpenOpportunity {
      // Work that is under way will change it when it is done.
      guard let key = opportunity.key, !account.actedOn.contains(key) else { continue }
      let rows = key.text + "@"
      let last =
        past.movements.last { movement in
          guard let moved = movement.key else { return false }
          return movement.section == "opportunities" && moved == key
            || movement.section == "qualification" && moved.text.hasPrefix(rows)
        }?.day ?? past.since
      guard account.days(since: last) > findings["days"] else { continue }
      findings.report(
        "nothing has been written of \(opportunity.title) for \(account.days(since: last)) days", at: opportunity)
    }
  }
}
