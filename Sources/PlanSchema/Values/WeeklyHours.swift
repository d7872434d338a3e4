/// Hours of the week on the wall clock, without a time zone: `Mon-Fri 09:00-17:30`, `24x7`.
package struct WeeklyHours: Hashable, Sendable {
  /// Minutes in a week.
  package static let week = 7 * 24 * 60

  /// Minutes since Monday 00:00, sorted, apart from each other, within the week.
  package let intervals: [Range<Int>]

  /// Hours from any intervals; those that go over the end of the week are wrapped round.
  package init(_ intervals: [Range<Int>]) {
    self.intervals = Self.joined(intervals.flatMap(Self.wrapped))
  }

  /// Reads pieces separated by commas or semicolons, each of days (`Mon-Fri`, `Sat`, none for every day) and times
  /// (`09:00-17:30`; over midnight `22:00-06:00`; to `24:00`), or `24x7`.
  package static func parse(_ bytes: ArraySlice<UInt8>) throws(ValueProblem) -> WeeklyHours {
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    if text == "24x7" || text == "24/7" { return WeeklyHours([0..<week]) }
    var intervals: [Range<Int>] = []
    var days: [Int] = []
    for piece in bytes.split(whereSeparator: { $0 == 0x2C || $0 == 0x3B }) {
      let words = piece.split(separator: 0x20)
      guard !words.isEmpty, words.count <= 3 else { throw problem(bytes) }
      var times: [ArraySlice<UInt8>] = []
      var named: [Int] = []
      for word in words {
        if word.first.flatMap(digit) != nil { times.append(word) } else { named += try weekdays(word, in: bytes) }
      }
      guard times.count <= 1 else { throw problem(bytes) }
      days += named
      // `Mon, Wed 09:00-12:00`: days without times wait for the next piece that has some.
      guard let time = times.first else { continue }
      let (start, end) = try self.times(time, in: bytes)
      let onDays = days.isEmpty ? Array(0..<7) : days
      intervals += onDays.map { ($0 * 1440 + start)..<($0 * 1440 + (end <= start ? end + 1440 : end)) }
      days = []
    }
    guard days.isEmpty, !intervals.isEmpty else { throw problem(bytes) }
    return WeeklyHours(intervals)
  }

  package func contains(minute: Int) -> Bool { intervals.contains { $0.contains(minute) } }

  /// Hours of this or the other.
  package func union(_ other: WeeklyHours) -> WeeklyHours { WeeklyHours(intervals + other.intervals) }

  /// Hours of this that the other does not cover.
  package func subtracting(_ other: WeeklyHours) -> WeeklyHours {
    var rest = intervals
    for hole in other.intervals {
      rest = rest.flatMap { interval -> [Range<Int>] in
        guard interval.overlaps(hole) else { return [interval] }
        return [
          interval.lowerBound..<max(interval.lowerBound, min(hole.lowerBound, interval.upperBound)),
          min(interval.upperBound, max(hole.upperBound, interval.lowerBound))..<interval.upperBound,
        ].filter { !$0.isEmpty }
      }
    }
    return WeeklyHours(rest)
  }

  /// `Mon-Fri 09:00-17:30, Sat 10:00-12:00`; days with the same times stand together.
  package var canonical: String {
    if intervals == [0..<Self.week] { return "24x7" }
    let perDay = (0..<7).map { day in times(of: day) }
    var pieces: [String] = []
    var day = 0
    while day < 7 {
      guard !perDay[day].isEmpty else {
        day += 1
        continue
      }
      var last = day
      while last + 1 < 7, perDay[last + 1] == perDay[day] { last += 1 }
      let names = last == day ? Self.names[day] : "\(Self.names[day])-\(Self.names[last])"
      pieces += perDay[day].map { "\(names) \($0)" }
      day = last + 1
    }
    return pieces.joined(separator: ", ")
  }

  private func times(of day: Int) -> [String] {
    func clock(_ minute: Int) -> String {
      "\(minute / 60 < 10 ? "0" : "")\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
    }
    let whole = (day * 1440)..<((day + 1) * 1440)
    return intervals.compactMap { interval in
      let part = interval.clamped(to: whole)
      return part.isEmpty ? nil : "\(clock(part.lowerBound - day * 1440))-\(clock(part.upperBound - day * 1440))"
    }
  }

  private static let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  private static func weekdays(_ word: ArraySlice<UInt8>, in bytes: ArraySlice<UInt8>) throws(ValueProblem) -> [Int] {
    let ends = word.split(separator: 0x2D, omittingEmptySubsequences: false).map { part in
      let name = String(decoding: part, as: UTF8.self).lowercased()
      return name.utf8.count >= 3 ? names.firstIndex { name.hasPrefix($0.lowercased()) } : nil
    }
    guard let first = ends.first ?? nil, ends.count <= 2, let last = ends.last ?? nil else { throw problem(bytes) }
    return first <= last ? Array(first...last) : Array(first..<7) + Array(0...last)
  }

  private static func times(_ word: ArraySlice<UInt8>, in bytes: ArraySlice<UInt8>) throws(ValueProblem) -> (Int, Int) {
    let ends = word.split(separator: 0x2D, omittingEmptySubsequences: false)
    guard ends.count == 2, let start = clock(ends[0]), let end = clock(ends[1]), start != end, start < 1440 else {
      throw problem(bytes)
    }
    return (start, end)
  }

  /// Minutes of `09:00`; `24:00` is the end of the day.
  private static func clock(_ bytes: ArraySlice<UInt8>) -> Int? {
    let parts = bytes.split(separator: 0x3A, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 2, let hour = wholeNumber(parts[0]), let minute = wholeNumber(parts[1]),
      minute < 60, hour < 24 || hour == 24 && minute == 0
    else { return nil }
    return hour * 60 + minute
  }

  private static func wrapped(_ interval: Range<Int>) -> [Range<Int>] {
    guard !interval.isEmpty else { return [] }
    if interval.count >= week { return [0..<week] }
    let start = interval.lowerBound - interval.lowerBound.flooredQuotient(by: week) * week
    let end = start + interval.count
    return end <= week ? [start..<end] : [start..<week, 0..<(end - week)]
  }

  private static func joined(_ intervals: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for interval in intervals.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, interval.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, interval.upperBound)
      } else {
        result.append(interval)
      }
    }
    return result
  }

  private static func problem(_ bytes: ArraySlice<UInt8>) -> ValueProblem {
    ValueProblem(
      "\(quoted(bytes)) is not hours of the week", expected: "it like 24x7, or Mon-Fri 09:00-17:30, Sat 10:00-12:00")
  }
}
