// A plan of the client whose time has gone by.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let clientPlanPassed = Rule(
    "client-plan-passed", .advice, in: .market, "The time of a client's plan has gone by", basis: .day,
    sections: ["client-plans"],
    why: "Either it happened and somebody else was paid for it, or it is late and can still be ours.",
    mend: "Ask what became of it; then write the new time, or take the row out.",
    bad: """
      ## Client plans
      | Plan                  | When    | Learned from | Learned on |
      | --------------------- | ------- | ------------ | ---------- |
      | Open a plant in Derby | 2026-Q2 | C1           | 2026-01-15 |
      | Night shift at Leeds  | 2027-Q2 | C2           | 2026-08-20 |
      """,
    good: """
      ## Client plans
      | Plan                  | When    | Learned from | Learned on |
      | --------------------- | ------- | ------------ | ---------- |
      | Open a plant in Derby | 2026-Q4 | C1           | 2026-07-15 |
      | Night shift at Leeds  | 2027-Q2 | C2           | 2026-08-20 |
      """
  ) { account, findings in
    for plan in account.records("client-plans") {
      // Whoever learned of it afterwards knew that it had come.
      guard let end = plan["when"]?.days(fiscalYearStarts: account.settings.fiscalYearStarts)?.upperBound,
        end < account.today, plan.date("learned-on").map({ $0 <= end }) ?? true
      else { continue }
      findings.report(
        "'\(plan.raw("plan") ?? "")' was to happen by \(end.canonical): what became of it?", at: plan, "when")
    }
  }
}
