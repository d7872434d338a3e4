/// A step of a scale, a whole number.
struct ScaleType: ValueDefinition {
  let range: ClosedRange<Int>

  var name: String { "scale" }
  var inWords: String { "a whole number from \(range.lowerBound) to \(range.upperBound)" }
  var jsonSchema: String {
    JSONSchema.anyOf([
      "\"type\": \"integer\", \"minimum\": \(range.lowerBound), \"maximum\": \(range.upperBound)",
      "\"enum\": [" + range.map { JSONSchema.quoted(String($0)) }.joined(separator: ", ") + "]",
    ])
  }
  var isOrdered: Bool { true }

  func read(_ written: WrittenValue, _ text: String, in reading: ValueReading) -> Result<Value, ReadingProblem> {
    if text.utf8.count <= 7, let number = Int(text), range.contains(number) { return .success(.scale(number)) }
    return .failure(ReadingProblem("'\(text)' is not \(inWords)"))
  }

  func measure(of value: Value) -> Measure? {
    if case .scale(let level) = value { Measure(number: Decimal(level), unit: .scale(range)) } else { nil }
  }
}
