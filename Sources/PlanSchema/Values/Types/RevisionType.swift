/// A revision expression of git.
struct RevisionType: ValueDefinition {
  var name: String { "revision" }
  var inWords: String { "a revision" }
  var jsonSchema: String { "\"type\": [\"string\", \"number\"]" }

  func read(_ written: WrittenValue, _ text: String, in reading: ValueReading) -> Result<Value, ReadingProblem> {
    if !text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }), !text.hasPrefix("-") { return .success(.word(text)) }
    return .failure(ReadingProblem("'\(text)' is not a revision", "write a commit id, a tag or a branch"))
  }
}
