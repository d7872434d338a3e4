/// Yes or no.
struct YesNoType: ValueDefinition {
  var name: String { "yes/no" }
  var inWords: String { "yes or no" }
  var jsonSchema: String {
    JSONSchema.anyOf(["\"type\": \"boolean\"", "\"enum\": [\"yes\", \"no\", \"true\", \"false\"]"])
  }
  var isOrdered: Bool { true }

  func read(_ written: WrittenValue, _ text: String, in reading: ValueReading) -> Result<Value, ReadingProblem> {
    switch text.lowercased() {
    case "yes", "true": .success(.yesNo(true))
    case "no", "false": .success(.yesNo(false))
    default: .failure(ReadingProblem("'\(text)' is neither yes nor no"))
    }
  }

  func measure(of value: Value) -> Measure? {
    if case .yesNo(let flag) = value { Measure(number: Decimal(flag ? 1 : 0), unit: .scale(0...1)) } else { nil }
  }
}
