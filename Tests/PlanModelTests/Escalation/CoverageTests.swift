// Gaps that people would find with a calendar and a pencil, and how they read.

import PlanModel
import PlanSchema
import PlanText
import Testing

struct CoverageTests {
  private func coverage(
    _ body: String, hours: String, zone: String = "Europe/London", people: String = "", from: String = "2026-01-05"
  ) throws -> Coverage? {
    let text = "---\nclient: A\ncurrency: GBP\ntimezone: \(zone)\nclient-hours: \(hours)\n---\n# A\n\n\(body)\n"
    let reader = AccountReader(settings: Settings(), people: .none)
    let result = reader.read([SourceText(path: "accounts/a/plan.md", text)], id: "a") { _ in true }
    #expect(result.findings.filter { !$0.kind.id.hasPrefix("missing") }.map(\.message) == [])
    let source = SourceText(path: "people.md", "# People\n\n" + people)
    let known = people.isEmpty ? People.none : People.read(source, settings: Settings()).people
    return Coverage(
      Account(try #require(result.account)), people: known, from: try #require(CalendarDate(from)), zone: "UTC")
  }

  private func ladder(_ rows: String...) -> String {
    (["## Escalation", "", "| Level | Who | Hours | Time zone | Respond within | Severity |", "|-|-|-|-|-|-|"] + rows)
      .joined(separator: "\n")
  }

  private func authority(_ rows: String...) -> String {
    (["", "", "## Authority", "", "| Kind | Limit | Approver | Deputy | Hours |", "|-|-|-|-|-|"] + rows)
      .joined(separator: "\n")
  }

  @Test func `a week at a desk leaves nights and the weekend`() throws {
    let coverage = try #require(
      try coverage(ladder("| 1 | tom | Mon-Fri 08:00-18:00 | | 1h | |"), hours: "Mon-Sat 05:00-23:00"))
    #expect(coverage.nobody.canonical == "Mon–Fri 05:00–08:00, Mon–Fri 18:00–23:00, Sat 05:00–23:00")
    #expect(coverage.nobody.amount == "58 h a week")
    #expect(coverage.onlyOne.canonical == "Mon–Fri 08:00–18:00")
  }

  @Test func `nobody is missed where somebody answers`() throws {
    let coverage = try #require(try coverage(ladder("| 1 | tom | 24x7 | | 1h | |"), hours: "24x7"))
    #expect(coverage.nobody.isEmpty)
    #expect(coverage.onlyOne.canonical == "all week")
  }

  @Test func `without client's hours or a ladder there is nothing to say`() throws {
    #expect(try coverage("", hours: "24x7") == nil)
    #expect(try coverage(ladder("| 1 | tom | 24x7 | | 1h | |"), hours: "") == nil)
  }

  @Test func `clocks that change on different days open a gap for some weeks`() throws {
    // From 8 March New York is four hours behind London, not five, until London follows on 29 March.
    let coverage = try #require(
      try coverage(
        ladder(
          "| 1 | tom | Mon-Fri 08:00-13:00 | | 1h | |", "| 2 | amy | Mon-Fri 08:00-17:00 | America/New_York | 1h | |"),
        hours: "Mon-Fri 08:00-22:00"))
    #expect(
      coverage.nobody.canonical
        == "from 2026-03-09 to 2026-03-29, from 2026-10-26 to 2026-11-01 Mon–Fri 21:00–22:00")
    #expect(coverage.nobody.amount == "up to 5 h a week")
  }

  @Test func `summer time moves the hours of those who do not have it`() throws {
    let coverage = try #require(
      try coverage(
        ladder(
          "| 1 | tom | Mon-Fri 08:00-18:00 | | 1h | |", "| 2 | ravi | Mon-Fri 05:30-13:30 | Asia/Kolkata | 1h | |"),
        hours: "Mon-Fri 00:00-08:00"))
    // 05:30 in Kolkata is midnight in London in winter, and 01:00 in summer.
    #expect(
      coverage.nobody.canonical == "Mon–Fri 00:00–01:00; from 2026-01-05 to 2026-03-29, from 2026-10-26 to "
        + "2027-01-10 but not Mon–Fri 00:00–01:00")
  }

  @Test func `days away count, and who stands in`() throws {
    let people = """
      ## People

      | Id | Name | Deputy | Status |
      |-|-|-|-|
      | tom | Tom | | active |
      | amy | Amy | eve | active |
      | eve | Eve | | active |
      | old | Old | | left |

      ## Absences

      | Person | From | To |
      |-|-|-|
      | tom | 2026-02-03 | 2026-02-05 |
      | amy | 2026-02-03 | 2026-02-16 |
      | eve | 2026-02-12 | 2026-02-12 |
      """
    let rung = "| 1 | tom | Mon-Fri 09:00-17:00 | | 1h | |"
    let alone = try #require(try coverage(ladder(rung), hours: "Mon-Fri 09:00-17:00", people: people))
    #expect(alone.nobody.canonical == "from 2026-02-02 to 2026-02-08 Tue–Thu 09:00–17:00")
    let replaced = try #require(
      try coverage(
        ladder("| 1 | amy, old | Mon-Fri 09:00-17:00 | | 1h | |"), hours: "Mon-Fri 09:00-17:00", people: people))
    #expect(replaced.nobody.canonical == "from 2026-02-09 to 2026-02-15 Thu 09:00–17:00")
    let left = try #require(
      try coverage(ladder("| 1 | old | 24x7 | | 1h | |"), hours: "Sun 22:00-05:00", people: people))
    #expect(left.nobody.canonical == "Sun 22:00–Mon 05:00")
  }

  @Test func `a rung for small matters covers nobody in trouble`() throws {
    let coverage = try #require(
      try coverage(
        ladder("| 1 | tom | Mon-Fri 08:00-18:00 | | 1h | critical, high |", "| 2 | amy | 24x7 | | 1h | low |"),
        hours: "Mon 08:00-20:00"))
    #expect(coverage.nobody.canonical == "Mon 18:00–20:00")
  }

  @Test func `somebody who answers and may not decide is no help`() throws {
    let people = """
      ## People

      | Id | Name | Time zone | Hours |
      |-|-|-|-|
      | tom | Tom | Europe/London | Mon-Fri 09:00-17:00 |
      | amy | Amy | America/New_York | Mon-Fri 09:00-17:00 |
      | eve | Eve | | |
      """
    let body =
      ladder("| 1 | eve | 24x7 | | 1h | |")
      + authority(
        "| extra-spend | £1k | tom | amy | |", "| overtime | £1k | tom | | Mon-Fri 06:00-20:00 |",
        "| staffing | £1k | eve | | Mon 09:00-10:00 |", "| discount | 5 % | tom | | |")
    let coverage = try #require(try coverage(body, hours: "Mon 08:00-24:00", people: people))
    #expect(coverage.unauthorised.map(\.kinds) == [["extra-spend"], ["overtime"]])
    #expect(
      coverage.unauthorised.map(\.hours.canonical) == [
        "Mon 08:00–09:00, Mon 22:00–24:00; from 2026-03-09 to 2026-03-29, from 2026-10-26 to 2026-11-01 also "
          + "Mon 21:00–22:00",
        "Mon 20:00–24:00",
      ])
  }

  @Test func `an approver whose hours nobody knows is not reported`() throws {
    let body = ladder("| 1 | eve | 24x7 | | 1h | |") + authority("| extra-spend | £1k | tom | | |")
    #expect(try coverage(body, hours: "24x7")?.unauthorised.isEmpty == true)
  }

  @Test func `stretches read as people say them`() throws {
    func stretches(_ text: String) throws -> String { try WeeklyHours.parse(ArraySlice(Array(text.utf8))).stretches }
    #expect(try stretches("Sat 00:00-24:00") == "Sat 00:00–24:00")
    #expect(try stretches("Sat-Sun 00:00-24:00") == "Sat 00:00–Sun 24:00")
    #expect(try stretches("Mon-Thu 18:00-08:00") == "Mon–Thu 18:00–08:00")
    #expect(try stretches("Fri 18:00-24:00, Sat-Sun 00:00-24:00, Mon 00:00-08:00") == "Fri 18:00–Mon 08:00")
    #expect(try stretches("Tue 22:00-24:00") == "Tue 22:00–24:00")
    #expect(try stretches("24x7") == "all week")
  }
}
