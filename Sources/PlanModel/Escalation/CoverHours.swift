// What coverage needs of weekly hours beside union and difference: what they share, turning them, counting them, and
// how people read them: `Sun 22:00–Mon 05:00, Tue–Thu 20:00–21:00`.

package import PlanSchema

extension WeeklyHours {
  static let never = WeeklyHours([])
  static let always = WeeklyHours([0..<week])

  package var isEmpty: Bool { intervals.isEmpty }

  /// Minutes in a week.
  package var minutes: Int { intervals.reduce(0) { $0 + $1.count } }

  /// Hours of both.
  func intersection(_ other: WeeklyHours) -> WeeklyHours {
    var shared: [Range<Int>] = []
    var (left, right) = (0, 0)
    while left < intervals.count, right < other.intervals.count {
      let both = intervals[left].clamped(to: other.intervals[right])
      if !both.isEmpty { shared.append(both) }
      if intervals[left].upperBound < other.intervals[right].upperBound { left += 1 } else { right += 1 }
    }
    return WeeklyHours(shared)
  }

  /// The same hours as a clock shows them that is ahead by so many minutes.
  func turned(by minutes: Int) -> WeeklyHours {
    minutes == 0 ? self : WeeklyHours(intervals.map { ($0.lowerBound + minutes)..<($0.upperBound + minutes) })
  }

  /// Hours that at least one of several covers.
  static func union(_ all: [WeeklyHours]) -> WeeklyHours {
    all.count == 1 ? all[0] : WeeklyHours(all.flatMap(\.intervals))
  }

  /// Hours that exactly one of several covers.
  static func coveredOnce(_ all: [WeeklyHours]) -> WeeklyHours {
    // At one minute ends come before beginnings, so that shifts that follow each other do not overlap.
    let marks = all.flatMap(\.intervals).flatMap { [$0.lowerBound * 2 + 1, $0.upperBound * 2] }.sorted()
    var result: [Range<Int>] = []
    var count = 0
    var since = 0
    for mark in marks {
      if count == 1, since < mark / 2 { result.append(since..<(mark / 2)) }
      count += mark % 2 == 1 ? 1 : -1
      since = mark / 2
    }
    return WeeklyHours(result)
  }
}

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
