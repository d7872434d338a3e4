// A trend as stretches of days over which a value held: what every picture of it draws.

import PlanSchema
import Results

/// A figure as a step line.
struct TrendLine {
  /// A value and the days on which it held.
  struct Step {
    /// Place of its point in the trend.
    let point: Int
    let value: Decimal
    let from: CalendarDate
    /// The day on which the next revision came, or the last known day.
    let to: CalendarDate
  }

  /// Stretches without a gap, each of one step at least.
  private(set) var runs: [[Step]] = []
  /// The day on which each point is drawn. A commit that says to be older than the one before it stands on the same
  /// day as that one, so that the line never goes back.
  private(set) var days: [CalendarDate] = []

  init(_ trend: Trend) {
    for point in trend.points { days.append(max(days.last ?? point.date, point.date)) }
    let end = max(trend.today, days.last ?? trend.today)
    var isOpen = false
    for (place, point) in trend.points.enumerated() {
      guard let value = point.value else {
        isOpen = false
        continue
      }
      let step = Step(
        point: place, value: value, from: days[place], to: place + 1 < days.count ? days[place + 1] : end)
      if isOpen, let last = runs.indices.last { runs[last].append(step) } else { runs.append([step]) }
      isOpen = true
    }
  }

  var steps: [Step] { runs.flatMap { $0 } }
}

extension Trend {
  /// The day of each review and its name, oldest first. A review's name begins with its day; where it does not, or the
  /// day is later than the commit that closed the review, the day of that commit stands for it.
  func reviews(on days: [CalendarDate]) -> [(day: CalendarDate, name: String)] {
    zip(points, days).compactMap { point, day in
      point.review.map { name in (CalendarDate(String(name.prefix(10))).map { min($0, day) } ?? day, name) }
    }
  }
}
