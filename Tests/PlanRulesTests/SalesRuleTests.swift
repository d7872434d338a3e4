// Where rules about sales begin and end.
import Testing

struct SalesRuleTests {
  private static let stages = "\n<!-- rutter.yaml -->\nstages: [lead, qualified, proposal, negotiation, contract]\n"

  private func opportunity(_ cells: String, _ more: String = "", settings: String = stages) -> RuleExample {
    RuleExample(
      """
      ## Opportunities
      | Id | Name         | Stage | Amount | Probability | Close | Owner | Buyer | State |
      | -- | ------------ | ----- | ------ | ----------- | ----- | ----- | ----- | ----- |
      \(cells)
      \(more)
      """ + settings)
  }

  @Test(arguments: [
    ("lead", 0), ("qualified", 0), ("proposal", 1), ("Negotiation", 1), ("signed", 0),
  ])
  func `an opportunity is to be qualified from the third stage on`(_ stage: String, _ count: Int) throws {
    let row = "| O1 | Drivers desk | \(stage) | £180k | 50 % | 2026-12-15 | jane | C1 | open |"
    #expect(try opportunity(row).findings(of: "opp-unqualified").count == count)
    #expect(try opportunity(row, settings: "").findings(of: "opp-unqualified") == [], "no stages are set")
  }

  @Test(arguments: [
    ("cosmonauts", 9), ("bant", 3), ("meddicc", 7), ("[authority, Room in Leeds]", 1),
  ])
  func `the scheme of the settings says what is to be asked`(_ scheme: String, _ open: Int) throws {
    let plan = opportunity(
      "| O1 | Drivers desk | proposal | £180k | 50 % | 2026-12-15 | jane | C1 | open |",
      """
      ## Qualification
      | Opportunity | Group     | Answer            |
      | ----------- | --------- | ----------------- |
      | O1          | Authority | Priya signs alone |
      """, settings: Self.stages + "qualification: \(scheme)\n")
    let found = try #require(try plan.findings(of: "opp-unqualified").first)
    if scheme == "meddicc" {
      #expect(found == "O1 Drivers desk is at proposal, and nobody has qualified it")
    } else {
      #expect(found.contains("with \(open) of "), "\(found)")
    }
  }

  @Test func `an account that gets little attention is asked to qualify once it has begun`() throws {
    let row = "| O1 | Drivers desk | proposal | £180k | 50 % | 2026-12-15 | jane | C1 | open |"
    let section = "## Qualification\n| Opportunity | Group |\n| -- | -- |\n"
    func count(_ tier: String, _ more: String) throws -> Int {
      let plan = RuleExample("---\ntier: \(tier)\n---\n" + text(row, more))
      return try plan.findings(of: "opp-unqualified").count
    }
    #expect(try count("standard", "") == 0)
    #expect(try count("standard", section) == 1)
    #expect(try count("growth", "") == 1)
  }

  private func text(_ row: String, _ more: String) -> String {
    """
    ## Opportunities
    | Id | Name         | Stage | Amount | Probability | Close | Owner | Buyer | State |
    | -- | ------------ | ----- | ------ | ----------- | ----- | ----- | ----- | ----- |
    \(row)
    \(more)
    """ + Self.stages
  }

  @Test(arguments: ["won", "lost", "withdrawn"])
  func `an opportunity that is over is left alone`(_ state: String) throws {
    let plan = opportunity("| O1 | Drivers desk | proposal | £180k | 100 % | 2026-01-15 | - | | \(state) |")
    for rule in ["opp-unqualified", "opp-no-buyer", "opp-idle", "opp-unowned", "opp-past-close", "probability-odd"] {
      #expect(try plan.findings(of: rule) == [], "\(rule)")
    }
  }

  @Test func `without stages a buyer is asked for at once`() throws {
    let row = "| O1 | Drivers desk | lead | £180k | 20 % | 2026-12-15 | jane | - | open |"
    #expect(try opportunity(row).findings(of: "opp-no-buyer") == [])
    #expect(
      try opportunity(row, settings: "").findings(of: "opp-no-buyer") == ["O1 Drivers desk names nobody who would buy"])
  }

  @Test func `the day itself is not past`() throws {
    func found(_ close: String) throws -> [String] {
      try opportunity("| O1 | Drivers desk | lead | £180k | 20 % | \(close) | jane | C1 | |")
        .findings(of: "opp-past-close")
    }
    #expect(try found("2026-10-01") == [])
    #expect(try found("2026-09-30") == ["O1 Drivers desk was to close 1 day ago and is still open"])
  }

  @Test(arguments: [
    ("lead", "51 %", 0), ("lead", "52 %", 1), ("contract", "48 %", 0), ("contract", "47 %", 1),
    ("proposal", "0 %", 1), ("contract", "100 %", 1),
  ])
  func `a chance may lie thirty-five points off the even steps`(_ stage: String, _ chance: String, _ count: Int) throws
  {
    let plan = opportunity("| O1 | Drivers desk | \(stage) | £180k | \(chance) | 2026-12-15 | jane | C1 | open |")
    #expect(try plan.findings(of: "probability-odd").count == count)
  }

  private static let target = """
    ## Targets
    | Id | Target  | Baseline | Goal  | Actual | Due        | Owner |
    | -- | ------- | -------- | ----- | ------ | ---------- | ----- |
    | T1 | Revenue | £0       | £100k | £40k   | 2026-12-31 | tom   |

    """

  @Test(arguments: [
    ("£120k", "50 %", 0), ("£119k", "50 %", 1), ("€120k", "50 %", 0), ("£59k", "", 1), ("£60k", "", 0),
  ])
  func `the pipeline is weighed exactly and in one currency`(_ amount: String, _ chance: String, _ count: Int) throws {
    let plan = opportunity(
      "| O1 | Drivers desk | proposal | \(amount) | \(chance) | 2026-12-15 | jane | C1 | open |", Self.target)
    #expect(try plan.findings(of: "pipeline-short").count == count)
  }

  @Test func `a target that keeps pace needs no pipeline`() throws {
    let row = "| O1 | Drivers desk | proposal | £1k | 50 % | 2026-12-15 | jane | C1 | open |"
    let onPace = Self.target.replacing("£40k", with: "£80k")
    #expect(try opportunity(row, onPace).findings(of: "pipeline-short") == [])
    #expect(
      try opportunity(row, Self.target).findings(of: "pipeline-short") == [
        "T1 Revenue lacks £60k, and what may close by 2026-12-31 is worth £500 by its chances"
      ])
  }

  @Test func `an order that nobody got counts as lost and one withdrawn does not`() throws {
    func orders(_ results: [String]) -> RuleExample {
      let rows = results.enumerated().map { place, result in
        let month = place % 4 + 2
        return "| N\(place + 1) | Drivers | \(result) | \(place < 4 ? 2025 : 2026)-0\(month)-01 | timing |\n"
      }
      return RuleExample(
        "## Orders\n| Id | Order | Result | Date | Reason |\n| -- | -- | -- | -- | -- |\n" + rows.joined())
    }
    let year = ["won", "won", "won", "lost"]
    #expect(
      try orders(year + ["won", "no-decision", "lost", "lost"]).findings(of: "win-rate-falling") == [
        "we won 1 of 4 orders in the last 12 months (25 %), and 3 of 4 in the 12 before (75 %)"
      ])
    #expect(try orders(year + ["won", "withdrawn", "lost", "lost"]).findings(of: "win-rate-falling") == [], "too few")
  }
}
