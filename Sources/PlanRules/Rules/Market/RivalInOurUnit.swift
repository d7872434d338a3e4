// A competitor sits where we sell too, and nothing is planned against it.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let rivalInOurUnit = Rule(
    "rival-in-our-unit", .warning, in: .market, "A competitor sits where we sell, and nothing is planned against it",
    sections: ["competitors", "services"],
    why:
      "A competitor who is already in the building sees our faults first, and needs no introduction to take our place.",
    mend: "Set a target that names the competitor, or an opportunity in which it is a rival.",
    bad: """
      ## Units
      | Id | Unit        | Place |
      | -- | ----------- | ----- |
      | U1 | Leeds plant | Leeds |
      ## Services
      | Service | Unit | State | Revenue |
      | ------- | ---- | ----- | ------- |
      | Drivers | U1   | us    | £120k   |
      ## Competitors
      | Id | Name       | State     | Where       | Watcher | Checked    |
      | -- | ---------- | --------- | ----------- | ------- | ---------- |
      | K1 | Brightwork | incumbent | Cleaners@U1 | tom     | 2026-09-01 |
      """,
    good: """
      ## Units
      | Id | Unit        | Place |
      | -- | ----------- | ----- |
      | U1 | Leeds plant | Leeds |
      ## Services
      | Service | Unit | State | Revenue |
      | ------- | ---- | ----- | ------- |
      | Drivers | U1   | us    | £120k   |
      ## Competitors
      | Id | Name       | State     | Where       | Watcher | Checked    |
      | -- | ---------- | --------- | ----------- | ------- | ---------- |
      | K1 | Brightwork | incumbent | Cleaners@U1 | tom     | 2026-09-01 |
      ## Targets
      | Id | Target            | Source | Goal | Due        | Owner |
      | -- | ----------------- | ------ | ---- | ---------- | ----- |
      | T1 | Cleaning at Leeds | K1     | £40k | 2026-12-31 | tom   |
      """
  ) { account, findings in
    // A high threat is found by rival-unanswered, wherever it is.
    for rival in account.records("competitors")
    where rival.text("state") == "incumbent" && rival.text("threat") != "high" {
      guard
        let cell = account.records("services").first(where: { cell in
          cell.text("state") == "us" && cell.reference("unit").map { rival.sells(in: $0) } ?? false
        }), !account.isPlannedAgainst(rival)
      else { continue }
      findings.report(
        "\(rival.title) sells in \(cell.raw("unit") ?? "a unit") as we do, and nothing is planned against it",
        at: rival,
        "where")
    }
  }
}
