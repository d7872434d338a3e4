// A target in a row of a table: what was agreed, where it is, and how it stands against its line.

package import PlanModel
import PlanSchema

/// What stands above a table of targets.
package let targetHeadings = ["Target", "Baseline", "Goal", "Actual", "Due", "Expected", "Standing"]

extension TargetPace {
  /// A row of a table of targets, without the target itself.
  package var cells: [String] {
    [record.raw("baseline"), record.raw("goal"), record.raw("actual"), record.raw("due")].map { $0 ?? "" }
      + [expected?.canonical ?? "", words]
  }

  /// `behind by £155k`, `past due, £10k from the goal`, `open: no baseline`.
  package var words: String {
    let distance = gap.map { $0.magnitude.canonical }
    switch standing {
    case .ahead, .behind: return standing.rawValue + (distance.map { " by \($0)" } ?? "")
    case .pastDue, .off:
      if let reason { return "\(standing.rawValue): \(reason)" }
      return standing.rawValue + (distance.map { ", \($0) from the goal" } ?? "")
    case .met, .missed, .dropped, .reached, .onPace, .open:
      return standing.rawValue + (reason.map { ": \($0)" } ?? "")
    }
  }
}

extension Value {
  /// An amount without its sign.
  fileprivate var magnitude: Value {
    switch self {
    case .money(let money) where money.amount.isNegative: .money(Money(-money.amount, currency: money.currency))
    case .number(let number) where number.isNegative: .number(-number)
    case .percent(let number) where number.isNegative: .percent(-number)
    default: self
    }
  }
}
