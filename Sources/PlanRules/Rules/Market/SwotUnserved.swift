// A weakness or threat about which nobody does anything.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let swotUnserved = Rule(
    "swot-unserved", .advice, in: .market, "A weakness or threat has no target, action or risk", sections: ["swot"],
    why:
      "A weakness that is only written down is still there next year, and the client has seen it for longer than we have.",
    mend: """
      Name its id as the source of a target, in `for:` of an action, or in the text of a risk; or take it out if it does       not matter.
      """,
    bad: """
      ## SWOT
      ### Strengths
      - S1 Our people know every shift leader
      ### Weaknesses
      - W1 Nobody stands in for Dick at night
      ### Threats
      - ST1 Brightwork is cheaper
      ## Actions
      - [ ] A1 Work out a price for three years @tom due:2026-11-14 for:ST1
      """,
    good: """
      ## SWOT
      ### Strengths
      - S1 Our people know every shift leader
      ### Weaknesses
      - W1 Nobody stands in for Dick at night
      ### Threats
      - ST1 Brightwork is cheaper
      ## Risks
      | Id | Risk                              | Likelihood | Impact | Response | Owner | Review on  |
      | -- | --------------------------------- | ---------- | ------ | -------- | ----- | ---------- |
      | R1 | A shift fails while Dick is away (W1) | 3      | 4      | reduce   | tom   | 2026-11-01 |
      ## Actions
      - [ ] A1 Work out a price for three years @tom due:2026-11-14 for:ST1
      """
  ) { account, findings in
    // The client's own weaknesses are what we sell into.
    guard account.settings.swot != .client else { return }
    for item in account.records("swot") {
      guard let list = item.text("list"), list == "weaknesses" || list == "threats", let key = item.key,
        !account.actedOn.contains(key), !account.targeted.contains(key)
      else { continue }
      let hasID = item.text("id") != nil
      if hasID, account.isRiskNaming(key.text) { continue }
      let kind = list == "threats" ? "threat" : "weakness"
      let isDealtWith =
        account.targets.contains { $0.references("source").contains { $0.key == key } }
        || account.actions.contains { $0.references("for").contains { $0.key == key } }
      findings.report(
        !hasID
          ? "nothing can be planned about a \(kind) that has no id"
          : isDealtWith
            ? "all that was planned about the \(kind) \(key) is over: does it still hold?"
            : "nothing is planned about the \(kind) \(key)", at: item)
    }
  }
}
