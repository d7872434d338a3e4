// Dates as git reads them in GIT_AUTHOR_DATE and GIT_COMMITTER_DATE.

extension Timestamp {
  /// Reads `@1790000000 +0100`, `1790000000 +0100`, ISO 8601 (`2026-10-02T09:30:00+01:00`, a space for the `T`, `Z`) and
  /// RFC 2822 (`Fri, 2 Oct 2026 09:30:00 +0100`); nil for anything else.
  ///
  /// - Parameter defaultOffset: minutes east of UTC for a date that names no zone.
  package init?(gitDate text: String, defaultOffset: Int) {
    let words = text.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.map(Substring.init)
    if let raw = Self.raw(words, defaultOffset: defaultOffset) {
      self = raw
      return
    }
    var reader = DateReader()
    for word in words {
      guard reader.take(word) else { return nil }
    }
    guard let seconds = reader.secondsSince1970 else { return nil }
    let offset = reader.offset ?? defaultOffset
    self.init(seconds: seconds - Int64(offset) * 60, offset: offset)
  }

  /// Seconds since 1970 and a zone. Without `@`, fewer than nine digits would be a year or a day.
  private static func raw(_ words: [Substring], defaultOffset: Int) -> Timestamp? {
    guard let first = words.first, words.count <= 2 else { return nil }
    let marked = first.hasPrefix("@")
    let digits = marked ? first.dropFirst() : first
    guard digits.utf8.allSatisfy({ (48...57).contains($0) }), marked || digits.utf8.count >= 9,
      let seconds = Int64(digits)
    else { return nil }
    guard words.count == 2 else { return Timestamp(seconds: seconds, offset: marked ? 0 : defaultOffset) }
    guard let offset = DateReader.zone(words[1]) else { return nil }
    return Timestamp(seconds: seconds, offset: offset)
  }
}

/// Collects the parts of a date that stand one by one.
private struct DateReader {
  var year: Int64?
  var month: Int64?
  var day: Int64?
  var secondOfDay: Int64?
  var offset: Int?

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
  private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// The parts put together as if in UTC.
  var secondsSince1970: Int64? {
    guard let year, let month, let day, let secondOfDay else { return nil }
    guard (1970...2099).contains(year), (1...12).contains(month), (1...Self.days(of: month, in: year)).contains(day)
    else { return nil }
    // Counted in years that begin in March, so that the leap day is the last day of its year.
    let shifted = month > 2 ? year : year - 1
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let days = 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
    return days * 86_400 + secondOfDay
  }

  /// Takes one word; false if it means nothing here.
  mutating func take(_ word: Substring) -> Bool {
    let word = word.hasSuffix(",") ? word.dropLast() : word
    if let position = word.firstIndex(where: { $0 == "T" }), word.first?.isNumber == true {
      return take(word[..<position]) && takeTime(word[word.index(after: position)...])
    }
    if word.contains(":") && word.first?.isNumber == true { return takeTime(word) }
    if let zone = Self.zone(word) {
      guard secondOfDay != nil, offset == nil else { return false }
      offset = zone
      return true
    }
    return takeDate(word) || takeName(word) || takeNumber(word)
  }

  private mutating func takeTime(_ text: Substring) -> Bool {
    guard secondOfDay == nil else { return false }
    let end = text.firstIndex { $0 == "+" || $0 == "-" || $0 == "Z" } ?? text.endIndex
    // Parts of a second are read and dropped.
    let clock = text[..<end].split(separator: ".", maxSplits: 1)
    guard let first = clock.first else { return false }
    let parts = first.split(separator: ":", omittingEmptySubsequences: false).map { Int64($0) ?? -1 }
    guard (2...3).contains(parts.count), (0...23).contains(parts[0]), (0...59).contains(parts[1]) else { return false }
    let second = parts.count == 3 ? parts[2] : 0
    guard (0...60).contains(second) else { return false }
    secondOfDay = parts[0] * 3600 + parts[1] * 60 + second
    guard end < text.endIndex else { return true }
    offset = Self.zone(text[end...])
    return offset != nil
  }

  /// `2026-10-02`, `2026.10.02`, `2026/10/02`, `10/02/2026` (month first) or `02.10.2026` (day first).
  private mutating func takeDate(_ word: Substring) -> Bool {
    guard year == nil, let separator = word.first(where: { "-./".contains($0) }) else { return false }
    let parts = word.split(separator: separator, omittingEmptySubsequences: false).map { Int64($0) ?? -1 }
    guard parts.count == 3, parts.allSatisfy({ $0 >= 0 }) else { return false }
    if parts[0] >= 1000 {
      (year, month, day) = (parts[0], parts[1], parts[2])
    } else if separator == "/" {
      (month, day, year) = (parts[0], parts[1], parts[2])
    } else if separator == "." {
      (day, month, year) = (parts[0], parts[1], parts[2])
    } else {
      return false
    }
    return true
  }

  private mutating func takeName(_ word: Substring) -> Bool {
    let name = word.lowercased()
    guard name.count >= 3 else { return false }
    if let position = Self.months.firstIndex(where: { name.hasPrefix($0) }) {
      guard month == nil else { return false }
      month = Int64(position + 1)
      return true
    }
    return Self.weekdays.contains { name.hasPrefix($0) }
  }

  private mutating func takeNumber(_ word: Substring) -> Bool {
    guard let number = Int64(word), number > 0 else { return false }
    if day == nil && number <= 31 && word.count <= 2 {
      day = number
      return true
    }
    guard year == nil, number >= 1970 else { return false }
    year = number
    return true
  }

  /// `+0100`, `-05:30`, `+01`, `Z`, `UTC` or `GMT`, in minutes east of UTC.
  static func zone(_ word: Substring) -> Int? {
    if ["Z", "UTC", "GMT"].contains(word) { return 0 }
    guard let sign = word.first, sign == "+" || sign == "-" else { return nil }
    let digits = word.dropFirst().filter { $0 != ":" }
    guard digits.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(digits) else { return nil }
    let minutes: Int
    switch digits.utf8.count {
    case 2: minutes = number * 60
    case 4: minutes = number / 100 * 60 + number % 100
    default: return nil
    }
    guard number % 100 < 60 || digits.utf8.count == 2, minutes < 1440 else { return nil }
    return sign == "-" ? -minutes : minutes
  }

  private static func days(of month: Int64, in year: Int64) -> Int64 {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}
