// A part of the scorecard is red, and nobody does anything about it.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let scoreRedIdle = Rule(
    "score-red-idle", .warning, in: .delivery, "A part of the scorecard is red, and nothing is planned",
    sections: ["scorecard"],
    thresholds: [
      Threshold("yes", 50, .percent, "of a perspective's indicators must be answered with yes"),
      Threshold("off", 20, .percent, "of its target a measure may miss it by"),
    ],
    why: "A red figure that nobody acts on teaches everybody that the card does not matter.",
    mend:
      "Set a target with the source `scorecard`, or write an action, issue or risk that names the measure or perspective.",
    bad: """
      ## Scorecard
      | Perspective | Measure               | Target | Actual | Weight |
      | ----------- | --------------------- | ------ | ------ | ------ |
      | financial   | Income, £k            | 160    | 120    | 50 %   |
      | customer    | Posts filled in 48h   | 95 %   | 90 %   | 50 %   |
      """,
    good: """
      ## Scorecard
      | Perspective | Measure               | Target | Actual | Weight |
      | ----------- | --------------------- | ------ | ------ | ------ |
      | financial   | Income, £k            | 160    | 120    | 50 %   |
      | customer    | Posts filled in 48h   | 95 %   | 90 %   | 50 %   |
      ## Targets
      | Id | Target            | Source    | Baseline | Goal  | Actual | Due        | Owner |
      | -- | ----------------- | --------- | -------- | ----- | ------ | ---------- | ----- |
      | T1 | Income by quarter | scorecard | £120k    | £160k | £120k  | 2026-12-31 | tom   |
      """
  ) { account, findings in
    let rows = account.records("scorecard")
    guard !rows.isEmpty else { return }
    var isServed: Bool?
    func isPlanned(_ words: [String]) -> Bool {
      let all = isServed ?? account.openTargets.contains { $0.words("source").contains("scorecard") }
      isServed = all
      return all || account.isSpokenOf(words)
        || account.records("issues").contains { issue in
          issue.isOpenIssue && words.contains { issue.text("issue")?.mentions($0) ?? false }
        }
    }
    var reported: Set<Int> = []
    for row in rows {
      guard case .missed? = MeasureStanding(row, tolerance: findings["off"]), let measure = row.raw("measure"),
        !isPlanned([measure])
      else { continue }
      reported.insert(row.range.lowerBound)
      findings.report(
        "'\(measure)' is \(row.raw("actual") ?? "") against \(row.raw("target") ?? ""), and nothing is planned",
        at: row,
        "actual")
    }
    guard rows.contains(where: { $0.flag("yes-no") == false }) else { return }
    // One indicator alone is no share; if it is mandatory, score-level1-no finds it.
    for perspective in Scorecard(rows).perspectives where perspective.answered.count > 1 {
      guard let percent = perspective.percent, percent < findings["yes"],
        let first = perspective.answered.first(where: { $0.flag("yes-no") == false }),
        !reported.contains(first.range.lowerBound),
        !isPlanned([perspective.name] + perspective.answered.compactMap { $0.raw("measure") })
      else { continue }
      findings.report(
        "\(percent) % of '\(perspective.name)' is answered with yes, and nothing is planned", at: first, "yes-no")
    }
  }
}
