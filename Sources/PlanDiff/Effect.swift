// Tells whether a changed value is good or bad news, from what the schema says of its field.

import PlanSchema

/// Whether the account is better or worse off with a new value; nil where the schema does not say, or where the two
/// values cannot be compared.
///
/// - Parameter sibling: the value of another field of the same record, for a field that is better toward the record's goal.
func effect(
  of field: FieldSchema, from old: Value?, to new: Value?, sibling: (String) -> Value?
) -> FieldChange.Effect? {
  guard let better = field.better, let old, let new, let order = order(of: new, against: old, as: field.type),
    order != .same, let isUpBetter = isUpBetter(better, for: new, as: field.type, sibling: sibling)
  else { return nil }
  return (order == .higher) == isUpBetter ? .better : .worse
}

private enum Order { case lower, same, higher }

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
      let order = order(of: goal, against: start, as: type)
    {
      return order == .same ? nil : order == .higher
    }
    if case .duration = value { return false }
    return true
  }
}

/// How a value lies to another one of the same field; nil where that cannot be said.
private func order(of value: Value, against other: Value, as type: ValueType) -> Order? {
  switch (value, other) {
  case (.money(let left), .money(let right)):
    return left.currency == right.currency ? order(left.amount, right.amount) : nil
  case (.number(let left), .number(let right)), (.percent(let left), .percent(let right)): return order(left, right)
  case (.yesNo(let left), .yesNo(let right)): return order(left ? 1 : 0, right ? 1 : 0)
  case (.duration(let left), .duration(let right)):
    if left == right { return .same }
    return left.isLonger(than: right).map { $0 ? .higher : .lower }
  default:
    guard let left = place(of: value, in: type), let right = place(of: other, in: type) else { return nil }
    return order(left, right)
  }
}

private func order<Amount: Comparable>(_ left: Amount, _ right: Amount) -> Order {
  left == right ? .same : left < right ? .lower : .higher
}

/// The place of a choice in the list of its choices, from 1, which is also what it stands for on a scale beside it.
private func place(of value: Value, in type: ValueType) -> Int? {
  switch value {
  case .scale(let level): level
  case .word(let word): type.allChoices.firstIndex(of: word).map { $0 + 1 }
  default: nil
  }
}
