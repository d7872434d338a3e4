/// A currency by its ISO 4217 code.
struct CurrencyType: ValueDefinition {
  var name: String { "currency" }
  var inWords: String { "a currency code" }
  var jsonSchema: String { JSONSchema.pattern("^[A-Za-z]{3}$") }

  func read(_ written: WrittenValue, _ text: String, in reading: ValueReading) -> Result<Value, ReadingProblem> {
    let code = text.uppercased()
    if Currency.isCode(code) { return .success(.word(code)) }
    return .failure(ReadingProblem("'\(text)' is not a currency code", "write three letters, such as GBP or EUR"))
  }
}
