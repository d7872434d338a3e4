/// The first of several types that fits.
struct EitherType: ValueDefinition {
  let parts: [ValueType]

  var name: String { parts.map(\.spelling).joined(separator: " or ") }
  var inWords: String { parts.map(\.inWords).joined(separator: " or ") }
  var jsonSchema: String { JSONSchema.anyOf(parts.map(\.definition.jsonSchema)) }
  var isOrdered: Bool { parts.contains(where: \.definition.isOrdered) }

  func read(_ written: WrittenValue, _ text: String, in reading: ValueReading) -> Result<Value, ReadingProblem> {
    // A bare number is a number where it may be one, before it is an amount in the plan's currency or a share.
    if parts.contains(.number), case .success(let value) = reading.read(written, raw: text, as: .number) {
      return .success(value)
    }
    for type in parts {
      if case .success(let value) = reading.read(written, raw: text, as: type), type.definition.fits(text) {
        return .success(value)
      }
    }
    let names = parts.map(\.inWords)
    return .failure(
      ReadingProblem(
        "'\(text)' is neither \(names.joined(separator: " nor "))",
        didYouMean(text, among: ValueType.either(parts).choices)))
  }

  func measure(of value: Value) -> Measure? { parts.lazy.compactMap { $0.measure(of: value) }.first }

  func order(of value: Value, against other: Value) -> ValueOrder? {
    if let order = parts.lazy.compactMap({ $0.order(of: value, against: other) }).first { return order }
    // A word of a list and a step of the scale beside it.
    guard let left = measure(of: value), let right = measure(of: other), left.unit.isComparable(with: right.unit)
    else { return nil }
    return left.number == right.number ? .same : left.number < right.number ? .lower : .higher
  }
}
