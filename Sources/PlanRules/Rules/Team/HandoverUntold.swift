// The client has not been told of the new account manager.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let handoverUntold = Rule(
    "handover-untold", .warning, in: .team, "The client has not been told who the new account manager is", basis: .day,
    thresholds: [
      Threshold("days", 14, .days, "after the handover"),
      Threshold("until", 180, .days, "after the handover, when the client knows anyway"),
    ],
    why: """
      A client who learns from an e-mail signature that their account manager has changed wonders what else we do \
      not tell them.
      """,
    mend: "Call the key contacts, best both managers together, and write the day into `client-told-on`.",
    bad: """
      ## Team
      | Person | Role            | Does     | Stand-in |
      | ------ | --------------- | -------- | -------- |
      | tom    | account-manager | The plan | jane     |
      | jane   | deputy          | The desk | tom      |
      <!-- handovers/2026-08-28.md -->
      ---
      kind: handover
      from: jane
      to: tom
      date: 2026-08-28
      ---
      # Handover
      """,
    good: """
      ## Team
      | Person | Role            | Does     | Stand-in |
      | ------ | --------------- | -------- | -------- |
      | tom    | account-manager | The plan | jane     |
      | jane   | deputy          | The desk | tom      |
      <!-- handovers/2026-08-28.md -->
      ---
      kind: handover
      from: jane
      to: tom
      date: 2026-08-28
      client-told-on: 2026-09-02
      ---
      # Handover
      """
  ) { account, findings in
    guard let manager = account.account.manager, let handover = account.handovers.last(where: { $0.to == manager }),
      handover.clientToldOn == nil, let date = handover.date, date.adding(days: findings["days"]) < account.today,
      account.today <= date.adding(days: findings["until"])
    else { return }
    findings.report(
      "the handover of \(date.canonical) to \(account.name(manager)) does not say when the client was told",
      atKey: "manager")
  }
}
