// Days as people name them on a command line: `2026-Q3`, `3 months ago`, `last quarter`.

/// Reads words for one day or several.
package enum DaysInWords {
  /// First and last day that words mean; nil for anything else.
  ///
  /// A date (`2026-09-30`), a period (`2026`, `2026-H1`, `2026-Q3`, `2026-07`, `2026-04-01/2026-06-30`), `today`, `yesterday`,
  /// a length of time with `ago` (`10 days ago`, `3 months ago`), and `this` or `last` `week`, `month`, `quarter`, `half` or
  /// `year`. Weeks begin on Monday; quarters, halves and years with the fiscal year.
  package static func days(
    _ text: String, today: CalendarDate, fiscalYearStarts month: Int = 1
  ) -> ClosedRange<CalendarDate>? {
    let words = text.lowercased().split(separator: " ").map(String.init)
    let joined = words.joined(separator: " ")
    if let date = CalendarDate(joined) { return date...date }
    if let period = period(joined.uppercased()) { return period.days(fiscalYearStarts: month) }
    switch words.count {
    case 1 where words[0] == "today": return today...today
    case 1 where words[0] == "yesterday":
      let date = today.adding(days: -1)
      return date...date
    case 2 where words[0] == "this": return span(words[1], around: today, month)
    case 2 where words[0] == "last":
      return span(words[1], around: today, month).flatMap { span(words[1], around: $0.lowerBound.adding(days: -1), month) }
    case 2... where words.last == "ago":
      guard let length = duration(words.dropLast().joined(separator: " ")) else { return nil }
      let date = today.adding(months: -length.months).adding(days: -length.days)
      return date...date
    default: return nil
    }
  }

  private static func span(_ unit: String, around day: CalendarDate, _ first: Int) -> ClosedRange<CalendarDate>? {
    // Months since the fiscal year began in which the day falls.
    let month = (day.month - first + 12) % 12
    let start = day.adding(days: 1 - day.day)
    func months(_ count: Int) -> ClosedRange<CalendarDate> {
      let begin = start.adding(months: -(month % count))
      return begin...begin.adding(months: count).adding(days: -1)
    }
    switch unit {
    case "week":
      let monday = day.adding(days: 1 - day.weekday)
      return monday...monday.adding(days: 6)
    case "month": return months(1)
    case "quarter": return months(3)
    case "half": return months(6)
    case "year": return months(12)
    default: return nil
    }
  }

  private static func period(_ text: String) -> Period? {
    do throws(ValueProblem) { return try Period.parse(ArraySlice(Array(text.utf8))) } catch { return nil }
  }

  /// Days and months only: hours and working days would be too fine for what stands in a plan.
  private static func duration(_ text: String) -> CalendarDuration? {
    do throws(ValueProblem) {
      let duration = try CalendarDuration.parse(ArraySlice(Array(text.utf8)))
      return duration.minutes == 0 && duration.workingDays == 0 && duration.months <= 12_000 ? duration : nil
    } catch {
      return nil
    }
  }
}
