// Whom to call, and who may say yes: order, stand-ins, limits, and the words in which people ask.

import PlanModel
import PlanSchema
import PlanText
import Testing

struct EscalationMatterTests {
  private static let people = """
    # People

    ## People

    | Id | Name | Phone | Time zone | Hours | Deputy | Status |
    |-|-|-|-|-|-|-|
    | tom | Tom Price | +44 20 7946 0101 | Europe/London | Mon-Fri 09:00-17:00 | amy | active |
    | amy | Amy Reed | +44 20 7946 0102 | Europe/London | Mon-Fri 09:00-17:00 | | active |
    | ravi | Ravi Nair | +91 40 5550 0103 | Asia/Kolkata | Mon-Fri 09:00-18:00 | | active |
    | old | Olive Grant | +44 20 7946 0104 | Europe/London | | | left |
    | eve | Eve Cole | +44 20 7946 0105 | | | | active |

    ## Absences

    | Person | From | To |
    |-|-|-|
    | tom | 2026-03-10 | 2026-03-12 |
    """

  private static let plan = """
    ---
    client: A
    manager: eve
    currency: GBP
    timezone: Europe/London
    client-hours: 24x7
    ---
    # A

    ## Escalation

    | Level | Who | Hours | Time zone | Respond within | Channel | Severity |
    |-|-|-|-|-|-|-|
    | 2 | ravi | Mon-Fri 06:00-15:00 | Asia/Kolkata | 30m | +91 40 5550 0199 | critical, high |
    | 1 | tom, old | Mon-Fri 08:00-18:00 | | 15m | +44 20 7946 0101 | |
    | 3 | eve | Mon-Fri 08:00-20:00 | | 1h | | low |

    ## Authority

    | Kind | Limit | Approver | Deputy | Hours | Note |
    |-|-|-|-|-|-|
    | extra-spend | - | eve | | 24x7 | |
    | extra-spend | £5k | amy | tom | | |
    | extra-spend | £500 | tom | amy | | spare parts |
    | discount | 5 % | tom | | | |

    ## Overrule

    | Matter | Decides | Overruled by |
    |-|-|-|
    | Price of a repair | tom | amy |
    | Who is sent | amy | - |
    """

  private func matter(
    _ time: String, severity: String? = nil, need: String? = nil, amount: AuthorityLimit.Limit? = nil
  ) throws -> EscalationMatter {
    let reader = AccountReader(settings: Settings(), people: .none)
    let result = reader.read([SourceText(path: "accounts/a/plan.md", Self.plan)], id: "a") { _ in true }
    return EscalationMatter(
      Account(try #require(result.account)),
      people: People.read(SourceText(path: "people.md", Self.people), settings: Settings()).people,
      at: try SpokenMoment.parse(time, zone: "Europe/London", now: 0), severity: severity, need: need, amount: amount,
      settingsZone: "Europe/London")
  }

  private func pounds(_ amount: Int) -> AuthorityLimit.Limit { .money(Money(Decimal(amount), currency: "GBP")) }

  @Test func `the ladder is climbed from below, and who left us is not called`() throws {
    // Monday: ten in London, half past three in the afternoon in Kolkata.
    let morning = try matter("2026-03-02 09:00")
    #expect(morning.calls.callees.map(\.person.name) == ["tom", "ravi"])
    #expect(morning.calls.callees.map(\.isOnDuty) == [true, true])
    #expect(morning.calls.gone.map(\.name) == ["old"])
  }

  @Test func `who is off duty comes after, the next one first`() throws {
    let evening = try matter("2026-03-02 19:00")
    #expect(!evening.calls.isCovered)
    // 06:00 in Kolkata on Tuesday is half past midnight in London.
    #expect(evening.calls.callees.map(\.person.name) == ["ravi", "tom"])
    let next = try SpokenMoment.parse("2026-03-03 00:30", zone: "Europe/London", now: 0)
    #expect(evening.calls.callees.first?.next == next)
    let friday = try matter("2026-03-06 19:00")
    #expect(friday.calls.callees.first?.next == (try SpokenMoment.parse("2026-03-09 00:30Z", zone: "UTC", now: 0)))
  }

  @Test func `somebody who is away is stood in for, on the own number`() throws {
    let matter = try matter("2026-03-11 09:30")
    let first = try #require(matter.calls.callees.first)
    #expect(first.person.name == "amy")
    #expect(first.named.name == "tom")
    #expect(first.isOnDuty)
    #expect(matter.phone(of: first) == "+44 20 7946 0102")
    let ravi = try #require(matter.calls.callees.last)
    #expect(matter.phone(of: ravi) == "+91 40 5550 0199")
    #expect(matter.otherPhone(of: ravi) == "+91 40 5550 0103")
  }

  @Test func `somebody has one number, whatever they are called for`() throws {
    let people = People.read(
      SourceText(
        path: "people.md",
        """
        # People

        ## People

        | Id | Name | Phone |
        |-|-|-|
        | tom | Tom Price | |
        | amy | Amy Reed | +44 20 7946 0102 |
        | eve | Eve Cole | |
        | ben | Ben Hart | |
        """), settings: Settings()
    ).people
    let plan = """
      ---
      client: A
      manager: tom
      deputy: eve
      ---
      # A

      ## Escalation

      | Level | Who | Hours | Respond within | Channel |
      |-|-|-|-|-|
      | 1 | tom, amy | Mon-Fri 08:00-18:00 | 15m | +44 20 7946 0199 |
      | 2 | eve | Mon-Fri 08:00-18:00 | 15m | eve@example.com |
      """
    let result = AccountReader(settings: Settings(), people: .none)
      .read([SourceText(path: "accounts/a/plan.md", plan)], id: "a") { _ in true }
    let account = Account(try #require(result.account))
    // A Sunday: nobody is on duty, and those who answer for the account are named beside the ladder.
    let matter = EscalationMatter(
      account, people: people, at: try SpokenMoment.parse("2026-03-01 12:00", zone: "UTC", now: 0), severity: nil,
      need: nil, amount: nil, settingsZone: "UTC")
    let called = try #require(matter.calls.callees.first { $0.person == PersonID("tom") })
    #expect(matter.phone(of: called) == "+44 20 7946 0199")
    let book = PhoneBook(account, people: people)
    let expected = ["tom": "+44 20 7946 0199", "amy": "+44 20 7946 0102", "eve": "eve@example.com", "ben": nil]
    for (person, phone) in expected {
      #expect(matter.phone(ofAnybody: PersonID(person)) == phone, "\(person)")
      #expect(book.phone(of: PersonID(person)) == phone, "\(person)")
    }
  }

  @Test func `a severity calls the rungs that take it`() throws {
    #expect(try matter("2026-03-02 09:00", severity: "low").calls.callees.map(\.person.name) == ["tom", "eve"])
  }

  @Test func `the lowest limit that suffices is asked first, then its deputy`() throws {
    func asked(_ time: String, _ amount: Int) throws -> [String] {
      let plan = try matter(time, need: "extra-spend", amount: pounds(amount)).approvals.first?.plan
      return (plan?.approvers ?? []).map { $0.person.name }
    }
    #expect(try asked("2026-03-02 10:00", 400) == ["tom", "amy", "eve"])
    #expect(try asked("2026-03-02 10:00", 501) == ["amy", "tom", "eve"])
    #expect(try asked("2026-03-02 10:00", 6000) == ["eve"])
    // At night only who can be reached at all hours; the others by when they can be.
    #expect(try asked("2026-03-02 03:00", 501) == ["eve", "amy", "tom"])
    // Tom is away, and so comes last.
    #expect(try asked("2026-03-11 10:00", 400) == ["amy", "eve", "tom"])
  }

  @Test func `limits that do not suffice are told from those that cannot be compared`() throws {
    let tooMuch = try matter("2026-03-02 10:00", need: "discount", amount: .percent(Decimal(6)))
    #expect(tooMuch.approvals.first?.plan.approvers.isEmpty == true)
    #expect(tooMuch.approvals.first?.plan.tooLow.map(\.approver.name) == ["tom"])
    let otherUnit = try matter("2026-03-02 10:00", need: "discount", amount: pounds(1))
    #expect(otherUnit.approvals.first?.plan.approvers.map(\.person.name) == ["tom"])
  }

  @Test func `a need is understood in the words of the plan, or in those of people`() throws {
    func kinds(_ need: String) throws -> [String] { try matter("2026-03-02 10:00", need: need).kinds }
    #expect(try kinds("extra-spend") == ["extra-spend"])
    #expect(try kinds("Extra spend") == ["extra-spend"])
    #expect(try kinds("spend") == ["extra-spend"])
    #expect(try kinds("spare parts") == ["extra-spend"])
    #expect(try kinds("more money") == ["extra-spend"])
    #expect(try kinds("a cheaper price") == ["discount"])
    #expect(try kinds("a helicopter") == [])
    #expect(try kinds("") == [])
  }

  @Test func `who settles a dispute is told by matter, else all of it`() throws {
    func matters(_ need: String?) throws -> [String] {
      try matter("2026-03-02 10:00", need: need).overruling.map(\.label)
    }
    #expect(try matters("price") == ["Price of a repair"])
    #expect(try matters(nil) == ["Price of a repair", "Who is sent"])
    #expect(try matters("helicopter") == ["Price of a repair", "Who is sent"])
  }
}
