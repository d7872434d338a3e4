/// One of several words, whose order is that of a scale.
struct ChoiceType: ValueDefinition {
  let choices: [String]

  var name: String { "choice" }
  var inWords: String { "one of \(choices.joined(separator: ", "))" }
  var jsonSchema: String { "\"enum\": [" + choices.map(JSONSchema.quoted).joined(separator: ", ") + "]" }
  var isOrdered: Bool { true }

  func read(_ written: WrittenValue, _ text: String, in reading: ValueReading) -> Result<Value, ReadingProblem> {
    for choice in choices where choice == text { return .success(.word(choice)) }
    let folded = Array(FoldedBytes(text))
    for choice in choices where folded.elementsEqual(FoldedBytes(choice)) { return .success(.word(choice)) }
    return .failure(
      ReadingProblem("'\(text)' is not \(inWords)", didYouMean(text, among: choices), kind: .unknownChoice))
  }

  /// The place of a word in the list of choices, from 1, which is also what it stands for on a scale beside it.
  func measure(of value: Value) -> Measure? {
    guard case .word(let word) = value, let place = choices.firstIndex(of: word) else { return nil }
    return Measure(number: Decimal(place + 1), unit: .scale(1...choices.count))
  }
}
