// Nobody has asked the client for its plans for too long.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let clientPlanStale = Rule(
    "client-plan-stale", .warning, in: .market, "Nothing new has been learned of the client's plans for too long",
    basis: .day, sections: ["client-plans"], findsStaleFacts: true,
    thresholds: [Threshold("days", 180, .days, "since anybody learned anything")],
    why:
      "Who knows early what the client is going to do can be the only one to offer it. Plans of last year are history.",
    mend: "Ask at the next meeting what has changed, correct the rows, and write the day into `Learned on`.",
    bad: """
      ## Client plans
      | Plan                   | When    | Learned from | Learned on |
      | ---------------------- | ------- | ------------ | ---------- |
      | Open a plant in Derby  | 2027-Q1 | C1           | 2026-01-15 |
      | Night shift at Leeds   | 2027-Q2 | C2           | 2026-02-20 |
      """,
    good: """
      ## Client plans
      | Plan                   | When    | Learned from | Learned on |
      | ---------------------- | ------- | ------------ | ---------- |
      | Open a plant in Derby  | 2027-Q1 | C1           | 2026-01-15 |
      | Night shift at Leeds   | 2027-Q2 | C2           | 2026-08-20 |
      """
  ) { account, findings in
    var newest: (day: CalendarDate, plan: RecordView)?
    for plan in account.records("client-plans") {
      guard let day = plan.date("learned-on") else { continue }
      if newest.map({ $0.day < day }) ?? true { newest = (day, plan) }
    }
    guard let newest, account.days(since: newest.day) > findings["days"] else { return }
    findings.report(
      "the last thing learned of the client's plans is \(account.days(since: newest.day)) days old", at: newest.plan,
      "learned-on")
  }
}
