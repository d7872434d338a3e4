// The straight line to a goal as a picture draws it.

import PlanSchema
import Results

/// Heights of the line between both axes, for places in a picture only.
struct PaceSlope {
  private let start: Double
  private let due: Double
  private let foot: Double
  private let top: Double

  /// nil without a baseline, or when the goal is due on the day on which it starts.
  init?(_ goal: Trend.Goal, _ time: TimeAxis, _ values: ValueAxis) {
    guard let baseline = goal.baseline, let first = goal.start, first < goal.due else { return nil }
    let length = Double(time.to.dayNumber - time.from.dayNumber)
    start = Double(first.dayNumber - time.from.dayNumber) / length
    due = Double(goal.due.dayNumber - time.from.dayNumber) / length
    foot = values.height(of: baseline)
    top = values.height(of: goal.value)
  }

  /// Of a place between the ends of the axis of days (0 and 1): 0 at the bottom, 1 at the top. nil where no line is.
  func height(at place: Double) -> Double? {
    let gone = (place - start) / (due - start)
    let height = foot + (top - foot) * gone
    return (0...1).contains(gone) && (0...1).contains(height) ? height : nil
  }

  /// The part of the line that is in the picture, as places and heights.
  var ends: [(place: Double, height: Double)] {
    var (from, to) = (max(0, start), min(1, due))
    // Where it leaves by the top or the bottom.
    if top != foot {
      let edges = [0, 1].map { start + ($0 - foot) / (top - foot) * (due - start) }.sorted()
      from = max(from, edges[0])
      to = min(to, edges[1])
    }
    guard from < to else { return [] }
    return [from, to].map { ($0, foot + (top - foot) * ($0 - start) / (due - start)) }
  }
}
