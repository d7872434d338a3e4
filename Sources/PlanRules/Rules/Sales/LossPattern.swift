// The same reason, lost order after lost order.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let lossPattern = Rule(
    "loss-pattern", .advice, in: .sales, "Orders are lost again and again for the same reason", sections: ["orders"],
    thresholds: [Threshold("orders", 3, .count, "lost one after another for one reason")],
    why: "Once is bad luck. The third time it is how we sell, and it can be changed.",
    mend: "Plan an action, target or risk that names the reason.",
    bad: """
      ## Orders
      | Id | Order        | Result | Date       | Reason |
      | -- | ------------ | ------ | ---------- | ------ |
      | N1 | Office staff | lost   | 2026-03-10 | price  |
      | N2 | Drivers      | won    | 2026-04-10 | -      |
      | N3 | Cleaners     | lost   | 2026-06-10 | price  |
      | N4 | Night shift  | lost   | 2026-08-10 | price  |
      """,
    good: """
      ## Orders
      | Id | Order        | Result | Date       | Reason |
      | -- | ------------ | ------ | ---------- | ------ |
      | N1 | Office staff | lost   | 2026-03-10 | price  |
      | N2 | Drivers      | won    | 2026-04-10 | -      |
      | N3 | Cleaners     | lost   | 2026-06-10 | price  |
      | N4 | Night shift  | lost   | 2026-08-10 | price  |
      ## Actions
      - [ ] A1 Work out a price for three years @claire due:2026-11-14
      """
  ) { account, findings in
    let most = findings["orders"]
    var lost = account.records("orders").filter(\.isLostOrder)
    guard most > 0, lost.count >= most else { return }
    if lost.allSatisfy({ $0.date("date") != nil }) {
      lost = lost.enumerated().sorted { left, right in
        (left.element.date("date")?.dayNumber ?? 0, left.offset)
          < (right.element.date("date")?.dayNumber ?? 0, right.offset)
      }.map(\.element)
    }
    let recent = lost.suffix(most)
    guard let last = recent.last else { return }
    let shared = last.words("reason").filter { reason in
      reason != "other" && recent.allSatisfy { $0.words("reason").contains(reason) }
    }
    guard let reason = shared.first, !account.isSpokenOf(shared) else { return }
    findings.report("the last \(most) orders that were lost were lost for \(reason)", at: last, "reason")
  }
}
