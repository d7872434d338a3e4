/// A person of people.md, `tom` or `@tom`.
struct PersonType: ValueDefinition {
  var name: String { "person" }
  var inWords: String { "a person" }
  var jsonSchema: String { JSONSchema.pattern("^@?[a-z0-9][a-z0-9-]*$") }

  func read(_ written: WrittenValue, _ text: String, in reading: ValueReading) -> Result<Value, ReadingProblem> {
    let name = text.hasPrefix("@") ? text.dropFirst() : text[...]
    if isSlug(name) { return .success(.person(PersonID(String(name)))) }
    let lower = name.lowercased()
    return .failure(
      ReadingProblem(
        "'\(text)' is not a person's id", isSlug(lower) ? "write '\(lower)'" : "write an id of people.md, such as 'tom'"
      ))
  }
}
