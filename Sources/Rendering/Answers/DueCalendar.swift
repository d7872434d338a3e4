// What is due as a calendar that other programs subscribe to or import: iCalendar (RFC 5545).

import PlanModel
import PlanSchema
import PlanText
package import Results

extension DueList {
  /// One calendar with an all-day event for each thing due.
  ///
  /// What a plan says again under the same key keeps its UID, so that a calendar that imports the file a second time moves
  /// the event and does not add another. DTSTAMP is midnight (UTC) of the day that counts as today: the same question gives
  /// the same bytes.
  ///
  /// - Parameter program: name and version of the program.
  package func calendar(program: String) -> String {
    var text = ICalendarText()
    text.line("BEGIN", "VCALENDAR")
    text.line("VERSION", "2.0")
    text.line("PRODID", "-//Rutter//\(program)//EN")
    text.line("CALSCALE", "GREGORIAN")
    text.line("METHOD", "PUBLISH")
    text.line("X-WR-CALNAME", text: "Account plans")
    var used: Set<String> = []
    for item in items {
      text.line("BEGIN", "VEVENT")
      text.line("UID", uid(of: item, &used))
      text.line("DTSTAMP", ICalendarText.day(today) + "T000000Z")
      text.line("DTSTART;VALUE=DATE", ICalendarText.day(item.date))
      text.line("DTEND;VALUE=DATE", ICalendarText.day(item.date.adding(days: 1)))
      text.line("SUMMARY", text: summary(of: item))
      let people = item.people.map(\.name).joined(separator: ", ")
      let description = [item.client, people.isEmpty ? nil : "Who: \(people)", item.detail].compactMap(\.self)
      text.line("DESCRIPTION", text: description.map(visibleLine).joined(separator: "\n"))
      text.line("CATEGORIES", text: item.kind.id)
      // The day stays free in the calendar: it is a day to have done something by.
      text.line("TRANSP", "TRANSPARENT")
      text.line("END", "VEVENT")
    }
    text.line("END", "VCALENDAR")
    return text.text
  }

  private func summary(of item: DueItem) -> String {
    let key = item.record.flatMap { isRecordID($0.text) ? $0.text + " " : nil } ?? ""
    return visibleLine("\(item.account): \(key)\(item.text)")
  }

  /// From what identifies the thing in its plan; a number is added to one that stands there twice, which is an error of
  /// the plan.
  private func uid(of item: DueItem, _ used: inout Set<String>) -> String {
    let parts = [item.kind.id, item.account] + [item.record?.text].compactMap(\.self)
    let name = parts.map(ICalendarText.identifier).joined(separator: ".")
    var result = name
    var number = 2
    while !used.insert(result).inserted {
      result = "\(name).\(number)"
      number += 1
    }
    return result + "@rutter.invalid"
  }
}

/// Lines of an iCalendar stream.
struct ICalendarText {
  private(set) var text = ""

  /// A line ends with CR LF, and one of more than 75 octets goes on after a line break and a space (RFC 5545, 3.1). A
  /// character is never cut.
  mutating func line(_ name: String, _ value: String) {
    var room = 75
    for scalar in (name + ":" + value).unicodeScalars {
      let size = UTF8.width(scalar)
      if size > room {
        text += "\r\n "
        room = 74
      }
      text.unicodeScalars.append(scalar)
      room -= size
    }
    text += "\r\n"
  }

  /// A line whose value is text: what would end it or part it is escaped (RFC 5545, 3.3.11).
  ///
  /// - Parameter value: made visible, but for line feeds.
  mutating func line(_ name: String, text value: String) {
    var result = ""
    for character in value {
      switch character {
      case "\\", ";", ",": result += "\\" + String(character)
      case "\n": result += "\\n"
      default: result.append(character)
      }
    }
    line(name, result)
  }

  /// `20261002`
  static func day(_ date: CalendarDate) -> String { date.canonical.split(separator: "-").joined() }

  /// Letters, digits and hyphens; anything else as its bytes in hexadecimal, each after an equals sign.
  static func identifier(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: result.unicodeScalars.append(Unicode.Scalar(byte))
      default: result += "=" + hexadecimal(UInt32(byte), digits: 2)
      }
    }
    return result
  }
}
