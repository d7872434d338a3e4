// The mark was moved between two reviews.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let goalMoved = Rule(
    "goal-moved", .warning, in: .objective, "A goal is not the one that the last review left", basis: .history,
    sections: ["targets"],
    why: """
      The goal was agreed at the review, by all who sat there. One that moves afterwards was moved by somebody alone, \
      and most of them move towards the figure.
      """,
    mend: "Put the change to the next review and note the decision; until then keep the goal that was agreed.",
    bad: """
      ## Targets
      | Id | Target               | Source    | Baseline | Goal  | Due        | Owner |
      | -- | -------------------- | --------- | -------- | ----- | ---------- | ----- |
      | T1 | Drivers desk revenue | objective | £310k    | £520k | 2026-12-31 | dick  |
      <!-- reviews/2026-06-30.md -->
      ---
      kind: client
      date: 2026-06-30
      status: closed
      ours: [tom]
      theirs: [C1]
      ---
      # Review
      <!-- 2026-06-20 tom -->
      ## Targets
      | Id | Target               | Source    | Baseline | Goal  | Due        | Owner |
      | -- | -------------------- | --------- | -------- | ----- | ---------- | ----- |
      | T1 | Drivers desk revenue | objective | £310k    | £640k | 2026-12-31 | dick  |
      """,
    good: """
      ## Targets
      | Id | Target               | Source    | Baseline | Goal  | Due        | Owner |
      | -- | -------------------- | --------- | -------- | ----- | ---------- | ----- |
      | T1 | Drivers desk revenue | objective | £310k    | £640k | 2026-12-31 | dick  |
      | T2 | Sites staffed        | objective | 1        | 3     | 2026-12-31 | tom   |
      <!-- reviews/2026-06-30.md -->
      ---
      kind: client
      date: 2026-06-30
      status: closed
      ours: [tom]
      theirs: [C1]
      ---
      # Review
      <!-- 2026-06-20 tom -->
      ## Targets
      | Id | Target               | Source    | Baseline | Goal  | Due        | Owner |
      | -- | -------------------- | --------- | -------- | ----- | ---------- | ----- |
      | T1 | Drivers desk revenue | objective | £310k    | £640k | 2026-12-31 | dick  |
      """
  ) { account, findings in
    guard let past = account.past, let day = account.lastReview()?.date, let last = past.movements.last, last.day > day
    else { return }
    // The oldest movement since the review has what the goal was then.
    var then: [RecordKey: Value] = [:]
    for movement in past.movements.reversed() {
      guard movement.day > day else { break }
      guard movement.field == "goal", movement.section == "targets", let key = movement.key else { continue }
      then[key] = movement.old
    }
    guard !then.isEmpty else { return }
    for target in account.openTargets {
      guard let key = target.key, let old = then[key], let now = target["goal"], old != now else { continue }
      findings.report(
        "the goal of \(target.title) was \(inWords(old)) at the review of \(day), and is \(target.raw("goal") ?? "")",
        at: target, "goal")
    }
  }
}

private func inWords(_ value: Value) -> String {
  value.flag.map { $0 ? "yes" : "no" } ?? value.amountInWords ?? "another one"
}
