// Something was to be done by now.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let actionLate = Rule(
    "action-late", .warning, in: .objective, "An action is late", basis: .day, sections: ["actions"],
    thresholds: [Threshold("days", 0, .days, "after its day that an action may be late")],
    why: "The client remembers what was promised for when. Three late actions are what the next review will be about.",
    mend: "Do it and tick it off, agree on a new day with whoever waits for it, or take it out and say so.",
    bad: """
      ## Actions
      - [ ] A1 Show the drivers desk to the plant manager @dick due:2026-09-14 with:C2
      - [x] A2 Walk through the Leeds plant @tom due:2026-09-01 done:2026-09-09 with:C1
      """,
    good: """
      ## Actions
      - [x] A1 Show the drivers desk to the plant manager @dick due:2026-09-14 done:2026-09-14 with:C2
      - [ ] A2 Walk through the Leeds plant @tom due:2026-10-01 with:C1
      """
  ) { account, findings in
    let limit = account.today.adding(days: -findings["days"])
    let late = account.openActions.filter { action in action.date("due").map { $0 < limit } ?? false }
    guard !late.isEmpty else { return }
    for action in late.sorted(by: { ($0.date("due")?.dayNumber ?? 0) < ($1.date("due")?.dayNumber ?? 0) }) {
      guard let due = action.date("due") else { continue }
      let days = account.today.dayNumber - due.dayNumber
      findings.report(
        "\(action.title) was due on \(due), \(days) \(days == 1 ? "day" : "days") ago", at: action, "due")
    }
  }
}
