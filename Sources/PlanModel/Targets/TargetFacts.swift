// What the fields of a target's row mean.

import PlanSchema

/// Facts of a record of the section Targets.
extension RecordView {
  /// Whether the plan has not called the target met, missed or dropped.
  package var isOpenTarget: Bool {
    switch text("state") {
    case nil, "open": true
    default: false
    }
  }

  /// Whether the goal is an amount, so that the way to it can be measured: not yes or no, and not a matter of judgement.
  package var isMeasuredTarget: Bool { text("kind") != "judged" && self["goal"].flatMap { Figure($0) } != nil }

  /// Whether a source of the target is a word such as `objective` or `client`.
  package func isDrawn(from source: String) -> Bool {
    switch self["source"] {
    case .word(let word): word == source
    case .list(let values): values.contains(.word(source))
    default: false
    }
  }
}

extension TargetPace {
  /// Whether the target is to be spoken of: past its day, or more than the tolerance off its line or its level.
  package func isOffPace(tolerance percent: Int) -> Bool { reading.standing == .pastDue || lags(byMoreThan: percent) }

  /// Whether the actual figure lags behind the straight line by more than a share of the whole way from baseline to goal, or
  /// a level that was to be held is missed by more than that share of it. What is counted in whole numbers lags from one
  /// on: nobody has half a site.
  package func lags(byMoreThan percent: Int) -> Bool {
    guard reading.standing == .behind || reading.standing == .off, let gap = reading.gap.flatMap({ Figure($0) }),
      let goal = record["goal"].flatMap({ Figure($0) })
    else { return false }
    if reading.standing == .off { return gap.number.magnitude.isMore(than: percent, percentOf: goal.number.magnitude) }
    guard let baseline = record["baseline"].flatMap({ Figure($0) }) else { return false }
    let isCounted = goal.unit == .number && goal.number.scale == 0 && baseline.number.scale == 0
    if isCounted, Decimal(-1) < gap.number, gap.number < Decimal(1) { return false }
    guard let way = goal.number.minus(baseline.number) else { return false }
    return gap.number.magnitude.isMore(than: percent, percentOf: way.magnitude)
  }
}
