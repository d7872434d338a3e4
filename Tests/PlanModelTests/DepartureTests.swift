// What is lost when somebody leaves, on either side.

import PlanModel
import PlanSchema
import Testing

struct PersonDepartureTests {
  static let plan = """
    ## Team

    | Person | Role | Does | Stand-in |
    | -- | -- | -- | -- |
    | tom | account-manager | Keeps the plan | dick |
    | dick | delivery | Drivers | henry |
    | jane | specialist | Office | tom |

    ## Responsibilities

    | Id | Duty | Accountable | Responsible | Informed |
    | -- | -- | -- | -- | -- |
    | D1 | Delivery | dick | dick, jane | tom |
    | D2 | Quality | dick | dick | |

    ## Contacts

    | Id | Name | Influence | Stance | Owner |
    | -- | -- | -- | -- | -- |
    | C1 | Ada | 5 | supporter | dick, jane |
    | C2 | Ben | 5 | supporter | dick |
    | C3 | Cem | 2 | neutral | dick |
    | C4 | Dora | 4 | neutral | dick |

    ## Knows

    | Person | Contact |
    | -- | -- |
    | tom | C4 |

    ## Escalation

    | Level | Who | Hours | Respond within |
    | -- | -- | -- | -- |
    | 1 | dick, jane | 24x7 | 1h |
    | 2 | dick | 24x7 | 1h |

    ## Authority

    | Kind | Limit | Approver | Deputy |
    | -- | -- | -- | -- |
    | goodwill | £100 | dick | |
    | goodwill | £500 | tom | |
    | discount | 2 % | dick | jane |
    | overtime | £900 | dick | |

    ## Actions

    - [ ] A1 Call @dick due:2026-09-01
    - [x] A2 Called @dick due:2026-09-01
    """
  static let team = """
    | tom | Tom | | active |
    | dick | Dick | | active |
    | jane | Jane | | active |
    | henry | Henry | | left |
    """

  private func losses(_ person: String, head: String = "") throws -> (gaps: [String], covered: [String]) {
    let departure = try #require(
      PersonDeparture(of: PersonID(person), in: try account(Self.plan, head: head), people: people(Self.team)))
    func told(_ loss: PersonDeparture.Loss) -> String {
      let key = loss.holding.record?.key?.text ?? loss.holding.part
      return ([loss.holding.kind.rawValue, key, loss.follower?.name] + [loss.isGrave ? "!" : nil])
        .compactMap(\.self).joined(separator: " ")
    }
    return (departure.gaps.map(told), departure.losses.filter { $0.gap == nil }.map(told))
  }

  @Test func `without a stand-in who is there, what has no other holder is a gap`() throws {
    let (gaps, covered) = try losses("dick")
    #expect(
      gaps == [
        "member dick", "duty D2", "contact C2 !", "contact C3", "rung 2 !", "authority overtime@£900 !", "standIn tom",
      ])
    #expect(
      covered == [
        "duty D1 jane", "contact C1 jane", "contact C4 tom", "rung 1 jane", "authority goodwill@£100 tom",
        "authority discount@2 % jane", "action A1 tom",
      ])
  }

  @Test func `the deputy takes the account over, and nobody does where there is none`() throws {
    #expect(try losses("tom").covered.contains("post account-manager dick"))
    #expect(try losses("tom", head: "deputy: jane\n").covered.contains("post account-manager jane"))
    let alone = try account("## Team\n\n| Person | Role | Does |\n| -- | -- | -- |\n| tom | delivery | All |\n")
    let departure = try #require(PersonDeparture(of: PersonID("tom"), in: alone, people: .none))
    #expect(departure.gaps.map(\.isGrave) == [true, false])
    #expect(departure.standInProblem == "nobody is named")
  }

  @Test func `who holds nothing leaves nothing behind`() throws {
    #expect(PersonDeparture(of: PersonID("vinod"), in: try account(Self.plan), people: .none) == nil)
  }
}

struct ContactDepartureTests {
  static let plan = """
    ## Units

    | Id | Unit |
    | -- | -- |
    | U1 | Hull |
    | U2 | Goole |

    ## Contacts

    | Id | Name | Unit | Role | Influence | Stance | Reports to | Influences | Owner | Status | Succeeded by |
    | -- | -- | -- | -- | -- | -- | -- | -- | -- | -- | -- |
    | C1 | Boss | U1 | decision-maker | 5 | neutral | | | tom | active | |
    | C2 | Ally | U2 | champion, economic-buyer | 4 | mentor | C1 | C5 | tom | active | C6 |
    | C3 | Peer | U1 | economic-buyer | 3 | supporter | C1 | | dick | active | |
    | C4 | Shift | U1 | user | 2 | neutral | C2 | | | active | |
    | C5 | Far | | user | 2 | neutral | | | | active | |
    | C6 | Next | U1 | user | 2 | neutral | C4 | | | active | |
    | C7 | Gone | U2 | champion | 4 | mentor | C1 | | tom | left | |

    ## Targets

    | Id | Target | Source | Goal | Due | Owner | State |
    | -- | -- | -- | -- | -- | -- | -- |
    | T1 | Win them | C2 | 1 | 2026-12-01 | dick | open |
    | T2 | Won them | C2 | 1 | 2026-12-01 | dick | met |

    ## Actions

    - [ ] A1 Meet @dick with:C2,C1
    - [x] A2 Met @dick with:C2

    ## Opportunities

    | Id | Name | Stage | Amount | Close | Owner | Buyer | Champion | State |
    | -- | -- | -- | -- | -- | -- | -- | -- | -- |
    | O1 | One | lead | £1 | 2026-12-01 | dick | C1 | C2 | open |
    | O2 | Two | lead | £1 | 2026-12-01 | dick | C2 | C2 | won |
    """

  private func departure(_ key: String) throws -> ContactDeparture {
    let account = try account(Self.plan)
    return ContactDeparture(of: try #require(account.contact(RecordKey(key))), in: account)
  }

  private func keys(_ records: [RecordView]) -> [String] { records.compactMap(\.key?.text) }

  @Test func `what hangs on somebody is found`() throws {
    let ally = try departure("C2")
    #expect(ally.quadrant == .ally)
    #expect(ally.known == [PersonID("tom")])
    #expect(ally.rolesLost == ["champion"])
    #expect(keys(ally.unitsDark) == ["U2"])
    #expect(keys(ally.reports) == ["C4"])
    #expect(keys(ally.unreached) == ["C4", "C5", "C6"])
    #expect(keys(ally.ties.map(\.record)) == ["T1", "A1", "O1"])
  }

  @Test func `who is reached over another way is not lost`() throws {
    #expect(try departure("C1").unreached.isEmpty)
    #expect(keys(try departure("C4").unreached) == ["C6"])
  }

  @Test func `those who could follow come with the reason, each once`() throws {
    #expect(
      try departure("C2").followers.map { "\($0.contact.key?.text ?? "") \($0.basis)" } == [
        "C6 named as successor", "C4 reports to them", "C3 same boss",
      ])
  }
}

struct QuadrantTests {
  @Test(arguments: [
    ("5 | mentor |", Quadrant.ally), ("4 | 4 |", .ally), ("3 | supporter |", .friend),
    ("3 | supporter | decision-maker", .ally), ("2 | supporter | decision-maker", .friend),
    (" | supporter | approver", .ally), (" | supporter |", .friend), ("4 | enemy |", .enemy), ("4 | 2 |", .enemy),
    ("1 | critic |", .protestor), ("5 | neutral |", .noMansLand), ("5 | |", .noMansLand), ("1 | 3 |", .noMansLand),
  ])
  func `a contact stands where stance and weight put them`(row: String, quadrant: Quadrant) throws {
    let plan = try account(
      "## Contacts\n\n| Id | Name | Influence | Stance | Role |\n| -- | -- | -- | -- | -- |\n| C1 | Ada | \(row) |\n")
    #expect(Quadrant(try #require(plan.contacts.first)) == quadrant)
  }
}
