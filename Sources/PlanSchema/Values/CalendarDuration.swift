/// A length of time as people say it. Minutes and hours are exact; months and years go by the calendar.
package struct CalendarDuration: Hashable, Sendable {
  /// Exact part, in minutes.
  package let minutes: Int
  /// Whole days, weeks counted as seven.
  package let days: Int
  /// Working days, Monday to Friday.
  package let workingDays: Int
  /// Calendar months, years counted as twelve.
  package let months: Int

  package init(minutes: Int = 0, days: Int = 0, workingDays: Int = 0, months: Int = 0) {
    self.minutes = minutes
    self.days = days
    self.workingDays = workingDays
    self.months = months
  }

  /// Reads `30m`, `4h`, `1h 30m`, `10 days`, `5 working days`, `2 weeks`, `3 months`, `1 year`.
  package static func parse(_ bytes: ArraySlice<UInt8>) throws(ValueProblem) -> CalendarDuration {
    var minutes = 0
    var days = 0
    var workingDays = 0
    var months = 0
    var rest = bytes
    var parts = 0
    while !rest.isEmpty {
      let digits = rest.prefix { digit($0) != nil }
      guard let number = wholeNumber(digits), number <= 100_000 else { throw problem(bytes) }
      rest = afterSpace(rest.dropFirst(digits.count))
      var isWorking = false
      var word = rest.prefix { $0 != 0x20 && digit($0) == nil }
      if String(decoding: word, as: UTF8.self).lowercased() == "working" {
        isWorking = true
        rest = afterSpace(rest.dropFirst(word.count))
        word = rest.prefix { $0 != 0x20 && digit($0) == nil }
      }
      switch String(decoding: word, as: UTF8.self).lowercased() {
      case "m", "min", "mins", "minute", "minutes": minutes += number
      case "h", "hr", "hrs", "hour", "hours": minutes += number * 60
      case "d", "day", "days": if isWorking { workingDays += number } else { days += number }
      case "w", "week", "weeks": days += number * 7
      case "month", "months", "mo": months += number
      case "y", "year", "years": months += number * 12
      default: throw problem(bytes)
      }
      rest = afterSpace(rest.dropFirst(word.count))
      parts += 1
    }
    guard parts > 0 else { throw problem(bytes) }
    return CalendarDuration(minutes: minutes, days: days, workingDays: workingDays, months: months)
  }

  /// The day that lies so much later; minutes do not count.
  package func date(after date: CalendarDate) -> CalendarDate {
    var result = date.adding(months: months).adding(days: days)
    for _ in 0..<min(workingDays, 100_000) {
      repeat { result = result.adding(days: 1) } while result.weekday > 5
    }
    return result
  }

  package var canonical: String {
    func counted(_ number: Int, _ word: String) -> String? {
      number == 0 ? nil : "\(number) \(word)\(number == 1 ? "" : "s")"
    }
    let isYears = months != 0 && months % 12 == 0
    let isWeeks = days != 0 && days % 7 == 0
    let parts = [
      isYears ? counted(months / 12, "year") : counted(months, "month"),
      isWeeks ? counted(days / 7, "week") : counted(days, "day"),
      counted(workingDays, "working day"),
      minutes >= 60 ? "\(minutes / 60)h" : nil,
      minutes % 60 != 0 ? "\(minutes % 60)m" : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? "0m" : parts.joined(separator: " ")
  }

  private static func afterSpace(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.drop { $0 == 0x20 }
  }

  private static func problem(_ bytes: ArraySlice<UInt8>) -> ValueProblem {
    ValueProblem("\(quoted(bytes)) is not a length of time", expected: "it like 30m, 4h, 10 days, 2 weeks or 3 months")
  }
}
