// A target in a row of a table: what was agreed, where it is, and how it stands against its line.

package import PlanModel
import PlanSchema

/// What stands above a table of targets.
package let targetHeadings = ["Target", "Baseline", "Goal", "Actual", "Due", "Expected", "Standing"]

extension TargetPace {
  /// A row of a table of targets, without the target itself.
  package var cells: [String] {
    [record.raw("baseline"), record.raw("goal"), record.raw("actual"), record.raw("due")].map { $0 ?? "" }
      + [reading.expectedWords ?? "", reading.words]
  }
}
