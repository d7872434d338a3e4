// An order went to a competitor whom nobody names.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let lostToUnknown = Rule(
    "lost-to-unknown", .advice, in: .sales, "An order went to a competitor and nobody says which one",
    sections: ["orders"],
    why: "Whoever has won once is in the building now, and will be there at the next order.",
    mend: "Ask who got it, add that firm to Competitors, and name it in `Rival`.",
    bad: """
      ## Orders
      | Id | Order        | Result | Date       | Reason            |
      | -- | ------------ | ------ | ---------- | ----------------- |
      | N1 | Office staff | lost   | 2026-07-10 | price, competitor |
      | N2 | Drivers      | won    | 2026-08-10 | product           |
      """,
    good: """
      ## Competitors
      | Id | Name       | State  | Watcher | Checked    |
      | -- | ---------- | ------ | ------- | ---------- |
      | K1 | Brightwork | active | tom     | 2026-09-01 |
      ## Orders
      | Id | Order        | Result | Date       | Reason            | Rival |
      | -- | ------------ | ------ | ---------- | ----------------- | ----- |
      | N1 | Office staff | lost   | 2026-07-10 | price, competitor | K1    |
      | N2 | Drivers      | won    | 2026-08-10 | product           |       |
      """
  ) { account, findings in
    for order in account.records("orders") where order.text("result") == "lost" && order.references("rival").isEmpty {
      guard order.words("reason").contains(where: { $0 == "competitor" || $0 == "incumbent" }) else { continue }
      findings.report("\(order.title) went to a competitor, and nobody says which one", at: order, "reason")
    }
  }
}
