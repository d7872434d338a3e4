package import PlanSchema

/// Until when notice of a contract must be given, so that it does not go on, or is renewed, unasked.
///
/// Notice must have been *received* before the rest of the term is shorter than the notice period. The days are counted
/// back from the end by the contract's own rule. Public holidays are not known here: who counts working days near one has
/// to look at a calendar.
package struct NoticeBy: Hashable, Sendable {
  /// The last day on which notice may arrive.
  package let arrival: CalendarDate
  /// The last day on which it may be sent: the arrival, less the time that delivery takes.
  package let sending: CalendarDate

  /// - Parameters:
  ///   - end: the last day of the term.
  ///   - lead: how long before its arrival notice has to be sent.
  ///   - countsWorkingDays: whether all days of the notice period are working days, Monday to Friday; months and years
  ///     go by the calendar all the same. Then notice arrives and is sent on a working day.
  /// - Returns: nil where the result would lie outside the calendar.
  package init?(end: CalendarDate, notice: CalendarDuration, lead: CalendarDuration?, countsWorkingDays: Bool) {
    guard let arrival = Self.day(end, less: notice, countsWorkingDays),
      let sending = lead.map({ Self.day(arrival, less: $0, countsWorkingDays) }) ?? arrival
    else { return nil }
    self.arrival = arrival
    self.sending = sending
  }

  /// Of a contract of a plan; nil where its end or its notice period is not known, or it is known that there is none.
  package init?(_ contract: RecordView) {
    guard let end = contract.date("end"), case .duration(let notice)? = contract["notice"] else { return nil }
    var lead: CalendarDuration?
    if case .duration(let time)? = contract["notice-lead"] { lead = time }
    self.init(
      end: end, notice: notice, lead: lead, countsWorkingDays: contract.text("notice-counted") == "working")
  }

  private static func day(
    _ end: CalendarDate, less length: CalendarDuration, _ countsWorkingDays: Bool
  ) -> CalendarDate? {
    // The longest notice that anybody could mean; it also keeps the counting of days short.
    guard length.months <= 12_000, length.days <= 100_000, length.workingDays <= 100_000 else { return nil }
    var day = end.adding(months: -length.months)
    if !countsWorkingDays { day = day.adding(days: -length.days) }
    let working = length.workingDays + (countsWorkingDays ? length.days : 0)
    // A term that ends on a weekend has its last working day before it.
    while working > 0 || countsWorkingDays, day.weekday > 5 { day = day.adding(days: -1) }
    for _ in 0..<working {
      repeat { day = day.adding(days: -1) } while day.weekday > 5
    }
    return day.dayNumber >= -719_162 ? day : nil
  }
}

extension RecordView {
  /// Whether a contract goes on, or may, when its term ends: then the day of notice counts.
  package var renews: Bool { text("renewal") != "none" }
}
