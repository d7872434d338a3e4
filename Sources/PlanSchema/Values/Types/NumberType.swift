/// An exact number, `12.5`.
struct NumberType: ValueDefinition {
  var name: String { "number" }
  var inWords: String { "a number" }
  var jsonSchema: String {
    JSONSchema.anyOf(["\"type\": \"number\"", JSONSchema.pattern("^[-+]?[0-9][0-9,_ ]*([.][0-9]+)?$")])
  }
  var isOrdered: Bool { true }

  func read(_ written: WrittenValue, _ text: String, in reading: ValueReading) -> Result<Value, ReadingProblem> {
    quantity { () throws(ValueProblem) in .number(try Decimal.parse(written.bytes)) }
  }

  func measure(of value: Value) -> Measure? {
    if case .number(let number) = value { Measure(number: number, unit: .number) } else { nil }
  }
}
