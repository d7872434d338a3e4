// A perspective of the scorecard that nothing measures.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let scoreGap = Rule(
    "score-gap", .warning, in: .delivery, "A perspective of the scorecard has no measure", sections: ["scorecard"],
    why:
      "What is not measured is not asked about. A card with good figures and no word of the people looks better than it is.",
    mend: "Add an indicator or a measure, or set the perspectives that you use as `scorecard` in rutter.yaml.",
    bad: """
      ## Scorecard
      | Perspective | Measure               | Level | Yes/no | On         |
      | ----------- | --------------------- | ----- | ------ | ---------- |
      | management  | Plan reviewed on time | 1     | yes    | 2026-09-30 |
      | financial   | Nothing over 60 days  | 1     | yes    | 2026-09-30 |
      | client      | Survey above 8        | 2     | yes    | 2026-09-30 |
      | sales       | One new service       | 2     | yes    | 2026-09-30 |
      """,
    good: """
      ## Scorecard
      | Perspective | Measure               | Level | Yes/no | On         |
      | ----------- | --------------------- | ----- | ------ | ---------- |
      | management  | Plan reviewed on time | 1     | yes    | 2026-09-30 |
      | financial   | Nothing over 60 days  | 1     | yes    | 2026-09-30 |
      | people      | Every post is filled  | 2     | yes    | 2026-09-30 |
      | client      | Survey above 8        | 2     | yes    | 2026-09-30 |
      | sales       | One new service       | 2     | yes    | 2026-09-30 |
      """
  ) { account, findings in
    let card = Scorecard(account.records("scorecard"))
    let asked = account.settings.scorecard
    let missing = asked.filter { !card.has($0) }
    // A card of other perspectives altogether is a set of its own.
    guard !missing.isEmpty, missing.count < asked.count else { return }
    let isClassic = card.perspectives.allSatisfy { perspective in
      Scorecard.classic.contains { $0.contains { isSameWord($0, perspective.name) } }
    }
    let gaps =
      isClassic
      ? Scorecard.classic.filter { names in !names.contains(where: card.has) }.compactMap(\.first) : missing
    guard !gaps.isEmpty else { return }
    findings.report("nothing on the scorecard measures \(listed(gaps))", atSection: "scorecard")
  }
}
