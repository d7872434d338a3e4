package import PlanSchema

/// The rows of Financials that know a figure, put in the order of time.
///
/// Only periods of one length are held against each other: those as long as the latest one, so that a year does not look
/// like a good quarter.
package struct FinancialPeriods: Sendable {
  package struct Row: Sendable {
    package let days: ClosedRange<CalendarDate>
    package let record: RecordView
  }

  /// Oldest first, each of another time.
  package let rows: [Row]

  /// - Parameters:
  ///   - fields: what a row must know to count.
  ///   - day: the day before which a period must have ended to count; nil takes unfinished ones too.
  package init(
    _ financials: [RecordView], knowing fields: [String], endedBefore day: CalendarDate? = nil,
    fiscalYearStarts month: Int
  ) {
    var rows: [Row] = []
    for record in financials where fields.allSatisfy({ record[$0] != nil && !record.isNone($0) }) {
      guard case .period(let period)? = record["period"] else { continue }
      let days = period.days(fiscalYearStarts: month)
      if let day, days.upperBound >= day { continue }
      rows.append(Row(days: days, record: record))
    }
    guard let latest = rows.max(by: { Self.order($0, $1) }) else {
      self.rows = []
      return
    }
    if rows.count > 1 {
      let length = Self.months(latest.days)
      rows = rows.filter { Self.months($0.days) == length }.sorted { Self.order($0, $1) }
    }
    self.rows = rows
  }

  package var latest: Row? { rows.last }

  /// The latest rows, oldest first, that follow each other without a gap; at most so many.
  package func run(of most: Int) -> [Row] {
    var run: [Row] = []
    for row in rows.reversed() {
      if run.count == most { break }
      if let next = run.last, row.days.upperBound.adding(days: 1) != next.days.lowerBound { break }
      run.append(row)
    }
    return run.reversed()
  }

  /// The row of the same time a year before the latest one.
  package var yearBefore: Row? {
    guard let latest else { return nil }
    let start = latest.days.lowerBound.adding(months: -12)
    return rows.last { $0.days.lowerBound == start }
  }

  /// By end; of two that end together the shorter one is later.
  private static func order(_ left: Row, _ right: Row) -> Bool {
    (left.days.upperBound, left.days.lowerBound) < (right.days.upperBound, right.days.lowerBound)
  }

  /// How many months a time is long, to the nearest.
  private static func months(_ days: ClosedRange<CalendarDate>) -> Int {
    ((days.upperBound.dayNumber - days.lowerBound.dayNumber + 1) * 12 + 182) / 365
  }
}
