/// Several values of one type: separated by commas in a cell; a YAML sequence or separated by commas in front matter.
struct ListType: ValueDefinition {
  let item: ValueType

  var name: String { "list of " + item.spelling }
  var inWords: String { "a list, each item \(item.inWords)" }
  var parts: [ValueType] { [item] }
  /// A list may be written as one text with commas; what stands between them is checked by `rutter check`.
  var jsonSchema: String {
    let schema = item.definition.jsonSchema
    return JSONSchema.anyOf([
      "\"type\": \"array\", \"items\": { \(schema) }", schema,
      "\"type\": \"string\", \"pattern\": \(JSONSchema.quoted(","))",
    ])
  }

  func read(_ written: WrittenValue, _ text: String, in reading: ValueReading) -> Result<Value, ReadingProblem> {
    var values: [Value] = []
    for part in written.commaParts {
      switch reading.read(part, as: item) {
      case .success(let value): values.append(value)
      case .failure(let problem): return .failure(problem)
      }
    }
    return .success(.list(values))
  }

  func fits(_ text: String) -> Bool {
    text.split(separator: ",").allSatisfy { item.definition.fits(trimmed($0)) }
  }

  private func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
