// What the client wants has not been asked after for too long.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let clientObjectiveStale = Rule(
    "client-objective-stale", .warning, in: .objective, "Nobody has asked for long what the client wants to reach",
    basis: .history, sections: ["client-objective"], findsStaleFacts: true,
    thresholds: [Threshold("months", 6, .months, "for which the client's word holds")],
    why: """
      Clients change course between two reviews and do not send a note. Whoever learns of it last sells yesterday's \
      service into tomorrow's budget.
      """,
    mend: """
      Ask at the next meeting, and write down what was said and on which day, also when nothing has changed. A client \
      plan with the day on which you learned of it counts as well.
      """,
    bad: """
      ## Client's objective
      Open the Leeds plant in spring 2027 without a day of lost output.
      <!-- 2026-02-20 jane -->
      """,
    good: """
      ## Client's objective
      Open the Leeds plant in spring 2027 without a day of lost output.
      ## Client plans
      | Plan                        | When    | Learned from | Learned on | Confidence |
      | --------------------------- | ------- | ------------ | ---------- | ---------- |
      | Trial shifts at the new line | 2027-Q1 | C1           | 2026-08-14 | confirmed  |
      <!-- 2026-02-20 jane -->
      """
  ) { account, findings in
    guard let past = account.past, let section = account.account.decoded.section("client-objective"),
      !section.statements.isEmpty
    else { return }
    var day = past.lastRewritten("client-objective")
    for plan in account.records("client-plans") {
      if let learned = plan.date("learned-on"), learned > day { day = learned }
    }
    guard account.today > day.adding(months: findings["months"]) else { return }
    findings.report("what the client wants was last written down on \(day)", atSection: "client-objective")
  }
}
