// Nobody is watched: the plan names no competitor who is still about.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let rivalNone = Rule(
    "rival-none", .warning, in: .market, "The plan names no competitor who is watched",
    sections: ["competitors"],
    why: """
      Somebody else wants this client too. A plan that knows no competitor finds out who it was when the order has gone.
      """,
    mend: "Ask two contacts who else calls on them, and write each into Competitors with somebody who watches it.",
    bad: """
      ## Competitors
      | Id | Name       | State     | Watcher | Checked    |
      | -- | ---------- | --------- | ------- | ---------- |
      | K1 | Brightwork | displaced | tom     | 2026-09-01 |
      """,
    good: """
      ## Competitors
      | Id | Name       | State     | Watcher | Checked    |
      | -- | ---------- | --------- | ------- | ---------- |
      | K1 | Brightwork | displaced | tom     | 2026-09-01 |
      | K2 | Redline    | active    | dick    | 2026-09-01 |
      """
  ) { account, findings in
    // Who buys from us alone has no competitor to name until the contract is put out again.
    guard account.tier != "standard", account["agreement"] != .word("sole-supplier") else { return }
    let rivals = account.records("competitors")
    guard !rivals.contains(where: \.isRivalInPlay) else { return }
    findings.report(
      rivals.isEmpty ? "no competitor is named" : "every competitor is called displaced, and nobody is watched",
      atSection: "competitors")
  }
}
