/// An amount in one currency, `£640k`.
struct MoneyType: ValueDefinition {
  var name: String { "money" }
  var inWords: String { "an amount of money" }
  var jsonSchema: String {
    JSONSchema.anyOf([
      "\"type\": \"number\"",
      JSONSchema.pattern("^-? ?([^0-9]{0,3} ?-?)?[0-9][0-9,_ ]*([.][0-9]+)? ?([kKmM]|bn|BN|Bn)?( ?[A-Z]{3}| ?€)?$"),
    ])
  }
  var isOrdered: Bool { true }

  func read(_ written: WrittenValue, _ text: String, in reading: ValueReading) -> Result<Value, ReadingProblem> {
    quantity { () throws(ValueProblem) in
      .money(try Money.parse(written.bytes, defaultCurrency: reading.currency))
    }
  }

  func measure(of value: Value) -> Measure? {
    if case .money(let money) = value { Measure(number: money.amount, unit: .money(money.currency)) } else { nil }
  }
}
