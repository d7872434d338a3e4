/// A day of the proleptic Gregorian calendar, years 1 to 9999, without time zone.
package struct CalendarDate: Hashable, Sendable, Comparable {
  /// Days since 1970-01-01.
  package let dayNumber: Int

  package init(dayNumber: Int) { self.dayNumber = dayNumber }

  /// nil for a day that is not in the calendar.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.daysInMonth(month, year: year)
    else { return nil }
    dayNumber = Self.number(year, month, day)
  }

  /// Reads `2026-10-02`; nil for anything else.
  package init?(_ text: String) {
    guard let date = try? Self.parse(ArraySlice(Array(text.utf8))) else { return nil }
    self = date
  }

  /// Reads `2026-10-02` (ISO 8601).
  package static func parse(_ bytes: ArraySlice<UInt8>) throws(ValueProblem) -> CalendarDate {
    let start = bytes.startIndex
    if bytes.count == 10, bytes[start + 4] == 0x2D, bytes[start + 7] == 0x2D,
      let year = wholeNumber(bytes[start..<(start + 4)]), let month = wholeNumber(bytes[(start + 5)..<(start + 7)]),
      let day = wholeNumber(bytes[(start + 8)..<(start + 10)])
    {
      if let date = CalendarDate(year: year, month: month, day: day) { return date }
      if (1...12).contains(month), year > 0 {
        let last = daysInMonth(month, year: year)
        throw ValueProblem(
          "\(quoted(bytes)) is not in the calendar",
          expected: day > last ? CalendarDate(year: year, month: month, day: last)?.canonical ?? "" : "a day from 01")
      }
      throw ValueProblem("\(quoted(bytes)) is not in the calendar", expected: "a month from 01 to 12")
    }
    throw ValueProblem(
      "\(quoted(bytes)) is not a date", expected: guess(bytes) ?? "it as year-month-day, such as 2026-10-02")
  }

  package var year: Int { civil.year }
  package var month: Int { civil.month }
  package var day: Int { civil.day }

  /// 1 is Monday, 7 is Sunday.
  package var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 + 1 }

  /// `2026-10-02`.
  package var canonical: String {
    let (year, month, day) = civil
    func padded(_ number: Int, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool { left.dayNumber < right.dayNumber }

  package func adding(days: Int) -> CalendarDate { CalendarDate(dayNumber: dayNumber + days) }

  /// The same day so many months on, or the last of that month when it has no such day.
  package func adding(months: Int) -> CalendarDate {
    let (year, month, day) = civil
    let total = year * 12 + month - 1 + months
    let (newYear, newMonth) = (total.flooredQuotient(by: 12), total - total.flooredQuotient(by: 12) * 12 + 1)
    return CalendarDate(
      dayNumber: Self.number(newYear, newMonth, min(day, Self.daysInMonth(newMonth, year: newYear))))
  }

  static func daysInMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01, counted in 400-year eras that begin in March, so that the leap day comes last.
  private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted.flooredQuotient(by: 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private var civil: (year: Int, month: Int, day: Int) {
    let shifted = dayNumber + 719_468
    let era = shifted.flooredQuotient(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// What somebody meant by `14/11/2026`, `14.11.2026` or `14 Nov 2026`, when it can only be one day.
  private static func guess(_ bytes: ArraySlice<UInt8>) -> String? {
    let parts = bytes.split { $0 == 0x2F || $0 == 0x2E || $0 == 0x20 || $0 == 0x2D || $0 == 0x2C }
    guard parts.count == 3, let first = wholeNumber(parts[0]) else { return nil }
    if parts[0].count == 4 {
      guard let month = wholeNumber(parts[1]), let day = wholeNumber(parts[2]) else { return nil }
      return CalendarDate(year: first, month: month, day: day)?.canonical
    }
    guard parts[2].count == 4, let year = wholeNumber(parts[2]) else { return nil }
    if let month = wholeNumber(parts[1]) {
      // 04/05/2026 is a day in May to some and in April to others: no guess.
      if first <= 12, month <= 12, first != month { return nil }
      return CalendarDate(year: year, month: month, day: first)?.canonical
        ?? CalendarDate(year: year, month: first, day: month)?.canonical
    }
    let name = String(decoding: parts[1].prefix(3), as: UTF8.self).lowercased()
    let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    guard let month = names.firstIndex(of: name) else { return nil }
    return CalendarDate(year: year, month: month + 1, day: first)?.canonical
  }
}

extension Int {
  /// Division that rounds down, also below zero.
  func flooredQuotient(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
