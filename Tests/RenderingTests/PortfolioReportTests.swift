// What moved across all accounts.

import PlanDiff
import PlanFixtures
import PlanSchema
import PlanText
import Testing

@testable import Documents
@testable import Rendering
@testable import Results

struct PortfolioReportTests {
  private func human(_ movements: PortfolioMovements, width: Int = 80) -> String {
    PortfolioReport.human(movements, format: TerminalFormat(usesColour: false, width: width))
  }

  private func row(
    _ account: String, _ effects: [FieldChange.Effect?], errors: (Int, Int) = (0, 0), health: HealthChange? = nil,
    isGone: Bool = false
  ) -> PortfolioMovement {
    let values = effects.enumerated().map {
      (key: "T\($0.offset + 1)", field: "actual", old: "£1k", new: "£2k", effect: $0.element)
    }
    return PortfolioMovement(
      account: account, name: account, commits: 1, authors: 1,
      changes: [PortfolioSample.change(account, values, errors: errors, health: health)], isGone: isGone)
  }

  @Test func `an account is two or three lines, and what is worse is always read`() {
    #expect(
      human(PortfolioSample.movements, width: 88) == """
        2026-06-30 → the working tree · 5 accounts moved  ▼ 2 worse  ▲ 3 better

        northgate-foods  Northgate Foods plc · key · tom  formerly northgate  ▼ 2 worse  ▲ 2
            better
          5 targets
          ▼ T2 actual £9k → £7k (-£2k)
          ▼ T5 actual £300k → £280,500 (-£19,500)
          5 commits by 2 people · review 2026-09-30 held · health 71 → 64

        brook
          T1 due soon → later
          not committed · 2 new errors

        old-mill  Old Mill  gone
          plan removed
          1 commit by 1 person

        acme  Acme Ltd · growth · jane  ▲ 1 better
          T1 actual £10k → £12k
          1 commit by 1 person

        new-bakery  New Bakery · standard · jane  new
          new plan
          2 commits by 1 person

        31 accounts were quiet.

        """)
  }

  @Test func `the worst come first, then those that moved most`() {
    let rows = [
      row("quiet-change", [nil]), row("big-change", [nil, nil, nil]), row("better-twice", [.better, .better]),
      row("better-once", [.better]), row("gone", [nil], isGone: true),
      row("sicker", [nil], health: HealthChange(old: 70, new: 60)), row("errors", [nil], errors: (1, 3)),
      row("worse-once", [.worse, .better, .better, .better]), row("worse-twice", [.worse, .worse]),
      row("mended", [nil], errors: (3, 1)), row("a-change", [nil]),
    ]
    var dice = Dice(seed: 2)
    for _ in 0..<20 {
      let movements = PortfolioMovements(from: "a", to: "b", rows: rows.shuffled(using: &dice), unchanged: 0)
      #expect(
        movements.ordered.map(\.account) == [
          "worse-twice", "worse-once", "errors", "sicker", "gone", "better-twice", "better-once", "big-change",
          "a-change", "mended", "quiet-change",
        ])
    }
  }

  @Test func `nothing is wider than the terminal, and no words run together`() {
    for width in 40...140 {
      let text = human(PortfolioSample.movements, width: width)
      for line in text.split(separator: "\n") { #expect(displayWidth(String(line)) <= width, "\(width): \(line)") }
      #expect(!text.contains("worse▲"))
    }
  }

  @Test func `a time in which nothing moved is one`() {
    let none = PortfolioMovements(from: "2026-06-30", to: "2026-09-30", rows: [], unchanged: 1)
    #expect(human(none) == "2026-06-30 → 2026-09-30 · no account moved\n\n1 account was quiet.\n")
    #expect(
      PortfolioReport.markdown(none) == "## 2026-06-30 → 2026-09-30\n\nNo account moved.\n\n1 account was quiet.\n")
    let nobody = PortfolioMovements(from: "a", to: "b", rows: [], unchanged: 0)
    #expect(human(nobody) == "a → b · no account moved\n")
  }

  @Test func `Markdown is a table in the same order`() {
    let lines = PortfolioReport.markdown(PortfolioSample.movements).split(separator: "\n")
    #expect(lines[1] == "| Account | Manager | Tier | ▼ | ▲ | What moved | Notes |")
    #expect(
      lines[3].hasPrefix(
        "| **northgate-foods** Northgate Foods plc (formerly northgate) | tom | key | 2 | 2 | T1 actual "))
    #expect(lines[3].hasSuffix("| 5 commits by 2 people · review 2026-09-30 held · health 71 → 64 |"))
    #expect(lines[4] == "| **brook** |  |  |  |  | T1 due soon → later | not committed · 2 new errors |")
    #expect(lines.last == "31 accounts were quiet.")
    let hostile = PortfolioMovements(
      from: "a|b", to: "<b>",
      rows: [
        PortfolioMovement(account: "x|y", name: "**[x](y)**\n", manager: "@tom", commits: 1, authors: 1, changes: [])
      ], unchanged: 0)
    #expect(
      PortfolioReport.markdown(hostile).hasSuffix(
        "| **x\\|y** \\*\\*\\[x\\](y)\\*\\* | `@tom` |  |  |  | no change of meaning | 1 commit by 1 person |\n"))
    #expect(PortfolioReport.markdown(hostile).hasPrefix("## a\\|b → \\<b\\>\n"))
  }

  @Test func `the table has a row for each account that moved`() {
    let lines = PortfolioReport.csv(PortfolioSample.movements).split(separator: "\r\n")
    #expect(lines.count == 6)
    #expect(
      lines[0]
        == "account,name,manager,tier,state,formerly,worse,better,changes,errors_before,errors_after,health_before,health_after,commits,authors,reviews,summary"
    )
    #expect(
      lines[1].hasPrefix(
        "northgate-foods,Northgate Foods plc,tom,key,changed,northgate,2,2,5,0,0,71,64,5,2,2026-09-30,\"T1 actual"))
    #expect(lines[2] == "brook,brook,,,changed,,0,0,1,0,2,,,0,0,,T1 due soon → later")
    #expect(lines[5] == "new-bakery,New Bakery,jane,standard,new,,0,0,0,0,0,,,2,1,,new plan")
  }

  @Test func `the JSON tells each value that is better or worse`() {
    let movements = PortfolioMovements(
      from: "2026-06-30", to: "2026-09-30",
      rows: [
        PortfolioMovement(
          account: "acme", name: "Acme Ltd", manager: "jane", tier: "key", commits: 1, authors: 1,
          changes: [
            PortfolioSample.change(
              "acme", [("T1", "actual", "£10k", "£9k", .worse), ("T2", "goal", "£1k", "£2k", nil)],
              health: HealthChange(old: 70, new: nil))
          ], reviews: ["2026-09-30"])
      ], unchanged: 4)
    #expect(
      PortfolioReport.json(movements) == """
        {
          "version": 1,
          "from": "2026-06-30",
          "to": "2026-09-30",
          "unchanged": 4,
          "accounts": [
            {
              "account": "acme",
              "name": "Acme Ltd",
              "manager": "jane",
              "tier": "key",
              "state": "changed",
              "formerly": null,
              "worse": 1,
              "better": 0,
              "changes": 2,
              "errors": {
                "old": 0,
                "new": 0
              },
              "health": {
                "old": 70,
                "new": null
              },
              "commits": 1,
              "authors": 1,
              "reviews": [
                "2026-09-30"
              ],
              "summary": "T1 actual £10k → £9k; T2 goal £1k → £2k",
              "moves": [
                {
                  "record": "T1",
                  "field": "actual",
                  "effect": "worse",
                  "old": "£10k",
                  "new": "£9k",
                  "difference": "-£1k"
                }
              ]
            }
          ]
        }

        """)
  }
}
