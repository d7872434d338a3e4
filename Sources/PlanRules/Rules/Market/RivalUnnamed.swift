// A competitor holds a service, and nobody says which one.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let rivalUnnamed = Rule(
    "rival-unnamed", .advice, in: .market, "A competitor holds a service, and the plan does not say which one",
    sections: ["services"],
    why: "Nobody can be beaten who is not known: price, contract end and weak spots are those of one firm.",
    mend: "Ask a contact in the unit who does the work, add that firm to Competitors, and name it in `Rival`.",
    bad: """
      ## Units
      | Id | Unit        | Place |
      | -- | ----------- | ----- |
      | U1 | Leeds plant | Leeds |
      ## Services
      | Service  | Unit | State | Potential | Rival |
      | -------- | ---- | ----- | --------- | ----- |
      | Drivers  | U1   | us    |           |       |
      | Cleaners | U1   | rival | £80k      |       |
      """,
    good: """
      ## Units
      | Id | Unit        | Place |
      | -- | ----------- | ----- |
      | U1 | Leeds plant | Leeds |
      ## Competitors
      | Id | Name       | State     | Watcher | Checked    |
      | -- | ---------- | --------- | ------- | ---------- |
      | K1 | Brightwork | incumbent | tom     | 2026-09-01 |
      ## Services
      | Service  | Unit | State | Potential | Rival |
      | -------- | ---- | ----- | --------- | ----- |
      | Drivers  | U1   | us    |           |       |
      | Cleaners | U1   | rival | £80k      | K1    |
      """
  ) { account, findings in
    for cell in account.records("services") where cell.text("state") == "rival" && cell.references("rival").isEmpty {
      findings.report(
        "a competitor holds \(cell.title), and the plan does not say which one", at: cell,
        cell.range(of: "rival").map { $0.isEmpty } ?? true ? "state" : "rival")
    }
  }
}
