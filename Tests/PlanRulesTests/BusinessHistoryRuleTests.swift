// Where rules begin and end that judge opportunities, issues and ratings by what the plan said before.
import Testing

struct BusinessHistoryRuleTests {
  private static let review = """

    <!-- reviews/2026-06-30.md -->
    ---
    kind: client
    date: 2026-06-30
    status: closed
    ours: [tom]
    theirs: [C1]
    ---
    # Review

    """

  private func opportunity(_ stage: String, _ close: String, _ state: String = "open", answer: String) -> String {
    """
    ## Opportunities
    | Id | Name         | Stage    | Amount | Close    | Owner | State    |
    | -- | ------------ | -------- | ------ | -------- | ----- | -------- |
    | O1 | Drivers desk | \(stage) | £180k  | \(close) | jane  | \(state) |
    ## Qualification
    | Opportunity | Group | Answer    |
    | ----------- | ----- | --------- |
    | O1          | money | \(answer) |

    """
  }

  @Test func `a qualification that was changed since the stage counts as asked again`() throws {
    func found(_ now: String, _ then: String) throws -> [String] {
      try said(
        "opp-qualified-once",
        opportunity("negotiation", "2026-12-15", answer: now) + "<!-- 2026-08-01 jane -->\n"
          + opportunity("negotiation", "2026-12-15", answer: then) + "<!-- 2026-04-01 jane -->\n"
          + opportunity("qualified", "2026-12-15", answer: then))
    }
    #expect(
      try found("£200k", "£200k")
        == ["O1 Drivers desk came to negotiation on 2026-08-01, and its qualification is older"])
    #expect(try found("£180k", "£200k") == [])
    #expect(try found("", "") == [], "what was never qualified is for opp-unqualified")
  }

  @Test(arguments: [
    (["2026-12-15", "2026-09-30", "2026-06-30"], "open", 1), (["2026-12-15", "2026-12-15", "2026-06-30"], "open", 0),
    (["2026-12-15", "2026-12-31", "2026-06-30"], "open", 0), (["2026-12-15", "2026-09-30", "2026-06-30"], "won", 0),
  ])
  func `only what is put off later counts as slipping`(_ days: [String], _ state: String, _ count: Int) throws {
    let plans = days.map { opportunity("qualified", $0, state, answer: "£200k") }
    let text = plans[0] + "<!-- 2026-06-20 jane -->\n" + plans[1] + "<!-- 2026-03-20 jane -->\n" + plans[2]
    #expect(try said("opp-slipped", text).count == count)
  }

  @Test(arguments: [("2026-08-02", 0), ("2026-08-01", 1)])
  func `a new answer is news of an opportunity`(_ day: String, _ count: Int) throws {
    let now = opportunity("qualified", "2026-12-15", answer: "£200k")
    let text =
      now + "<!-- \(day) jane -->\n" + now + "<!-- 2026-03-20 jane -->\n"
      + opportunity("qualified", "2026-12-15", answer: "")
    #expect(try said("opp-untouched", text).count == count)
  }

  @Test func `a rating is held against that of the last review, not of the day before`() throws {
    func rated(_ now: Int, _ then: Int, _ future: Int = 4) -> String {
      "---\nrelationship-rating: \(now)\nfuture-rating: \(future)\n---\n" + Self.review
        + "<!-- 2026-08-20 jane -->\n---\nrelationship-rating: 5\n---\n"
        + "<!-- 2026-06-20 jane -->\n---\nrelationship-rating: \(then)\nfuture-rating: 4\n---\n"
    }
    #expect(try said("rating-falling", rated(3, 3)) == [])
    #expect(
      try said("rating-falling", rated(3, 4))
        == ["the relationship is rated 3 of 5, and was rated 4 at the review of 2026-06-30"])
    #expect(
      try said("rating-falling", rated(3, 3, 2))
        == ["the future of the relationship is rated 2 of 5, and was rated 4 at the review of 2026-06-30"])
  }

  @Test func `a risk that was found after the review has not grown`() throws {
    let risks = """
      ## Risks
      | Id | Risk  | Likelihood | Impact | Response | Owner | Review on  |
      | -- | ----- | ---------- | ------ | -------- | ----- | ---------- |
      | R1 | Storm | 4          | 3      | reduce   | dick  | 2026-11-01 |
      """
    #expect(try said("risk-grown", risks + Self.review + "<!-- 2026-06-20 jane -->\n## Risks\n(none)\n") == [])
    let smaller = risks.replacing("| 4          |", with: "| 2          |")
    #expect(
      try said("risk-grown", risks + Self.review + "<!-- 2026-06-20 jane -->\n" + smaller)
        == ["R1 Storm scores 12 of 25, and scored 6 at the review of 2026-06-30"])
  }
}
