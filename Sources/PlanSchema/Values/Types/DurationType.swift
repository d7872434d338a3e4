/// A length of time, `30m` or `3 months`.
struct DurationType: ValueDefinition {
  var name: String { "duration" }
  var inWords: String { "a duration" }
  var jsonSchema: String { JSONSchema.pattern("^([0-9]+ ?(working )?[A-Za-z]+ ?)+$") }
  var isOrdered: Bool { true }

  func read(_ written: WrittenValue, _ text: String, in reading: ValueReading) -> Result<Value, ReadingProblem> {
    quantity { () throws(ValueProblem) in .duration(try CalendarDuration.parse(written.bytes)) }
  }

  func order(of value: Value, against other: Value) -> ValueOrder? {
    guard case .duration(let left) = value, case .duration(let right) = other else { return nil }
    return left == right ? .same : left.isLonger(than: right).map { $0 ? .higher : .lower }
  }
}
