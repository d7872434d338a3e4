// Where rules about the market begin and end.
import Testing

struct MarketRuleTests {
  private func services(_ rows: String, before: String = "") -> RuleExample {
    RuleExample(
      before + """
        ## Units
        | Id | Unit  |
        | -- | ----- |
        | U1 | Leeds |
        | U2 | Derby |
        ## Services
        | Service | Unit | State | Potential |
        | ------- | ---- | ----- | --------- |

        """ + rows)
  }

  @Test func `of much white space the largest is named first and the rest is left out`() throws {
    let plan = services(
      """
      | Drivers  | U1 | nobody | £10k  |
      | Cleaners | U1 | rival  | £900k |
      | Welders  | U1 | nobody | £40k  |
      | Drivers  | U2 | nobody | €2m   |
      | Welders  | U2 | rival  | £30k  |
      | Packers  | U2 | nobody | -     |
      """)
    #expect(
      try plan.findings(of: "whitespace-open").map { $0.prefix { $0 != " " } } == [
        "Cleaners@U1", "Welders@U1", "Welders@U2",
      ])
  }

  @Test func `what is not for sale does not count as unknown`() throws {
    let rows = """
      | Drivers  | U1 | us             | |
      | Cleaners | U1 | nobody         | |
      | Welders  | U1 | unknown        | |
      | Packers  | U1 | not-applicable | |

      """
    #expect(try services(rows).findings(of: "whitespace-unknown") == [], "three that count are too few")
    let more = try services(rows + "| Loaders | U1 | unknown | |").findings(of: "whitespace-unknown")
    #expect(more == ["of 4 services by unit, 2 are unknown"])
  }

  @Test(arguments: [("2026-07-03", 0), ("2026-07-02", 1)])
  func `a competitor is stale after the ninetieth day`(_ day: String, _ count: Int) throws {
    let plan = RuleExample(
      """
      ## Competitors
      | Id | Name    | Watcher | Checked |
      | -- | ------- | ------- | ------- |
      | K1 | Redline | tom     | \(day)  |
      """)
    #expect(try plan.findings(of: "rival-stale").count == count)
  }

  @Test(arguments: [
    ("sole-supplier", "key", 0), ("psl", "standard", 0), ("psl", "growth", 1),
  ])
  func `nobody need be watched where nobody else sells`(_ agreement: String, _ tier: String, _ count: Int) throws {
    let plan = RuleExample(
      """
      ---
      agreement: \(agreement)
      tier: \(tier)
      ---
      ## Competitors
      | Id | Name | Watcher | Checked |
      | -- | ---- | ------- | ------- |
      """)
    #expect(try plan.findings(of: "rival-none").count == count)
  }

  @Test func `an order need not be written down where income came`() throws {
    let orders = """
      ## Orders
      | Id | Order   | Result | Date       | Reason |
      | -- | ------- | ------ | ---------- | ------ |
      | N1 | Drivers | won    | 2026-03-31 | -      |

      """
    #expect(
      try RuleExample(orders).findings(of: "psl-no-orders")
        == ["on the preferred supplier list, and the last order is of 2026-03-31"])
    let income = """
      ## Financials
      | Period  | Revenue |
      | ------- | ------- |
      | 2026-Q3 | £20k    |
      """
    #expect(try RuleExample(orders + income).findings(of: "psl-no-orders") == [])
    let later = orders.replacing("2026-03-31", with: "2026-04-01")
    #expect(try RuleExample(later).findings(of: "psl-no-orders") == [])
    #expect(try RuleExample("---\nagreement: ad-hoc\n---\n" + orders).findings(of: "psl-no-orders") == [])
    #expect(try RuleExample("---\nsince: 2026-08-01\n---\n" + orders).findings(of: "psl-no-orders") == [])
  }

  @Test func `the weaknesses of the client are not ours`() throws {
    let swot = """
      ## SWOT
      ### Weaknesses
      - W1 Nobody stands in at night
      - Slow to answer

      """
    #expect(
      try RuleExample(swot).findings(of: "swot-unserved")
        == ["nothing is planned about the weakness W1", "nothing can be planned about a weakness that has no id"])
    let done = "## Actions\n- [x] A1 Find a stand-in @tom due:2026-09-14 done:2026-09-14 for:W1\n"
    #expect(
      try RuleExample(swot + done).findings(of: "swot-unserved").first
        == "all that was planned about the weakness W1 is over: does it still hold?")
    #expect(try RuleExample(swot + "<!-- rutter.yaml -->\nswot: client").findings(of: "swot-unserved") == [])
  }

  @Test func `a quarter of our income is let pass`() throws {
    #expect(try RuleExample("---\nour-share: 25 %\n---").findings(of: "concentration") == [])
    #expect(
      try RuleExample("---\nour-share: 25.1 %\n---").findings(of: "concentration")
        == ["25.1 % of our income comes from this client"])
  }
}
