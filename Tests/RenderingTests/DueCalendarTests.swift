// What is due as an iCalendar stream, read back by the rules of RFC 5545.

import Documents
import PlanModel
import PlanSchema
import PlanText
import Rendering
import Results
import Testing

struct DueCalendarTests {
  private func calendar(_ body: String, on today: String = "2026-10-02") throws -> String {
    let text = "---\nclient: A, B; C\\D\nmanager: tom\nstatus: active\nperiod: 2020\n---\n# A\n\n" + body
    let source = SourceText(path: "accounts/a/plan.md", text)
    let result = AccountReader(settings: Settings(), people: .none).read([source], id: "a") { _ in true }
    let today = try #require(CalendarDate(today))
    let items = DueReading(Account(try #require(result.account)), settings: Settings(), today: today).items
    return DueList(
      items: items.filter { $0.kind.id != "period" }, today: today, until: today.adding(days: 30), accounts: 1,
      isOfOneAccount: true
    ).calendar(program: "Rutter 0.1.0")
  }

  /// Content lines with their folds undone.
  private func unfolded(_ calendar: String) -> [String] {
    var lines: [String] = []
    for line in calendar.utf8.split(separator: 0x0A) {
      let line = String(decoding: line, as: UTF8.self).replacing("\r", with: "")
      if line.hasPrefix(" "), let last = lines.popLast() {
        lines.append(last + line.dropFirst())
      } else {
        lines.append(line)
      }
    }
    return lines
  }

  private func values(_ name: String, _ calendar: String) -> [String] {
    unfolded(calendar).filter { $0.hasPrefix(name + ":") }.map { String($0.dropFirst(name.count + 1)) }
  }

  private let long = String(repeating: "Grüße, an die Fähre; 東京 ", count: 20)

  @Test func `lines end with CR LF, are folded at 75 octets, and no character is cut`() throws {
    let calendar = try calendar("## Actions\n\n- [ ] A1 \(long) @tom due:2026-10-05\n")
    let lines = calendar.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
    #expect(lines.count > 15)
    for line in lines {
      #expect(line.last == 0x0D)
      #expect(line.count <= 76, "75 octets and the carriage return")
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
    #expect(lines.contains { $0.count > 70 })
    let folded = long.split(separator: " ").joined(separator: " ")
    #expect(
      values("SUMMARY", calendar) == [
        "a: A1 " + folded.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
      ])
  }

  @Test func `what has a meaning in a value is escaped`() throws {
    let calendar = try calendar("## Actions\n\n- [ ] A1 One \\\\ two, three; four @tom due:2026-10-05\n")
    #expect(values("SUMMARY", calendar).first?.hasSuffix(" two\\, three\\; four") == true)
    #expect(values("DESCRIPTION", calendar).first?.contains("\\nWho: tom") == true)
    #expect(values("DESCRIPTION", calendar).first?.hasPrefix("A\\, B\\; C\\\\D") == true)
  }

  @Test func `an event is a whole day, and its name stays when its day and text change`() throws {
    let first = try calendar("## Actions\n\n- [ ] A1 Call @tom due:2026-10-31\n")
    let later = try calendar("## Actions\n\n- [ ] A1 Call them @jane due:2026-12-31\n", on: "2026-11-20")
    #expect(values("UID", first) == values("UID", later))
    #expect(values("DTSTART;VALUE=DATE", first) == ["20261031"])
    #expect(values("DTEND;VALUE=DATE", first) == ["20261101"])
    #expect(values("DTSTART;VALUE=DATE", later) == ["20261231"])
    #expect(values("DTSTAMP", first) == ["20261002T000000Z"])
  }

  @Test func `no two events have one name`() throws {
    let calendar = try calendar(
      """
      ## Actions

      - [ ] A1 Call @tom due:2026-10-05
      - [ ] A1 Call again @tom due:2026-10-06

      ## Waivers

      | Rule | Record | Reason | By | Until |
      | -- | -- | -- | -- | -- |
      | stale | C1 | Peace | tom | 2026-10-31 |
      | stale | C1@x | Peace | tom | 2026-10-31 |
      """)
    let names = values("UID", calendar)
    #expect(names.count == 4)
    #expect(Set(names).count == 4)
    #expect(names.allSatisfy { $0.utf8.allSatisfy { (0x21...0x7E).contains($0) } })
  }

  @Test func `begin and end stand in pairs`() throws {
    let calendar = try calendar("## Actions\n\n- [ ] A1 BEGIN:VEVENT @tom due:2026-10-05\n")
    var open: [String] = []
    for line in unfolded(calendar) {
      if line.hasPrefix("BEGIN:") { open.append(String(line.dropFirst(6))) }
      if line.hasPrefix("END:") { #expect(open.popLast() == String(line.dropFirst(4))) }
    }
    #expect(open.isEmpty)
    #expect(unfolded(calendar).first == "BEGIN:VCALENDAR")
    #expect(unfolded(calendar).last == "END:VCALENDAR")
  }
}
