// A SWOT with a quadrant that nobody filled in.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let swotEmpty = Rule(
    "swot-empty", .advice, in: .market, "A list of the SWOT is empty while the others are filled in",
    sections: ["swot"], thresholds: [Threshold("items", 3, .count, "in the whole SWOT before it is judged")],
    why: "A SWOT without weaknesses or threats is praise of ourselves; one without opportunities leads to nothing.",
    mend: "Ask somebody from delivery and somebody from finance what belongs into the empty list.",
    bad: """
      ## SWOT
      ### Strengths
      - S1 Our people know every shift leader
      - S2 Invoices are right
      ### Weaknesses
      ### Opportunities
      - SO1 The second plant opens in spring
      ### Threats
      - ST1 Brightwork is cheaper
      """,
    good: """
      ## SWOT
      ### Strengths
      - S1 Our people know every shift leader
      - S2 Invoices are right
      ### Weaknesses
      - W1 Nobody stands in for Dick at night
      ### Opportunities
      - SO1 The second plant opens in spring
      ### Threats
      - ST1 Brightwork is cheaper
      """
  ) { account, findings in
    let items = account.records("swot")
    guard items.count >= findings["items"] else { return }
    let empty = ["strengths", "weaknesses", "opportunities", "threats"].filter { list in
      !items.contains { $0.text("list") == list }
    }
    guard !empty.isEmpty else { return }
    findings.report("the SWOT names no \(listed(empty))", atSection: "swot")
  }
}
