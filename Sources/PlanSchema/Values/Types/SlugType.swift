/// A person's own id, as it is declared in people.md.
struct SlugType: ValueDefinition {
  var name: String { "slug" }
  var inWords: String { "a lower-case id" }
  var jsonSchema: String { JSONSchema.pattern("^[a-z0-9][a-z0-9-]*$") }

  func read(_ written: WrittenValue, _ text: String, in reading: ValueReading) -> Result<Value, ReadingProblem> {
    slug(text)
  }

  var knowsNone: Bool { false }
}
