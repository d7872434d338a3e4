// Nobody has looked at a competitor for too long.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let rivalStale = Rule(
    "rival-stale", .warning, in: .market, "A competitor has not been looked at for too long", basis: .day,
    sections: ["competitors"], findsStaleFacts: true,
    thresholds: [
      Threshold("key-days", 90, .days, "of a key account"),
      Threshold("growth-days", 120, .days, "of a growth account"),
      Threshold("standard-days", 180, .days, "of any other account"),
    ],
    why: "Competitors change prices, people and products without telling us. Old news of them is a guess.",
    mend: "Let the watcher ask around, correct the row, and write the day into `Checked`.",
    bad: """
      ## Competitors
      | Id | Name       | State  | Watcher | Checked    |
      | -- | ---------- | ------ | ------- | ---------- |
      | K1 | Brightwork | active | tom     | 2026-03-01 |
      | K2 | Redline    | active | dick    | 2026-09-01 |
      """,
    good: """
      ## Competitors
      | Id | Name       | State     | Watcher | Checked    |
      | -- | ---------- | --------- | ------- | ---------- |
      | K1 | Brightwork | active    | tom     | 2026-08-14 |
      | K2 | Redline    | displaced | dick    | 2025-09-01 |
      """
  ) { account, findings in
    let most = findings[account.tier + "-days"]
    for rival in account.records("competitors") where rival.isRivalInPlay {
      if rival.isNone("checked") {
        findings.report("nobody has ever looked at \(rival.title)", at: rival, "checked")
      } else if let checked = rival.date("checked"), account.days(since: checked) > most {
        findings.report(
          "\(rival.title) was last looked at \(account.days(since: checked)) days ago", at: rival, "checked")
      }
    }
  }
}
