// Work that the client could give us, and nobody goes after it.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let whitespaceOpen = Rule(
    "whitespace-open", .advice, in: .market, "A service that the client could buy from us has no opportunity",
    sections: ["services"],
    thresholds: [Threshold("most", 3, .count, "cells are named, those with the largest potential")],
    why: "More is won with a client who knows us than anywhere else. What nobody goes after goes to whoever asks.",
    mend: "Open an opportunity for the service in that unit, and name it in the row; or lower the potential.",
    bad: """
      ## Units
      | Id | Unit        | Place |
      | -- | ----------- | ----- |
      | U1 | Leeds plant | Leeds |
      ## Services
      | Service  | Unit | State  | Potential |
      | -------- | ---- | ------ | --------- |
      | Drivers  | U1   | us     | £120k     |
      | Cleaners | U1   | nobody | £80k      |
      """,
    good: """
      ## Units
      | Id | Unit        | Place |
      | -- | ----------- | ----- |
      | U1 | Leeds plant | Leeds |
      ## Opportunities
      | Id | Name             | Service  | Unit | Stage | Amount | Close      | Owner |
      | -- | ---------------- | -------- | ---- | ----- | ------ | ---------- | ----- |
      | O1 | Cleaners at Leeds | Cleaners | U1   | lead  | £80k   | 2026-12-15 | jane  |
      ## Services
      | Service  | Unit | State  | Potential |
      | -------- | ---- | ------ | --------- |
      | Drivers  | U1   | us     | £120k     |
      | Cleaners | U1   | nobody | £80k      |
      """
  ) { account, findings in
    var open: [(cell: RecordView, potential: Money)] = []
    for cell in account.records("services") {
      guard let state = cell.text("state"), state == "nobody" || state == "rival",
        let potential = cell.money("potential"), .zero < potential.amount, account.opportunity(for: cell) == nil
      else { continue }
      open.append((cell, potential))
    }
    guard !open.isEmpty else { return }
    // Amounts in another currency than the plan's cannot be ranked among the others, and come last.
    let currency = account.account.currency
    let ranked = open.enumerated().sorted { left, right in
      let (one, other) = (left.element.potential, right.element.potential)
      if (one.currency == currency) != (other.currency == currency) { return one.currency == currency }
      if one.currency == currency, one.amount != other.amount { return other.amount < one.amount }
      return left.offset < right.offset
    }
    for (_, (cell, potential)) in ranked.prefix(findings["most"]) {
      findings.report(
        "\(cell.title) could be worth \(potential.canonical), and no opportunity goes after it", at: cell, "potential")
    }
  }
}
