/// An account of the repository, by folder name.
struct AccountType: ValueDefinition {
  var name: String { "account" }
  var inWords: String { "an account" }
  var jsonSchema: String { "\"type\": [\"string\", \"number\"]" }

  func read(_ written: WrittenValue, _ text: String, in reading: ValueReading) -> Result<Value, ReadingProblem> {
    slug(text)
  }
}
