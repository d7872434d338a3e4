/// A stretch of whole days: a year, half-year, quarter or month, or from one day to another.
package struct Period: Hashable, Sendable {
  package enum Span: Hashable, Sendable {
    case year(Int)
    /// Half 1 or 2.
    case half(Int, year: Int)
    /// Quarter 1 to 4.
    case quarter(Int, year: Int)
    /// Month 1 to 12.
    case month(Int, year: Int)
    case days(CalendarDate, CalendarDate)
  }

  package let span: Span

  /// Reads `2026`, `2026-H1`, `2026-Q3`, `2026-07` or `2026-04-01/2027-03-31`.
  package static func parse(_ bytes: ArraySlice<UInt8>) throws(ValueProblem) -> Period {
    if let span = read(bytes) { return Period(span: span) }
    if let slash = bytes.firstIndex(of: 0x2F), slash - bytes.startIndex == 10 {
      let first = try CalendarDate.parse(bytes[..<slash])
      let last = try CalendarDate.parse(bytes[(slash + 1)...])
      guard first <= last else {
        throw ValueProblem("\(quoted(bytes)) ends before it begins", expected: "the earlier day first")
      }
      return Period(span: .days(first, last))
    }
    throw ValueProblem(
      "\(quoted(bytes)) is not a period", expected: "2026, 2026-H1, 2026-Q3, 2026-07 or 2026-04-01/2027-03-31")
  }

  private static func read(_ bytes: ArraySlice<UInt8>) -> Span? {
    guard bytes.count >= 4, let year = wholeNumber(bytes.prefix(4)), year > 0 else { return nil }
    if bytes.count == 4 { return .year(year) }
    guard bytes.count == 7, bytes[bytes.startIndex + 4] == 0x2D else { return nil }
    let rest = bytes.suffix(2)
    guard let mark = rest.first, let last = rest.last.flatMap(digit) else { return nil }
    switch mark {
    case 0x48, 0x68: return (1...2).contains(last) ? .half(last, year: year) : nil
    case 0x51, 0x71: return (1...4).contains(last) ? .quarter(last, year: year) : nil
    default:
      guard let month = wholeNumber(rest), (1...12).contains(month) else { return nil }
      return .month(month, year: year)
    }
  }

  /// First and last day. Halves and quarters count from the first month of the fiscal year; a fiscal year is named by
  /// the year it begins in.
  package func days(fiscalYearStarts month: Int = 1) -> ClosedRange<CalendarDate> {
    switch span {
    case .year(let year): return Self.months(12, from: month, year: year)
    case .half(let half, let year): return Self.months(6, from: month + (half - 1) * 6, year: year)
    case .quarter(let quarter, let year): return Self.months(3, from: month + (quarter - 1) * 3, year: year)
    case .month(let month, let year): return Self.months(1, from: month, year: year)
    case .days(let first, let last): return first...last
    }
  }

  package var canonical: String {
    func year(_ number: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, 4 - text.count)) + text
    }
    return switch span {
    case .year(let number): year(number)
    case .half(let half, let number): "\(year(number))-H\(half)"
    case .quarter(let quarter, let number): "\(year(number))-Q\(quarter)"
    case .month(let month, let number): "\(year(number))-\(month < 10 ? "0" : "")\(month)"
    case .days(let first, let last): "\(first.canonical)/\(last.canonical)"
    }
  }

  private static func months(_ count: Int, from month: Int, year: Int) -> ClosedRange<CalendarDate> {
    let january = CalendarDate(year: year, month: 1, day: 1) ?? CalendarDate(dayNumber: 0)
    let first = january.adding(months: month - 1)
    return first...first.adding(months: count).adding(days: -1)
  }
}
