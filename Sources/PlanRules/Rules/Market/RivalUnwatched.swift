// A competitor whom nobody watches.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let rivalUnwatched = Rule(
    "rival-unwatched", .warning, in: .market, "Nobody watches a competitor", sections: ["competitors"],
    why: "What everybody is meant to notice, nobody notices. One name makes sure that somebody looks.",
    mend: "Name the one of us who hears most of this competitor as its watcher.",
    bad: """
      ## Competitors
      | Id | Name       | State  | Watcher | Checked    |
      | -- | ---------- | ------ | ------- | ---------- |
      | K1 | Brightwork | active | -       | 2026-09-01 |
      """,
    good: """
      ## Competitors
      | Id | Name       | State     | Watcher | Checked    |
      | -- | ---------- | --------- | ------- | ---------- |
      | K1 | Brightwork | active    | tom     | 2026-09-01 |
      | K2 | Redline    | displaced | -       | 2025-02-01 |
      """
  ) { account, findings in
    for rival in account.records("competitors") where rival.isNone("watcher") && rival.isRivalInPlay {
      findings.report("nobody watches \(rival.title)", at: rival, "watcher")
    }
  }
}
