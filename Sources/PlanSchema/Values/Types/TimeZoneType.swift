/// A time zone by its name, `Europe/London`.
struct TimeZoneType: ValueDefinition {
  var name: String { "timezone" }
  var inWords: String { "a time zone" }
  var jsonSchema: String { JSONSchema.pattern("^(UTC|[A-Z][A-Za-z_]+(/[A-Za-z0-9_+-]+)*)$") }

  func read(_ written: WrittenValue, _ text: String, in reading: ValueReading) -> Result<Value, ReadingProblem> {
    if TimeZoneNames.all.contains(text) { return .success(.word(text)) }
    return .failure(
      ReadingProblem(
        "'\(text)' is not a time zone",
        didYouMean(text, among: TimeZoneNames.all.sorted()) ?? "write a name such as Europe/London, or UTC"))
  }
}
