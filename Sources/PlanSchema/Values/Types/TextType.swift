/// Any text.
struct TextType: ValueDefinition {
  var name: String { "text" }
  var inWords: String { "text" }
  var jsonSchema: String { "\"type\": [\"string\", \"number\"]" }

  func read(_ written: WrittenValue, _ text: String, in reading: ValueReading) -> Result<Value, ReadingProblem> {
    .success(.text(text))
  }
}
