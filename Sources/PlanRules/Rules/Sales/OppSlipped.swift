// The close date of an opportunity moves on and on.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let oppSlipped = Rule(
    "opp-slipped", .warning, in: .sales, "The close date of an opportunity has been put off again and again",
    basis: .history, sections: ["opportunities"],
    thresholds: [Threshold("times", 2, .count, "that it was put off")],
    why:
      "A client who has a need has a date. What slips twice is rarely late; it is not wanted, or not by those who pay.",
    mend: "Ask the buyer what happens if it is not decided by then. If nothing does, withdraw or begin again.",
    bad: """
      ## Opportunities
      | Id | Name         | Stage     | Amount | Close      | Owner |
      | -- | ------------ | --------- | ------ | ---------- | ----- |
      | O1 | Drivers desk | qualified | £180k  | 2026-12-15 | jane  |
      <!-- 2026-06-20 jane -->
      ## Opportunities
      | Id | Name         | Stage     | Amount | Close      | Owner |
      | -- | ------------ | --------- | ------ | ---------- | ----- |
      | O1 | Drivers desk | qualified | £180k  | 2026-09-30 | jane  |
      <!-- 2026-03-20 jane -->
      ## Opportunities
      | Id | Name         | Stage     | Amount | Close      | Owner |
      | -- | ------------ | --------- | ------ | ---------- | ----- |
      | O1 | Drivers desk | qualified | £180k  | 2026-06-30 | jane  |
      """,
    good: """
      ## Opportunities
      | Id | Name         | Stage     | Amount | Close      | Owner |
      | -- | ------------ | --------- | ------ | ---------- | ----- |
      | O1 | Drivers desk | qualified | £180k  | 2026-10-15 | jane  |
      <!-- 2026-06-20 jane -->
      ## Opportunities
      | Id | Name         | Stage     | Amount | Close      | Owner |
      | -- | ------------ | --------- | ------ | ---------- | ----- |
      | O1 | Drivers desk | qualified | £180k  | 2026-12-15 | jane  |
      <!-- 2026-03-20 jane -->
      ## Opportunities
      | Id | Name         | Stage     | Amount | Close      | Owner |
      | -- | ------------ | --------- | ------ | ---------- | ----- |
      | O1 | Drivers desk | qualified | £180k  | 2026-06-30 | jane  |
      """
  ) { account, findings in
    guard let past = account.past else { return }
    for opportunity in account.records("opportunities") where opportunity.isOpenOpportunity {
      guard let key = opportunity.key else { continue }
      var (times, days) = (0, 0)
      for movement in past.movements(of: "close", of: key, in: "opportunities") {
        if case .date(let old)? = movement.old, case .date(let new)? = movement.new, old < new {
          times += 1
          days += new.dayNumber - old.dayNumber
        }
      }
      guard times > 0, times >= findings["times"] else { continue }
      findings.report(
        "\(opportunity.title) was put off \(spelled(times, "time")), by \(spelled(days, "day")) in all",
        at: opportunity,
        "close")
    }
  }
}
