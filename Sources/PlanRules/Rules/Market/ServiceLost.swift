// A service that was ours at the last review is ours no longer.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let serviceLost = Rule(
    "service-lost", .warning, in: .market, "A service that was ours at the last review is ours no longer",
    basis: .history, sections: ["services"],
    why: "A service that is lost without a word is a verdict on us. The next one follows if nobody asks why.",
    mend:
      "Find out why, write the lost order with its reason, and open an opportunity to win it back, or say why not in a waiver.",
    bad: """
      ## Units
      | Id | Unit        | Place |
      | -- | ----------- | ----- |
      | U1 | Leeds plant | Leeds |
      ## Services
      | Service  | Unit | State |
      | -------- | ---- | ----- |
      | Drivers  | U1   | us    |
      | Cleaners | U1   | rival |
      <!-- reviews/2026-06-30.md -->
      ---
      kind: client
      date: 2026-06-30
      status: closed
      ours: [tom]
      theirs: [C1]
      ---
      # Review
      <!-- 2026-06-20 jane -->
      ## Services
      | Service  | Unit | State |
      | -------- | ---- | ----- |
      | Drivers  | U1   | us    |
      | Cleaners | U1   | us    |
      """,
    good: """
      ## Units
      | Id | Unit        | Place |
      | -- | ----------- | ----- |
      | U1 | Leeds plant | Leeds |
      ## Opportunities
      | Id | Name              | Service  | Unit | Stage | Amount | Close      | Owner |
      | -- | ----------------- | -------- | ---- | ----- | ------ | ---------- | ----- |
      | O1 | Win back cleaning | Cleaners | U1   | lead  | £80k   | 2027-01-15 | jane  |
      ## Services
      | Service  | Unit | State |
      | -------- | ---- | ----- |
      | Drivers  | U1   | us    |
      | Cleaners | U1   | rival |
      <!-- reviews/2026-06-30.md -->
      ---
      kind: client
      date: 2026-06-30
      status: closed
      ours: [tom]
      theirs: [C1]
      ---
      # Review
      <!-- 2026-06-20 jane -->
      ## Opportunities
      (none)
      ## Services
      | Service  | Unit | State |
      | -------- | ---- | ----- |
      | Drivers  | U1   | us    |
      | Cleaners | U1   | us    |
      """
  ) { account, findings in
    guard let past = account.past, let day = account.lastReview()?.date else { return }
    for cell in account.records("services") {
      guard let key = cell.key, let state = cell.text("state"), state == "rival" || state == "nobody",
        past.value(of: "state", of: key, in: "services", on: day, now: cell["state"]) == .word("us"),
        account.opportunity(for: cell) == nil
      else { continue }
      let holder = state == "nobody" ? "nobody's" : "a competitor's"
      findings.report(
        "\(cell.title) was ours at the review of \(day.canonical), and is \(holder) now", at: cell, "state")
    }
  }
}
