// What a review is prepared from: actions, people, agenda, and who may be expected.

import PlanModel
import PlanSchema
import PlanText
import Testing

struct ReviewMatterTests {
  private let date = CalendarDate(year: 2026, month: 9, day: 30) ?? CalendarDate(dayNumber: 0)

  private func account(_ body: String, review: String? = nil) throws -> Account {
    let head = "---\nclient: A\nmanager: tom\ncurrency: GBP\nperiod: 2026\nstatus: active\n---\n# A\n\n"
    var files = [SourceText(path: "accounts/a/plan.md", head + body)]
    if let review { files.append(SourceText(path: "accounts/a/reviews/2026-06-30.md", review)) }
    let result = AccountReader(settings: Settings(), people: .none).read(files, id: "a") { _ in true }
    return Account(try #require(result.account), reviews: result.reviews)
  }

  private func people(_ body: String) -> People {
    People.read(SourceText(path: "people.md", "# People\n\n" + body), settings: Settings()).people
  }

  private func keys(_ records: [RecordView]) -> [String] { records.compactMap(\.key?.text) }

  @Test func `each action is in one list`() throws {
    let then = try account(
      """
      ## Actions

      - [ ] A1 Done meanwhile
      - [x] A2 Done before done:2026-01-05
      - [ ] A3 Late due:2026-09-29
      - [ ] A4 Open due:2026-09-30
      - [ ] A5 Taken out
      - [x] A6 Taken out when done done:2026-01-05
      """)
    let now = try account(
      """
      ## Actions

      - [x] A1 Done meanwhile done:2026-08-01
      - [x] A2 Done before done:2026-01-05
      - [ ] A3 Late due:2026-09-29
      - [ ] A4 Open due:2026-09-30
      - [ ] A7 New due:2026-12-01
      - [ ] A8 New and late due:2026-09-01
      - [x] A9 New and done done:2026-09-02
      """)
    let progress = ActionProgress(then: then, now: now, on: date)
    #expect(keys(progress.done) == ["A1", "A9"])
    #expect(keys(progress.late) == ["A3", "A8"])
    #expect(keys(progress.new) == ["A7"])
    #expect(keys(progress.open) == ["A4"])
    #expect(keys(progress.gone) == ["A5"])
    #expect(progress.arrived.map(\.text).sorted() == ["A7", "A8", "A9"])
    let first = ActionProgress(then: nil, now: now, on: date)
    #expect(keys(first.done) == ["A1", "A2", "A9"])
    #expect(first.new.isEmpty && first.arrived.isEmpty && first.gone.isEmpty)
  }

  private static let contacts = """
    ## Contacts

    | Id | Name  | Role           | Influence | Stance  | Status |
    | -- | ----- | -------------- | --------- | ------- | ------ |
    | C1 | Priya | decision-maker | 2         | neutral |        |
    | C2 | Carl  | user           | 4         | neutral | active |
    | C3 | Dana  | user           | 3         | neutral | active |
    | C4 | Ewan  | approver       | 5         | neutral | left   |
    """

  @Test func `who took part last time is suggested again, else those who decide or weigh`() throws {
    let account = try account(
      Self.contacts,
      review: "---\nkind: client\ndate: 2026-06-30\nstatus: closed\ntheirs: [C3, C4]\n---\n# R\n")
    let again = Attendance(of: account, people: .none, on: date, last: account.reviews.first)
    #expect(keys(again.suggested) == ["C3"])
    #expect(again.basis == .review("2026-06-30"))
    let first = Attendance(of: account, people: .none, on: date, last: nil)
    #expect(keys(first.suggested) == ["C1", "C2"])
    #expect(first.basis == .weight)
  }

  @Test func `who took part counts once, and is not asked about again`() throws {
    let account = try account(
      Self.contacts,
      review: """
        ---
        kind: client
        date: 2026-06-30
        status: open
        ours: [tom, tom]
        theirs: [C1, C3, C1]
        expected: [C1, C2, C2]
        ---
        # R

        """)
    let review = try #require(account.reviews.first)
    #expect(review.ours.map(\.name) == ["tom"])
    #expect(review.theirs.map(\.text) == ["C1", "C3"])
    #expect(review.expected.map(\.text) == ["C2"])
  }

  @Test func `who is away, has left, or is not on the team on the day is left out, with the reason`() throws {
    let account = try account(
      """
      ## Team

      | Person | Role     | Does | From       | Until      |
      | ------ | -------- | ---- | ---------- | ---------- |
      | tom    | delivery | All  |            |            |
      | dick   | delivery | All  |            |            |
      | jane   | delivery | All  |            |            |
      | henry  | delivery | All  |            | 2026-09-30 |
      | chris  | delivery | All  | 2026-09-30 | 2026-10-01 |
      """)
    let people = people(
      """
      ## People

      | Id   | Name | Status |
      | ---- | ---- | ------ |
      | tom  | Tom  | active |
      | dick | Dick | left   |
      | jane | Jane |        |

      ## Absences

      | Person | From       | To         |
      | ------ | ---------- | ---------- |
      | jane   | 2026-09-30 | 2026-09-30 |
      | tom    | 2026-10-01 | 2026-10-09 |
      """)
    let attendance = Attendance(of: account, people: people, on: date, last: nil)
    #expect(attendance.ours.map(\.name) == ["tom", "chris"])
    #expect(attendance.absent.map(\.person.name) == ["dick", "jane", "henry"])
    #expect(
      attendance.absent.map(\.reason) == [
        "left (people.md)", "away from 2026-09-30 to 2026-09-30", "not on the team on that day",
      ])
  }

  @Test func `contacts are gained and lost by their status as well`() throws {
    let then = try account(Self.contacts)
    let now = try account(
      Self.contacts.replacing("| active |\n| C3", with: "| moved  |\n| C3").replacing("| left   |", with: "| active |"))
    let movement = PeopleMovement(then: then, now: now, on: date)
    #expect(keys(movement.gained) == ["C4"])
    #expect(keys(movement.lost) == ["C2"])
  }

  @Test func `the client's agenda keeps our targets, actions and objective to ourselves`() throws {
    let account = try account(
      """
      ## Objective

      Take all they have.

      ## Client's objective

      Open a site in Leeds.

      ## Targets

      | Id | Target          | Goal  | Actual | Due        | Owner | Confirmed by |
      | -- | --------------- | ----- | ------ | ---------- | ----- | ------------ |
      | T1 | Our margin      | 30 %  | 20 %   | 2026-12-31 | tom   |              |
      | T2 | Shifts filled   | 97 %  | 95 %   | 2026-12-31 | tom   | C1           |

      ## Actions

      - [ ] A1 Find out what the rival charges due:2026-11-01
      - [ ] A2 Send the draft of the tender client:C1 due:2026-09-01

      \(Self.contacts)
      """)
    let matter = ReviewMatter(
      date: date, account: account, last: nil, then: nil, paces: account.paces(on: date, fiscalYearStarts: 1), next: nil
    )
    let client = matter.agenda(kind: "client").flatMap { [$0.title] + $0.facts }.joined(separator: "\n")
    for secret in ["Take all", "margin", "rival"] { #expect(!client.contains(secret)) }
    for shared in ["Open a site in Leeds.", "T2 Shifts filled: 95 %, goal 97 %, due 2026-12-31"] {
      #expect(client.contains(shared))
    }
    let own = matter.agenda(kind: "internal")
    #expect(own.map(\.title).contains("Mission, strategy and goals"))
    #expect(!own.map(\.title).contains("Competitors"))
  }

  @Test func `closing asks for everything at once`() throws {
    let review = """
      ---
      kind: client
      date: 2026-10-01
      status: closed
      expected: C1
      ---
      # R

      ## Decisions

      | Id  | Decision | By   |
      | --- | -------- | ---- |
      | DE1 | Go on    | -    |
      | DE2 | Go up    | dick |
      | DE3 | Go down  | tom  |
      """
    let account = try account("", review: review)
    let people = people("## People\n\n| Id | Status |\n| --- | --- |\n| tom | active |\n| dick | left |\n")
    let found = try #require(account.reviews.first).closingFindings(today: date, people: people)
    #expect(
      found.map(\.kind.id) == [
        "review-ahead", "nobody-from-us", "attendance-unconfirmed", "decision-unowned", "decision-unowned",
      ])
    #expect(found.map(\.place.start.line) == [3, 2, 5, 13, 14])
    #expect(found.last?.message.contains("dick") ?? false)
  }

  @Test(arguments: FindingKind.closingKinds)
  func `what is asked at closing reads like any finding`(kind: FindingKind) {
    #expect(isSlug(kind.id) && !FindingKind.all.contains(kind))
    #expect(kind.summary.count <= 80 && !kind.summary.hasSuffix("."))
    #expect(kind.why.hasSuffix(".") && kind.mend.hasSuffix("."))
  }
}
