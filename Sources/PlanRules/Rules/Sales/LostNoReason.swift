// An order that was lost, and nobody knows why.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let lostNoReason = Rule(
    "lost-no-reason", .warning, in: .sales, "An order was lost and the plan does not say why", sections: ["orders"],
    why: "A lost order is paid for already. Without the reason the next one is lost the same way.",
    mend: "Ask the buyer, who will tell once it is decided. `other` needs a lesson that says what it was.",
    bad: """
      ## Orders
      | Id | Order        | Result | Date       | Reason |
      | -- | ------------ | ------ | ---------- | ------ |
      | N1 | Office staff | lost   | 2026-07-10 | -      |
      | N2 | Drivers      | won    | 2026-08-10 | -      |
      """,
    good: """
      ## Orders
      | Id | Order        | Result | Date       | Reason |
      | -- | ------------ | ------ | ---------- | ------ |
      | N1 | Office staff | lost   | 2026-07-10 | timing |
      | N2 | Drivers      | won    | 2026-08-10 | -      |
      """
  ) { account, findings in
    for order in account.records("orders") where order.isLostOrder {
      if order.isNone("reason") {
        findings.report("\(order.title) was lost, and nobody knows why", at: order, "reason")
      } else if order.words("reason") == ["other"], order.text("lesson") == nil {
        findings.report("\(order.title) was lost for another reason, and no lesson says which", at: order, "reason")
      }
    }
  }
}
