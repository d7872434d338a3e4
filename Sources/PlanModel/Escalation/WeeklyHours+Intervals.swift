// Weekly hours as stretches of time that people read at a glance: `Sun 22:00–Mon 05:00, Tue–Thu 20:00–21:00`.

import PlanSchema

extension WeeklyHours {
  /// Stretches in the order of the week. One that goes over Sunday's midnight is one stretch; the same stretch on days that
  /// follow each other is written once, with its days: `Mon–Thu 18:00–08:00`. `all week` when nothing is left out.
  package var stretches: String {
    if intervals == [0..<Self.week] { return "all week" }
    var rest = joinedOverSunday
    var texts: [String] = []
    while let first = rest.first {
      rest.removeFirst()
      var last = first
      if first.count < Self.day {
        while let next = rest.firstIndex(where: {
          $0.lowerBound == last.lowerBound + Self.day && $0.count == first.count
        }) {
          last = rest.remove(at: next)
        }
      }
      texts.append(first == last ? Self.text(first) : Self.text(first, onDaysTo: last))
    }
    return texts.joined(separator: ", ")
  }

  private static let day = 24 * 60
  private static let dayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  private var joinedOverSunday: [Range<Int>] {
    guard let first = intervals.first, let last = intervals.last, intervals.count > 1, first.lowerBound == 0,
      last.upperBound == Self.week
    else { return intervals }
    return intervals.dropFirst().dropLast() + [last.lowerBound..<(Self.week + first.upperBound)]
  }

  private static func text(_ stretch: Range<Int>) -> String {
    let (from, to) = (stretch.lowerBound / day, (stretch.upperBound - 1) / day)
    let end = clock(stretch.upperBound - to * day)
    return "\(dayNames[from % 7]) \(clock(stretch.lowerBound % day))–"
      + (from == to ? end : "\(dayNames[to % 7]) \(end)")
  }

  private static func text(_ first: Range<Int>, onDaysTo last: Range<Int>) -> String {
    let days = "\(dayNames[first.lowerBound / day % 7])–\(dayNames[last.lowerBound / day % 7])"
    let end = first.upperBound % day
    return "\(days) \(clock(first.lowerBound % day))–\(clock(end == 0 ? day : end))"
  }

  /// `08:05`; the end of a day is `24:00`.
  static func clock(_ minute: Int) -> String {
    let (hours, minutes) = (minute / 60, minute % 60)
    return "\(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
  }
}
