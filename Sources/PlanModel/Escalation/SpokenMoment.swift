package import PlanSchema

/// Reads an instant as people write it: `2026-11-26T03:00`, `2026-11-26 03:00`, `03:00`, `Tue 03:00`; with `Z`, `+09:00` or a
/// zone's name behind it on another clock than that of the account.
package enum SpokenMoment {
  /// - Parameters:
  ///   - zone: on whose clock the time is, if the text names none.
  ///   - now: a weekday is the first one from then on, a time alone is that of the same day; `now` means it.
  /// - Returns: seconds since 1970.
  package static func parse(_ text: String, zone: String, now: Int64) throws(ValueProblem) -> Int64 {
    var words = text.split(whereSeparator: { $0 == " " }).map(String.init)
    if words == ["now"] { return now }
    var zone = zone
    var offset: Int?
    if let last = words.last, words.count > 1 || last.contains("T"), let named = offsetSuffix(last) {
      offset = named.seconds
      words[words.count - 1] = named.rest
      if named.rest.isEmpty { words.removeLast() }
    } else if let last = words.last, words.count > 1, last.first?.isLetter == true {
      guard WallClock.offset(at: now, in: last) != nil else {
        throw ValueProblem("'\(last)' is not a time zone", expected: "one such as Asia/Tokyo, or +09:00")
      }
      zone = last
      words.removeLast()
    }
    if words.count == 1, let parts = Optional(words[0].split(separator: "T", omittingEmptySubsequences: false)),
      parts.count == 2
    {
      words = parts.map(String.init)
    }
    guard let time = words.last.flatMap(clock), words.count <= 2 else { throw problem(text) }
    let today =
      offset.map { CalendarDate(dayNumber: Int((now + Int64($0)) / 86_400)) } ?? WallClock.date(at: now, in: zone)
    func instant(_ day: CalendarDate) -> Int64? {
      if let offset { return Int64(day.dayNumber) * 86_400 + Int64(time) * 60 - Int64(offset) }
      return WallClock.instant(of: day, minute: time, in: zone)
    }
    var found: Int64?
    if words.count == 1 {
      found = instant(today)
    } else if let date = CalendarDate(words[0]) {
      found = instant(date)
    } else if let weekday = weekday(words[0]) {
      let ahead = (weekday - today.weekday + 7) % 7
      found = instant(today.adding(days: ahead))
      if let early = found, early < now { found = instant(today.adding(days: ahead + 7)) }
    }
    guard let found else { throw problem(text) }
    return found
  }

  /// `Z` or `+09:00` at the end of a text.
  private static func offsetSuffix(_ text: String) -> (seconds: Int, rest: String)? {
    if text.hasSuffix("Z") { return (0, String(text.dropLast())) }
    guard let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return nil }
    let rest = String(text[..<sign])
    // In `2026-11-26` the hyphen is no sign.
    guard rest.isEmpty || rest.contains(":"), let minutes = clock(String(text[text.index(after: sign)...])),
      minutes <= 15 * 60
    else { return nil }
    return ((text[sign] == "-" ? -60 : 60) * minutes, rest)
  }

  /// Minutes of `03:00` or `3:00`; seconds behind it are taken and do not count.
  private static func clock(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isNumber) }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
    else { return nil }
    return hour * 60 + minute
  }

  /// 1 for `Mon` or `Monday`.
  private static func weekday(_ text: String) -> Int? {
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    let text = text.lowercased()
    return text.count < 3 ? nil : names.firstIndex { $0.hasPrefix(text) }.map { $0 + 1 }
  }

  private static func problem(_ text: String) -> ValueProblem {
    ValueProblem(
      "'\(text)' is not a time", expected: "it like 2026-11-26T03:00, Tue 03:00, 03:00Z or 2026-11-26 03:00 Asia/Tokyo")
  }
}
