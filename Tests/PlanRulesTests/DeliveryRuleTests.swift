// Where rules about delivery begin and end.
import Testing

struct DeliveryRuleTests {
  private func scorecard(_ rows: String, settings: String = "") -> RuleExample {
    RuleExample(
      """
      ## Scorecard
      | Perspective | Measure | Level | Yes/no | Target | Actual | Direction | Weight | On |
      | ----------- | ------- | ----- | ------ | ------ | ------ | --------- | ------ | -- |
      \(rows)
      """ + settings)
  }

  @Test func `each perspective may weigh a hundred by itself`() throws {
    let each = """
      | financial | Income  | | | 1 | 1 | | 60 %  | |
      | financial | Margin  | | | 1 | 1 | | 40 %  | |
      | customer  | Filled  | | | 1 | 1 | | 100 % | |
      """
    #expect(try scorecard(each).findings(of: "score-weights") == [])
    #expect(
      try scorecard(each.replacing("100 %", with: "99.5 %")).findings(of: "score-weights")
        == ["the weights of the scorecard make 199.5 %"])
    #expect(try scorecard("| financial | Income | | | 1 | 1 | | 60 % | |").findings(of: "score-weights") == [])
  }

  @Test(arguments: [
    ("80", "100", "", 0), ("79", "100", "", 1), ("120", "100", "down", 0), ("121", "100", "down", 1),
    ("121", "100", "hold", 1), ("80", "100", "hold", 0), ("no", "yes", "", 1), ("£80k", "€100k", "", 0),
    ("", "100", "", 0),
    ("1", "0", "down", 1),
  ])
  func `a measure is red when it misses its target by more than a fifth`(
    _ actual: String, _ target: String, _ direction: String, _ count: Int
  ) throws {
    let plan = scorecard("| financial | Income | | | \(target) | \(actual) | \(direction) | | |")
    #expect(try plan.findings(of: "score-red-idle").count == count)
  }

  @Test func `indicators are red by perspective`() throws {
    let rows = """
      | people | Posts filled   | 2 | no  | | | | | |
      | people | Stand-ins named | 2 | no  | | | | | |
      | People | Holidays agreed | 2 | yes | | | | | |
      | sales  | One new service | 2 | no  | | | | | |
      | sales  | Two meetings    | 2 | yes | | | | | |
      """
    #expect(
      try scorecard(rows).findings(of: "score-red-idle")
        == ["33 % of 'people' is answered with yes, and nothing is planned"])
    #expect(
      try scorecard(rows + "\n## Actions\n- [ ] A1 Get the posts filled: people @dick due:2026-10-14\n")
        .findings(of: "score-red-idle") == [])
  }

  @Test func `a row that is both shapes is found once`() throws {
    let rows = """
      | client | Managers seen | 2 | no | 3 | 2 | | | |
      | client | Survey done   | 2 | no |   |   | | | |
      """
    #expect(
      try scorecard(rows).findings(of: "score-red-idle") == ["'Managers seen' is 2 against 3, and nothing is planned"])
    #expect(try scorecard("| client | Survey done | 2 | no | | | | | |").findings(of: "score-red-idle") == [])
  }

  @Test func `perspectives are those of the settings or the classic four`() throws {
    let classic = """
      | Financial        | Income | | | 1 | 1 | | | |
      | Client           | Filled | | | 1 | 1 | | | |
      | Internal process | Rotas  | | | 1 | 1 | | | |
      """
    #expect(
      try scorecard(classic).findings(of: "score-gap") == ["nothing on the scorecard measures growth"])
    #expect(
      try scorecard("| Safety | Accidents | | | 0 | 0 | | | |").findings(of: "score-gap") == [], "a set of its own")
    #expect(
      try scorecard(
        "| Safety | Accidents | | | 0 | 0 | | | |",
        settings: "\n<!-- rutter.yaml -->\nscorecard: [safety, cost, people]"
      ).findings(of: "score-gap") == ["nothing on the scorecard measures cost and people"])
  }

  @Test(arguments: [("2026-08-24", 0), ("2026-08-23", 1)])
  func `a scorecard is late a week after its month`(_ day: String, _ count: Int) throws {
    let plan = scorecard("| people | Posts filled | 2 | yes | | | | | \(day) |")
    #expect(try plan.findings(of: "score-stale").count == count)
    let quarterly = scorecard(
      "| people | Posts filled | 2 | yes | | | | | \(day) |",
      settings: "\n<!-- rutter.yaml -->\nscorecard-every: 3 months")
    #expect(try quarterly.findings(of: "score-stale") == [])
  }

  @Test(arguments: [
    ("98 %", "97.99 %", "", 1), ("98 %", "98 %", "", 0), ("4h", "4h 1m", "", 1), ("4h", "30m", "", 0),
    ("30 days", "1 month", "", 0), ("£5k", "£4k", "", 1), ("3", "4", "down", 1), ("98 %", "-", "", 0),
  ])
  func `a service level is held to the level that was signed`(
    _ target: String, _ actual: String, _ direction: String, _ count: Int
  ) throws {
    let plan = RuleExample(
      """
      ## Service levels
      | Contract | Measure       | Target    | Actual    | Direction    |
      | -------- | ------------- | --------- | --------- | ------------ |
      |          | Shifts filled | \(target) | \(actual) | \(direction) |
      """)
    #expect(try plan.findings(of: "sla-missed-no-issue").count == count)
  }

  @Test func `praise is no issue`() throws {
    let plan = RuleExample(
      """
      ## Issues
      | Id | Issue          | Kind   | Opened     | Owner | Due        | State |
      | -- | -------------- | ------ | ---------- | ----- | ---------- | ----- |
      | I1 | Thanks to Dick | praise | 2026-01-20 | -     | 2026-02-01 | open  |
      """)
    for rule in ["issue-late", "issue-unowned", "issue-lingering", "praise-none"] {
      #expect(try plan.findings(of: rule) == [], "\(rule)")
    }
  }
}
