/// So many hundredths, `12.5 %`, with or without the sign.
struct PercentType: ValueDefinition {
  var name: String { "percent" }
  var inWords: String { "a percentage" }
  var jsonSchema: String {
    JSONSchema.anyOf(["\"type\": \"number\"", JSONSchema.pattern("^[-+]?[0-9][0-9,_ ]*([.][0-9]+)? ?%?$")])
  }
  var isOrdered: Bool { true }

  func read(_ written: WrittenValue, _ text: String, in reading: ValueReading) -> Result<Value, ReadingProblem> {
    var bytes = written.bytes
    if bytes.last == 0x25 {
      bytes = bytes.dropLast()
      while bytes.last == 0x20 { bytes = bytes.dropLast() }
    }
    return quantity { () throws(ValueProblem) in .percent(try Decimal.parse(bytes)) }
  }

  func measure(of value: Value) -> Measure? {
    if case .percent(let number) = value { Measure(number: number, unit: .percent) } else { nil }
  }
}
