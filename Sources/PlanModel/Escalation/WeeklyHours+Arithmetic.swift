// What coverage needs of weekly hours beside union and difference: what they share, turning them, counting them.

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
