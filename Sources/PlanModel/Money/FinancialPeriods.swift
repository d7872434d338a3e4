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

  private struct Place {
    let days: ClosedRange<CalendarDate>
    /// In ``records``.
    let index: Int
  }

  private let records: [RecordView]
  /// Oldest first, each of another time.
  private let places: [Place]

  /// - Parameters:
  ///   - field: what a row must know to count; a dash knows that there is none.
  ///   - other: a second such field.
  ///   - day: the day before which a period must have ended to count; nil takes unfinished ones too.
  package init(
    _ financials: [RecordView], knowing field: String, and other: String? = nil, endedBefore day: CalendarDate? = nil,
    fiscalYearStarts month: Int
  ) {
    records = financials
    var places: [Place] = []
    for (index, record) in financials.enumerated() {
      guard record.says(field), other.map({ record.says($0) }) ?? true, case .period(let period)? = record["period"]
      else { continue }
      let days = period.days(fiscalYearStarts: month)
      if let day, days.upperBound >= day { continue }
      places.append(Place(days: days, index: index))
    }
    guard places.count > 1, let latest = places.max(by: { Self.order($0, $1) }) else {
      self.places = places
      return
    }
    let length = Self.months(latest.days)
    places.removeAll { Self.months($0.days) != length }
    places.sort { Self.order($0, $1) }
    self.places = places
  }

  package var count: Int { places.count }

  package var latest: Row? { places.last.flatMap(row) }

  /// The latest rows, oldest first, that follow each other without a gap; at most so many.
  package func run(of most: Int) -> [Row] {
    var run: [Place] = []
    for place in places.reversed() {
      if run.count >= most { break }
      if let next = run.last, place.days.upperBound.adding(days: 1) != next.days.lowerBound { break }
      run.append(place)
    }
    return run.reversed().compactMap(row)
  }

  /// The row of the same time a year before the latest one.
  package var yearBefore: Row? {
    guard let latest = places.last else { return nil }
    let start = latest.days.lowerBound.adding(months: -12)
    return places.last { $0.days.lowerBound == start }.flatMap(row)
  }

  private func row(_ place: Place) -> Row? {
    records.indices.contains(place.index) ? Row(days: place.days, record: records[place.index]) : nil
  }

  /// By end; of two that end together the shorter one is later.
  private static func order(_ left: Place, _ right: Place) -> Bool {
    (left.days.upperBound, left.days.lowerBound) < (right.days.upperBound, right.days.lowerBound)
  }

  /// How many months a time is long, to the nearest.
  private static func months(_ days: ClosedRange<CalendarDate>) -> Int {
    ((days.upperBound.dayNumber - days.lowerBound.dayNumber + 1) * 12 + 182) / 365
  }
}

extension Account {
  /// Financials of the last period that has begun.
  package func lastFinancials(on day: CalendarDate, fiscalYearStarts month: Int) -> RecordView? {
    func days(_ record: RecordView) -> ClosedRange<CalendarDate>? {
      if case .period(let period)? = record["period"] { period.days(fiscalYearStarts: month) } else { nil }
    }
    return financials.filter { days($0).map { $0.lowerBound <= day } ?? false }
      .max { (days($0)?.upperBound.dayNumber ?? 0) < (days($1)?.upperBound.dayNumber ?? 0) }
  }
}
