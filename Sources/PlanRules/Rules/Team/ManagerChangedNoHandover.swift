// The account manager changed and nobody wrote down what was handed over.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let managerChangedNoHandover = Rule(
    "manager-changed-no-handover", .warning, in: .team, "The account manager changed without a handover",
    basis: .history,
    thresholds: [
      Threshold("days", 180, .days, "after the change")
    ],
    why: """
      Contacts, promises and worries that stand in no plan leave with the old manager. The client tells the new one \
      everything again, or does not bother.
      """,
    mend: """
      Hold a handover with both managers, write it into `handovers/`, and let the new manager lead the next review.
      """,
    bad: """
      ## Team
      | Person | Role            | Does     | Stand-in |
      | ------ | --------------- | -------- | -------- |
      | tom    | account-manager | The plan | jane     |
      | jane   | deputy          | The desk | tom      |
      <!-- 2026-07-06 jane -->
      ---
      manager: jane
      ---
      """,
    good: """
      ## Team
      | Person | Role            | Does     | Stand-in |
      | ------ | --------------- | -------- | -------- |
      | tom    | account-manager | The plan | jane     |
      | jane   | deputy          | The desk | tom      |
      <!-- handovers/2026-09-28.md -->
      ---
      kind: handover
      from: jane
      to: tom
      date: 2026-09-28
      client-told-on: 2026-09-29
      ---
      # Handover
      <!-- 2026-07-06 jane -->
      ---
      manager: jane
      ---
      """
  ) { account, findings in
    guard let past = account.past, let manager = account.account.manager,
      let change = past.movements.last(where: { $0.field == "manager" && $0.section == nil }),
      case .person(let former)? = change.old, former != manager, change.new == .person(manager),
      account.today <= change.day.adding(days: findings["days"])
    else { return }
    // Handed over before or after the plan was changed.
    let wasHandedOver = account.handovers.contains { handover in
      handover.to == manager && (handover.date.map { $0 >= change.day.adding(days: -90) } ?? false)
    }
    // A review that the new manager held is a handover, if a late one.
    let wasReviewed = account.closedReviews.contains { review in
      (review.date.map { $0 >= change.day } ?? false) && review.ours.contains(manager)
    }
    guard !wasHandedOver, !wasReviewed else { return }
    let names = "\(account.name(manager)) took over from \(account.name(former))"
    findings.report("\(names) on \(change.day.canonical), and there is no handover", atKey: "manager")
  }
}
