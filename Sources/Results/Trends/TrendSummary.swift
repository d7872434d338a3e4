// What a trend comes to: where it is, since when, how far it moved, and how that compares with its goal.

package import PlanDiff
package import PlanModel
package import PlanSchema

/// The facts below a plot, which all forms of a trend share.
package struct TrendSummary {
  /// The revision that set the last value, and the value.
  package struct Latest {
    package let point: Trend.Point
    package let value: Decimal
  }

  /// From a former value to the last one.
  package struct Movement {
    /// The review since which it is told; nil for the first value there was.
    package let review: String?
    package let date: CalendarDate
    package let from: Decimal
    package let to: Decimal
    /// nil for numbers too far apart.
    package let difference: Decimal?
    /// nil where neither way is better, or nothing moved.
    package let effect: FieldChange.Effect?
  }

  package let trend: Trend
  /// The last value, which may no longer hold; nil when there never was one.
  package let latest: Latest?
  /// Whether the last value holds still.
  package let isCurrent: Bool
  /// The revision that ended the last value where it holds no more, or the last one where there never was a value.
  package let end: Trend.Point?
  /// nil when no review was closed, or there was no value then.
  package let sinceReview: Movement?
  /// The review since which nothing can be said because there was no value then.
  package let reviewWithoutValue: String?
  /// nil when the first value there was holds still.
  package let sinceStart: Movement?
  package let pace: Pace?
  /// How the figure compares with the line; nil where no value holds.
  package let reading: TargetReading?
  package let unreadable: [Trend.Point]
  /// Points with a value and something that a reader must know of them.
  package let noted: [Trend.Point]

  package init(_ trend: Trend) {
    self.trend = trend
    let points = trend.points
    let pace = trend.goal.map { Pace($0, better: trend.better, unit: trend.unit) }
    self.pace = pace
    unreadable = points.filter(\.isUnreadable)
    noted = points.filter { $0.value != nil && $0.note != nil }
    isCurrent = points.last?.value != nil
    guard let last = points.lastIndex(where: { $0.value != nil }), let value = points[last].value else {
      latest = nil
      end = points.last
      sinceReview = nil
      reviewWithoutValue = nil
      sinceStart = nil
      reading = nil
      return
    }
    var first = last
    while first > 0, points[first - 1].value == value { first -= 1 }
    latest = Latest(point: points[first], value: value)
    end = last + 1 < points.count ? points[last + 1] : nil
    reading = isCurrent ? trend.reading : nil

    func movement(from point: Trend.Point, review: String?) -> Movement? {
      guard let start = point.value else { return nil }
      return Movement(
        review: review, date: point.date, from: start, to: value, difference: value.minus(start),
        effect: trend.effect(from: start, to: value))
    }
    let closing = points.last { $0.review != nil }
    let current = isCurrent
    sinceReview = closing.flatMap { current ? movement(from: $0, review: $0.review) : nil }
    reviewWithoutValue = current && sinceReview == nil ? closing?.review : nil
    let start = points.firstIndex { $0.value != nil } ?? first
    sinceStart = start < first && current ? movement(from: points[start], review: nil) : nil
  }
}

extension Trend {
  /// Which way is better as -1 or 1, the record's own goal taken into account; nil where neither is.
  private var course: Int? {
    switch better {
    case .up: 1
    case .down: -1
    case .goal: goal.map { Pace($0, better: better, unit: unit).isDown } == true ? -1 : 1
    case nil: nil
    }
  }

  package func effect(from old: Decimal, to new: Decimal) -> FieldChange.Effect? {
    guard let course, old != new else { return nil }
    return (old < new) == (course > 0) ? .better : .worse
  }
}
