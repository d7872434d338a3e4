// What is judged of a subject on both sides of a comparison: findings of the check, and health.

package import PlanText

/// Findings that one side has and the other has not.
package struct FindingsChange: Sendable {
  /// Of the new side only, by path and place.
  package var appeared: [Finding]
  /// Of the old side only, by path and place.
  package var vanished: [Finding]
  /// How many errors each side has: with any, what was read of that side may not be all that stands there.
  package var oldErrors: Int
  package var newErrors: Int

  package init(appeared: [Finding] = [], vanished: [Finding] = [], oldErrors: Int = 0, newErrors: Int = 0) {
    self.appeared = appeared
    self.vanished = vanished
    self.oldErrors = oldErrors
    self.newErrors = newErrors
  }

  package var isEmpty: Bool { appeared.isEmpty && vanished.isEmpty }
}

/// Health on both sides, 0 to 100; nil where it cannot be told.
package struct HealthChange: Hashable, Sendable {
  package let old: Int?
  package let new: Int?

  package init(old: Int?, new: Int?) {
    self.old = old
    self.new = new
  }
}
