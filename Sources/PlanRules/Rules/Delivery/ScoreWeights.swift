// The weights of a scorecard do not add up.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let scoreWeights = Rule(
    "score-weights", .warning, in: .delivery, "The weights of the scorecard do not add up to 100 %",
    sections: ["scorecard"],
    why: "A score whose weights do not add up cannot be held against last month's, nor against another account's.",
    mend: "Correct the weights, so that they make 100 % over the whole card or in each perspective.",
    bad: """
      ## Scorecard
      | Perspective | Measure            | Target | Actual | Weight |
      | ----------- | ------------------ | ------ | ------ | ------ |
      | financial   | Income, £k         | 160    | 162    | 40 %   |
      | customer    | Posts filled in 48h | 95 %   | 96 %   | 40 %   |
      | growth      | New services       | 2      | 2      | 30 %   |
      """,
    good: """
      ## Scorecard
      | Perspective | Measure            | Target | Actual | Weight |
      | ----------- | ------------------ | ------ | ------ | ------ |
      | financial   | Income, £k         | 160    | 162    | 40 %   |
      | customer    | Posts filled in 48h | 95 %   | 96 %   | 40 %   |
      | growth      | New services       | 2      | 2      | 20 %   |
      """
  ) { account, findings in
    let hundred = Decimal(100)
    let rows = account.records("scorecard")
    let all = rows.compactMap { $0.number("weight") }
    let sum = Decimal.sum(all)
    guard all.count > 1, sum != hundred else { return }
    // Some weigh each perspective by itself.
    let isWholeInEach = Scorecard(rows).perspectives.allSatisfy { perspective in
      let weights = perspective.records.compactMap { $0.number("weight") }
      return weights.isEmpty || Decimal.sum(weights) == hundred
    }
    guard !isWholeInEach else { return }
    findings.report(
      "the weights of the scorecard " + (sum.map { "make \($0.canonical) %" } ?? "are too large to be added up"),
      atSection: "scorecard")
  }
}
