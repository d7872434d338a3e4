// Metrics, held against their plan and against what the plan itself counts.
import PlanRules
import PlanText
import Testing

@Suite struct MetricRuleTests {
  private func messages(of id: String, in text: String) throws -> [String] {
    let rule = try #require(Rule.named(id))
    let example = RuleExample(text).examined()
    #expect(example.errors.map(\.message) == [])
    return RuleBook(only: rule).examine(try #require(example.account)).findings.map(\.message)
  }

  private func metric(_ counts: String, q2: String = "", q3: String = "", q4: String = "") -> String {
    """
    ## Metrics
    | Metric  | Counts | Q1 planned | Q2 planned | Q2 achieved | Q3 planned | Q3 achieved | Q4 planned | Q4 achieved |
    | ------- | ------ | ---------- | ---------- | ----------- | ---------- | ----------- | ---------- | ----------- |
    | Figure  | \(counts) | 5       | 5          | \(q2)       | 5          | \(q3)       | 5          | \(q4)       |

    """
  }

  private func contacts(_ stances: String...) -> String {
    var text = """
      ## Contacts
      | Id | Name | Influence | Stance | Owner |
      | -- | ---- | --------- | ------ | ----- |

      """
    for (place, stance) in stances.enumerated() {
      text += "| C\(place + 1) | Contact \(place + 1) | 3 | \(stance) | tom |\n"
    }
    return text
  }

  @Test func `the quarter that runs is not behind yet`() throws {
    let text = metric("", q3: "2") + "<!-- today 2026-09-30 -->"
    #expect(try messages(of: "metric-behind", in: text) == [])
    #expect(
      try messages(of: "metric-behind", in: metric("", q3: "2")) == ["Figure: 2 in Q3, and 5 was planned"])
  }

  @Test func `a quarter that was made good is not spoken of again`() throws {
    #expect(try messages(of: "metric-behind", in: metric("", q2: "2", q3: "6")) == [])
  }

  @Test func `fewer enemies are better`() throws {
    #expect(try messages(of: "metric-behind", in: metric("enemies-and-protestors", q3: "2")) == [])
    #expect(try messages(of: "metric-behind", in: metric("enemies-and-protestors", q3: "6")).count == 1)
  }

  @Test func `quarters are those of the fiscal year`() throws {
    let text = metric("", q2: "2") + "<!-- rutter.yaml -->\nfiscal-year-starts: 4\n"
    // The second quarter of 2026 is July to September.
    #expect(try messages(of: "metric-behind", in: text + "<!-- today 2026-09-30 -->") == [])
    #expect(try messages(of: "metric-behind", in: text + "<!-- today 2026-10-01 -->").count == 1)
  }

  @Test func `a figure is missed a month after its quarter`() throws {
    #expect(try messages(of: "metric-unfilled", in: metric("", q2: "5") + "<!-- today 2026-10-30 -->") == [])
    let late = try messages(of: "metric-unfilled", in: metric("", q2: "5") + "<!-- today 2026-10-31 -->")
    #expect(late == ["Figure: Q3 ended on 2026-09-30 and has no figure"])
    #expect(try messages(of: "metric-unfilled", in: metric("", q3: "-") + "<!-- today 2026-10-31 -->") == [])
  }

  @Test func `contacts are counted as they were at the end of the quarter`() throws {
    // One was won over, and one came, after the end of the quarter.
    let text =
      metric("friends-and-allies", q3: "FIGURE") + contacts("supporter", "mentor", "supporter", "supporter")
      + "<!-- 2026-09-15 tom -->\n" + contacts("supporter", "mentor", "neutral")
    #expect(try messages(of: "metric-misremembered", in: text.replacing("FIGURE", with: "2")) == [])
    #expect(
      try messages(of: "metric-misremembered", in: text.replacing("FIGURE", with: "4")) == [
        "Figure is 4 in Q3, and the plan shows 2: supporters and mentors among the contacts of 2026-09-30"
      ])
  }

  @Test func `what cannot be counted is not denied`() throws {
    // A contact was taken out since, or the plan is younger than the quarter.
    let gone =
      metric("friends-and-allies", q3: "9") + contacts("supporter") + "<!-- 2026-09-15 tom -->\n"
      + contacts("supporter", "mentor")
    #expect(try messages(of: "metric-misremembered", in: gone) == [])
    let young = metric("friends-and-allies", q3: "9") + contacts("supporter") + "<!-- 2026-10-01 tom -->\n"
    #expect(try messages(of: "metric-misremembered", in: young) == [])
  }

  @Test func `contacts of the quarter that runs are counted as they are`() throws {
    let text = metric("friends-and-allies", q4: "3") + contacts("supporter", "mentor", "neutral")
    #expect(
      try messages(of: "metric-disagrees", in: text) == [
        "Figure is 3 in Q4, and the plan shows 2: supporters and mentors among the contacts"
      ])
    // What the plan of today tells is not told again by its past.
    #expect(try messages(of: "metric-misremembered", in: text + "<!-- 2026-01-10 tom -->\n") == [])
    #expect(try messages(of: "metric-disagrees", in: text.replacing("neutral", with: "mentor")) == [])
  }

  @Test func `orders may be counted by quarter or by year`() throws {
    let orders = """
      ## Orders
      | Id | Order | Result | Date       | Reason |
      | -- | ----- | ------ | ---------- | ------ |
      | N1 | Temps | won    | 2026-02-10 | price  |
      | N2 | Vans  | won    | 2026-08-10 | price  |
      | N3 | Night | lost   | 2026-08-11 | price  |
      | N4 | Leeds | won    | 2026-09-30 | price  |
      """
    for (figure, findings) in [("2", 0), ("3", 0), ("1", 1), ("4", 1)] {
      let found = try messages(of: "metric-disagrees", in: metric("orders-won", q3: figure) + orders)
      #expect(found.count == findings, "\(figure): \(found)")
    }
    #expect(
      try messages(of: "metric-disagrees", in: metric("orders-won", q3: "4") + orders) == [
        "Figure is 4 in Q3, and the plan shows 2, 3 since 2026-01-01: orders that were won"
      ])
  }

  @Test func `meetings are the reviews that were closed with the client`() throws {
    func review(_ day: String, _ kind: String, _ status: String) -> String {
      "<!-- reviews/\(day).md -->\n---\nkind: \(kind)\ndate: \(day)\nstatus: \(status)\nours: [tom]\n---\n# Review\n"
    }
    let text =
      metric("meetings", q3: "2") + review("2026-07-10", "client", "closed")
      + review("2026-08-10", "internal", "closed")
      + review("2026-09-10", "client", "open")
    #expect(
      try messages(of: "metric-disagrees", in: text) == [
        "Figure is 2 in Q3, and the plan shows 1: reviews with the client that are closed"
      ])
  }

  @Test func `a service is new to the client when no unit had it before`() throws {
    func services(_ leeds: String, _ hull: String) -> String {
      """
      ## Units
      | Id | Unit  |
      | -- | ----- |
      | U1 | Leeds |
      | U2 | Hull  |
      ## Services
      | Service | Unit | State |
      | ------- | ---- | ----- |
      | Drivers | U1   | us    |
      | Drivers | U2   | \(hull) |
      | Temps   | U1   | \(leeds) |

      """
    }
    let text =
      metric("new-services", q4: "FIGURE") + services("us", "us") + "<!-- 2025-11-15 tom -->\n"
      + services("nobody", "rival")
    #expect(try messages(of: "metric-misremembered", in: text.replacing("FIGURE", with: "1")) == [])
    #expect(
      try messages(of: "metric-misremembered", in: text.replacing("FIGURE", with: "2")) == [
        "Figure is 2 in Q4, and the plan shows 1: services that are new to the client"
      ])
  }
}
