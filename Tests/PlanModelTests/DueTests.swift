// What is due in an account, kind by kind.

import PlanModel
import PlanSchema
import Testing

struct DueTests {
  /// `kind record date people`, in the order in which things are told.
  private func due(
    _ body: String, head: String = "", reviews: [String: String] = [:], on today: String = "2026-10-02",
    settings: Settings = Settings()
  ) throws -> [String] {
    let account = try account(body, head: head, reviews: reviews)
    return DueReading(account, settings: settings, today: try day(today)).items
      .filter { $0.kind.id != "period" }
      .map { item in
        ([item.kind.id, item.record?.text, item.date.canonical].compactMap(\.self) + item.people.map(\.name))
          .joined(separator: " ")
      }
  }

  @Test func `work that is done or closed is not due`() throws {
    #expect(
      try due(
        """
        ## Targets

        | Id | Target | Goal | Due | Owner | State |
        | -- | -- | -- | -- | -- | -- |
        | T1 | One | 1 | 2026-12-01 | dick | open |
        | T2 | Two | 1 | 2026-12-02 | dick | met |
        | T3 | Three | 1 | 2026-12-03 | dick | |

        ## Actions

        - [ ] A1 Late @jane due:2026-09-01
        - [x] A2 Done @jane due:2026-09-01
        - [ ] A3 Nobody's due:2026-10-05
        - [ ] A4 Without a day @jane

        ## Issues

        | Id | Issue | Kind | Opened | Owner | Due | State |
        | -- | -- | -- | -- | -- | -- | -- |
        | I1 | One | quality | 2026-01-01 | vinod | 2026-10-09 | open |
        | I2 | Two | quality | 2026-01-01 | vinod | 2026-10-09 | closed |
        | I3 | Three | praise | 2026-01-01 | vinod | 2026-10-09 | open |
        """) == [
          "action A1 2026-09-01 jane", "action A3 2026-10-05 tom", "issue I1 2026-10-09 vinod",
          "target T1 2026-12-01 dick", "target T3 2026-12-03 dick",
        ])
  }

  @Test func `a contract that ends of itself needs no notice, and one that is over none any more`() throws {
    let body = """
      ## Responsibilities

      | Id | Duty | Accountable |
      | -- | -- | -- |
      | D1 | Contracts and prices | vinod |
      | D2 | Contract | henry |

      ## Contracts

      | Id | Contract | Kind | Start | End | Renewal | Notice | Notice lead |
      | -- | -- | -- | -- | -- | -- | -- | -- |
      | L1 | List | framework | 2024-01-01 | 2026-12-31 | auto | 3 months | 2 days |
      | L2 | Drivers | call-off | 2026-01-01 | 2026-12-31 | none | 1 month | |
      | L3 | Old drivers | call-off | 2025-01-01 | 2025-12-31 | auto | 1 month | |
      """
    #expect(
      try due(body) == [
        "notice L1 2026-09-28 henry", "contract-end L1 2026-12-31 henry", "contract-end L2 2026-12-31 henry",
      ])
    // Nothing follows them.
    #expect(
      try due(body, on: "2027-02-01") == ["contract-end L1 2026-12-31 henry", "contract-end L2 2026-12-31 henry"])
  }

  @Test func `people are spoken to on the day planned, else by their rhythm`() throws {
    #expect(
      try due(
        """
        ## Contacts

        | Id | Name | Influence | Stance | Owner | Last contact | Next contact | Every | Status |
        | -- | -- | -- | -- | -- | -- | -- | -- | -- |
        | C1 | Planned | 3 | neutral | dick, jane | 2026-09-01 | 2026-11-05 | 1 month | active |
        | C2 | Rhythm | 3 | neutral | dick | 2026-09-10 | | 1 month | active |
        | C3 | Was done | 3 | neutral | dick | 2026-09-11 | 2026-09-05 | 1 month | leaving |
        | C4 | Gone | 3 | neutral | dick | 2026-09-01 | 2026-11-05 | 1 month | left |
        | C5 | No rhythm | 3 | neutral | dick | 2026-09-01 | | | active |
        | C6 | Never yet | 3 | neutral | | | 2026-12-01 | | active |
        """) == [
          "contact C2 2026-10-10 dick", "contact C3 2026-10-11 dick", "contact C1 2026-11-05 dick jane",
          "contact C6 2026-12-01 tom",
        ])
  }

  @Test func `prospects, rivals, plans of the client and waivers have their days`() throws {
    #expect(
      try due(
        """
        ## Client plans

        | Plan | When | Learned on |
        | -- | -- | -- |
        | Next | 2026-11 | 2026-01-01 |
        | Running | 2026-H2 | 2026-01-01 |
        | Over | 2026-Q1 | 2026-01-01 |

        ## Competitors

        | Id | Name | State | Watcher | Checked |
        | -- | -- | -- | -- | -- |
        | K1 | One | active | dick | 2026-09-01 |
        | K2 | Two | displaced | dick | 2026-01-01 |

        ## Opportunities

        | Id | Name | Stage | Amount | Close | Owner | State |
        | -- | -- | -- | -- | -- | -- | -- |
        | O1 | One | lead | £1 | 2026-09-30 | dick | open |
        | O2 | Two | lead | £1 | 2026-09-30 | dick | lost |

        ## Risks

        | Id | Risk | Likelihood | Impact | Response | Owner | Review on | State |
        | -- | -- | -- | -- | -- | -- | -- | -- |
        | R1 | One | 1 | 1 | accept | jane | 2026-10-01 | |
        | R2 | Two | 1 | 1 | accept | jane | 2026-10-01 | occurred |

        ## Waivers

        | Rule | Record | Reason | By | Until |
        | -- | -- | -- | -- | -- |
        | stale | C1 | Peace | tom | 2026-10-31 |
        """) == [
          "opportunity O1 2026-09-30 dick", "risk R1 2026-10-01 jane", "waiver stale@C1 2026-10-31 tom",
          "client-plan Next 2026-11-01 tom", "competitor K1 2026-11-30 dick", "client-plan Running 2026-12-31 tom",
        ])
  }

  @Test func `rhythms count from the last time, else from the beginning`() throws {
    let body = """
      ## Scorecard

      | Perspective | Measure | Yes/no | On |
      | -- | -- | -- | -- |
      | people | One | yes | 2026-08-31 |
      | people | Two | yes | 2027-01-01 |

      ## Surveys

      | On | Who | Kind | Score |
      | -- | -- | -- | -- |
      | 2026-03-15 | C1 | nps | 9 |
      """
    #expect(
      try due(body, head: "survey-every: 6 months\n") == ["survey 2026-09-15 tom", "scorecard 2026-09-30 tom"])
    #expect(try due("", head: "survey-every: 6 months\nsince: 2026-02-01\n") == ["survey 2026-08-01 tom"])
    #expect(try due("", head: "scorecard-every: 1 month\n") == [])
  }

  @Test func `nothing is due in an account that is closed`() throws {
    let body = "## Actions\n\n- [ ] A1 Late @jane due:2026-09-01\n"
    #expect(try due(body) == ["action A1 2026-09-01 jane"])
    let closed = try account(body, status: "closed")
    #expect(DueReading(closed, settings: Settings(), today: try day("2026-10-02")).items.isEmpty)
  }
}

struct DueReviewTests {
  private func due(_ held: [(date: String, next: String?)], open: String? = nil, on today: String) throws -> String? {
    var reviews: [String: String] = [:]
    for review in held {
      let next = review.next.map { "next: \($0)\n" } ?? ""
      reviews[review.date] =
        "---\nkind: client\ndate: \(review.date)\nstatus: closed\nours: tom\n\(next)---\n# Review\n"
    }
    if let open { reviews[open] = "---\nkind: client\ndate: \(open)\nstatus: open\n---\n# Review\n" }
    let account = try account("", head: "review-every: 3 months\nsince: 2026-01-15\n", reviews: reviews)
    return DueReading(account, settings: Settings(), today: try day(today)).items
      .first { $0.kind.id == "review" }.map { "\($0.date) \($0.detail ?? "")" }
  }

  @Test func `the first review is due an interval after the account began`() throws {
    #expect(try due([], on: "2026-10-02") == "2026-04-15 there was none yet")
  }

  @Test func `the next one is due by the rhythm, or on the day agreed`() throws {
    #expect(
      try due([("2026-06-30", nil)], on: "2026-10-02") == "2026-09-30 the last one was on 2026-06-30")
    #expect(
      try due([("2026-06-30", "2026-10-20")], on: "2026-10-02") == "2026-10-20 the last one was on 2026-06-30")
  }

  @Test func `one that nobody held stays due, and those after it are counted`() throws {
    #expect(
      try due([("2026-01-31", nil)], on: "2026-10-02")
        == "2026-04-30 the last one was on 2026-01-31, 2 were skipped")
  }

  @Test func `a page that is open gives the day`() throws {
    #expect(
      try due([("2026-06-30", nil)], open: "2026-10-12", on: "2026-10-02")
        == "2026-10-12 its page is open; the last one was on 2026-06-30")
  }
}
