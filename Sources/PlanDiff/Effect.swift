// Tells whether a changed value is good or bad news, from what the schema says of its field.

import PlanSchema

/// Whether the account is better or worse off with a new value; nil where the schema does not say, or where the two
/// values cannot be compared.
///
/// - Parameter sibling: the value of another field of the same record, for a field that is better toward the record's goal.
func effect(
  of field: FieldSchema, from old: Value?, to new: Value?, sibling: (String) -> Value?
) -> FieldChange.Effect? {
  guard let better = field.better, let old, let new, let order = field.type.order(of: new, against: old),
    order != .same, let isUpBetter = isUpBetter(better, for: new, as: field.type, sibling: sibling)
  else { return nil }
  return (order == .higher) == isUpBetter ? .better : .worse
}

/// nil when neither way is better.
private func isUpBetter(
  _ better: FieldSchema.Direction, for value: Value, as type: ValueType, sibling: (String) -> Value?
) -> Bool? {
  switch better {
  case .up: return true
  case .down: return false
  case .goal:
    if case .word(let word)? = sibling("direction") {
      switch FieldSchema.Direction(rawValue: word) {
      case .up: return true
      case .down: return false
      default: return nil
      }
    }
    if let start = sibling("baseline"), let goal = sibling("goal"),
      let order = type.order(of: goal, against: start)
    {
      return order == .same ? nil : order == .higher
    }
    if case .duration = value { return false }
    return true
  }
}
