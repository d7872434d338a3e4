// The upright axis of a plot: which figures it reaches from and to, and where its ticks are.

import PlanSchema
import Results

/// Ticks are whole multiples of 1, 2, 2.5 or 5 times a power of ten, the lowest and the highest at the axis' ends.
struct ValueAxis {
  /// From the bottom up; two at least.
  let ticks: [Decimal]
  /// Ends and figures as whole numbers of 10^-``scale``, so that ticks are exact however large the figures are.
  private let lower: Int128
  private let upper: Int128
  private let scale: Int

  /// Figures beyond are drawn at the edge.
  private static let farthest: Int128 = 10_000_000_000_000_000_000_000_000_000_000_000_000

  /// The axis of a trend: its values, its goal, and the line to it. Of a goal due beyond the time shown, only as much as
  /// the line rises in that time, so that it does not flatten the figures. nil when there is no value.
  init?(_ trend: Trend, _ line: TrendLine, _ time: TimeAxis, intervals: Int) {
    var values = line.steps.map(\.value)
    guard !values.isEmpty else { return nil }
    if let goal = trend.goal {
      let pace = Pace(goal, better: trend.better, unit: trend.unit)
      let farthest = time.contains(goal.due) ? nil : pace.expected(on: time.to)
      values += [farthest ?? goal.value] + (goal.baseline.map { [$0] } ?? [])
    }
    self.init(values, unit: trend.unit, intervals: intervals)
  }

  /// - Parameters:
  ///   - values: what has to be on the axis; not empty.
  ///   - intervals: how many there may be between ticks; 2 at least.
  init(_ values: [Decimal], unit: Trend.Unit, intervals: Int) {
    var scale = unit.isWhole ? 0 : min(18, (values.map(\.scale).max() ?? 0) + 2)
    while scale > 0, values.contains(where: { Self.units($0, scale) == nil }) { scale -= 1 }
    let units = values.map { Self.units($0, scale) ?? ($0.isNegative ? -Self.farthest : Self.farthest) }
    var low = units.min() ?? 0
    var high = units.max() ?? 0
    if case .scale(let levels) = unit {
      low = min(low, Int128(levels.lowerBound))
      high = max(high, Int128(levels.upperBound))
    }
    if low == high {
      let one = Int128.powerOfTen(scale) ?? 1
      let margin = max(1, unit.isWhole || low == 0 ? one : Int128(low.magnitude / 10))
      // What is none and cannot be less stands at the bottom.
      low = low == 0 ? 0 : low - margin
      high += margin
    }
    // The foot of the figures is shown where it is near, so that heights can be compared.
    if case .scale = unit {
    } else {
      if low > 0, low <= high / 3 { low = 0 }
      if high < 0, high >= low / 3 { high = 0 }
    }
    let step = Self.step(from: low, to: high, intervals: max(2, intervals))
    lower = Self.floor(low, step) * step
    upper = -Self.floor(-high, step) * step
    self.scale = scale
    var ticks: [Decimal] = []
    var tick = lower
    while tick <= upper {
      if let value = Decimal(coefficient: tick, scale: scale) { ticks.append(value) }
      tick += step
    }
    self.ticks = ticks
  }

  /// 0 at the bottom of the axis, 1 at its top.
  func fraction(of value: Decimal) -> Double { min(1, max(0, height(of: value))) }

  /// The same, below 0 or above 1 for a figure that is not on the axis.
  func height(of value: Decimal) -> Double {
    let units = Self.units(value, scale) ?? (value.isNegative ? -Self.farthest : Self.farthest)
    return Double(units - lower) / Double(upper - lower)
  }

  func contains(_ value: Decimal) -> Bool {
    guard let bottom = ticks.first, let top = ticks.last else { return false }
    return bottom <= value && value <= top
  }

  /// A figure as a whole number of units, digits behind them cut off; nil when it is too large.
  private static func units(_ value: Decimal, _ scale: Int) -> Int128? {
    let result =
      scale >= value.scale
      ? value.coefficient(atScale: scale) : Int128.powerOfTen(value.scale - scale).map { value.coefficient / $0 }
    return result.flatMap { $0.magnitude <= farthest.magnitude ? $0 : nil }
  }

  /// The smallest step that needs no more than so many intervals.
  private static func step(from low: Int128, to high: Int128, intervals: Int) -> Int128 {
    var power = Int128.powerOfTen(max(0, (high - low).digitCount - 3)) ?? 1
    while true {
      for (factor, divisor) in [(1, 1), (2, 1), (25, 10), (5, 1)] as [(Int128, Int128)] {
        guard power % divisor == 0 else { continue }
        let step = power / divisor * factor
        if -floor(-high, step) - floor(low, step) <= Int128(intervals) { return step }
      }
      power *= 10
    }
  }

  /// Division that rounds down.
  private static func floor(_ number: Int128, _ divisor: Int128) -> Int128 {
    let quotient = number / divisor
    return number % divisor < 0 ? quotient - 1 : quotient
  }
}
