// An idea that we put to the client, and no answer.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let propositionUnanswered = Rule(
    "proposition-unanswered", .advice, in: .sales, "A proposition has had no answer for too long", basis: .day,
    sections: ["propositions"], thresholds: [Threshold("days", 90, .days, "since it was put to the client")],
    why: "An idea that nobody follows up tells the client that we did not mean it, and gives it to whoever asks next.",
    mend: "Ask those to whom it was put; then write what came of it, with the reason.",
    bad: """
      ## Propositions
      | Id | Proposition              | To | On         | State    |
      | -- | ------------------------ | -- | ---------- | -------- |
      | P1 | One desk for all drivers | C1 | 2026-05-10 | pursuing |
      | P2 | Weekend cover            | C2 | 2026-09-10 | pursuing |
      """,
    good: """
      ## Propositions
      | Id | Proposition              | To | On         | State     | Reason            |
      | -- | ------------------------ | -- | ---------- | --------- | ----------------- |
      | P1 | One desk for all drivers | C1 | 2026-05-10 | not-taken | No room in Leeds  |
      | P2 | Weekend cover            | C2 | 2026-09-10 | pursuing  |                   |
      """
  ) { account, findings in
    for proposition in account.records("propositions") where proposition.text("state") == "pursuing" {
      guard let day = proposition.date("on"), account.days(since: day) > findings["days"] else { continue }
      findings.report(
        "\(proposition.title) was put to the client \(account.days(since: day)) days ago, and nothing came of it yet",
        at: proposition, "state")
    }
  }
}
