// Targets that we think the client has.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let clientTargetUnconfirmed = Rule(
    "client-target-unconfirmed", .advice, in: .objective, "Nobody at the client has confirmed a target that is theirs",
    sections: ["targets"],
    why: """
      A target that serves the client and that the client has never seen is our guess of what it wants. Agreed with a \
      name and a day, it is a promise that both sides work for.
      """,
    mend: "Show it to the contact whom it matters to, and write down who agreed to it and when.",
    bad: """
      ## Targets
      | Id | Target        | Source | Baseline | Goal | Due        | Owner | Confirmed by | Confirmed on |
      | -- | ------------- | ------ | -------- | ---- | ---------- | ----- | ------------ | ------------ |
      | T1 | Shifts filled | client | 91 %     | 98 % | 2026-12-31 | jane  |              |              |
      """,
    good: """
      ## Targets
      | Id | Target        | Source | Baseline | Goal | Due        | Owner | Confirmed by | Confirmed on |
      | -- | ------------- | ------ | -------- | ---- | ---------- | ----- | ------------ | ------------ |
      | T1 | Shifts filled | client | 91 %     | 98 % | 2026-12-31 | jane  | C1           | 2026-01-20   |
      | T2 | Faults mended | client | 60 %     | 95 % | 2026-12-31 | dick  |              |              |
      """
  ) { account, findings in
    var theirs = 0
    var names: [String] = []
    for target in account.openTargets where target.isDrawn(from: "client") {
      if target.says("confirmed-by") { return }
      theirs += 1
      if names.count < 3 { names.append(target.title) }
    }
    guard theirs > 0 else { return }
    let more = theirs > names.count ? " and \(theirs - names.count) more" : ""
    findings.report(
      "nobody at the client has confirmed \(names.joined(separator: ", "))\(more)", atSection: "targets")
  }
}
