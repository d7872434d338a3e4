/// The record's own id: the section's prefix and a number.
struct IDType: ValueDefinition {
  var name: String { "id" }
  var inWords: String { "an id" }
  var jsonSchema: String { JSONSchema.pattern("^[A-Z]+[1-9][0-9]*$") }

  func read(_ written: WrittenValue, _ text: String, in reading: ValueReading) -> Result<Value, ReadingProblem> {
    .success(.word(text))
  }

  var knowsNone: Bool { false }
}
