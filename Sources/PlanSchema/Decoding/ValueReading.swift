// Reads one value of any type; what stands in a list is read item by item.

import PlanText

/// What is wrong with a written value.
struct ReadingProblem: Error {
  let kind: FindingKind
  /// In one line, with the value as it is written.
  let message: String
  /// How to mend it.
  let suggestion: String?

  init(_ message: String, _ suggestion: String? = nil, kind: FindingKind = .badValue) {
    self.kind = kind
    self.message = message
    self.suggestion = suggestion
  }
}

/// Reads values of one document.
struct ValueReading {
  /// Currency of amounts that name none; nil: each must name its own.
  let currency: String?

  /// Reads a value that is not empty.
  ///
  /// - Parameter raw: the value's text, if it is at hand already.
  func read(_ written: WrittenValue, raw: String? = nil, as type: ValueType) -> Result<Value, ReadingProblem> {
    if written.isNone, type != .id, type != .slug { return .success(.none) }
    let text = raw ?? written.string
    switch type {
    case .text: return .success(.text(text))
    case .person: return readPerson(text)
    case .choice(let choices): return readChoice(text, of: choices)
    case .reference: return readReference(text)
    case .date, .period, .money, .number, .percent, .duration, .hours:
      return readQuantity(written.bytes, as: type)
    case .scale(let range): return readScale(text, in: range)
    case .yesNo: return readYesNo(text)
    case .id: return .success(.word(text))
    case .slug, .account: return readSlug(text, type)
    case .timezone, .currency, .email, .phone, .link, .revision: return readWord(text, as: type)
    case .either(let types): return readEither(written, text, of: types)
    case .list(let item):
      var values: [Value] = []
      for part in written.commaParts {
        switch read(part, as: item) {
        case .success(let value): values.append(value)
        case .failure(let problem): return .failure(problem)
        }
      }
      return .success(.list(values))
    }
  }

  private func readEither(
    _ written: WrittenValue, _ text: String, of types: [ValueType]
  ) -> Result<Value, ReadingProblem> {
    // A bare number is a number where it may be one, before it is an amount in the plan's currency or a share.
    if types.contains(.number), case .success(let value) = readQuantity(written.bytes, as: .number) {
      return .success(value)
    }
    for type in types {
      if case .success(let value) = read(written, raw: text, as: type), type.fits(text) { return .success(value) }
    }
    let names = types.map(\.inWords)
    let choices = types.flatMap(\.choices)
    return .failure(
      ReadingProblem(
        "'\(text)' is neither \(names.joined(separator: " nor "))", didYouMean(text, among: choices)))
  }

  private func readPerson(_ text: String) -> Result<Value, ReadingProblem> {
    let name = text.hasPrefix("@") ? text.dropFirst() : text[...]
    if isSlug(name) { return .success(.person(PersonID(String(name)))) }
    let lower = name.lowercased()
    return .failure(
      ReadingProblem(
        "'\(text)' is not a person's id", isSlug(lower) ? "write '\(lower)'" : "write an id of people.md, such as 'tom'"
      ))
  }

  private func readChoice(_ text: String, of choices: [String]) -> Result<Value, ReadingProblem> {
    for choice in choices where choice == text { return .success(.word(choice)) }
    let folded = Array(FoldedBytes(text))
    for choice in choices where folded.elementsEqual(FoldedBytes(choice)) { return .success(.word(choice)) }
    return .failure(
      ReadingProblem(
        "'\(text)' is not one of \(choices.joined(separator: ", "))", didYouMean(text, among: choices),
        kind: .unknownChoice))
  }

  private func readReference(_ text: String) -> Result<Value, ReadingProblem> {
    guard let hash = text.utf8.firstIndex(of: 0x23) else {
      return .success(.reference(Reference(key: RecordKey(text))))
    }
    let account = text[..<hash]
    let key = text[text.index(after: hash)...]
    guard isSlug(account), !key.isEmpty else {
      return .failure(
        ReadingProblem("'\(text)' does not name a record", "write an id such as T1, or 'other-account#T1'"))
    }
    return .success(.reference(Reference(account: String(account), key: RecordKey(String(key)))))
  }

  private func readScale(_ text: String, in range: ClosedRange<Int>) -> Result<Value, ReadingProblem> {
    if text.utf8.count <= 7, let number = Int(text), range.contains(number) { return .success(.scale(number)) }
    return .failure(
      ReadingProblem("'\(text)' is not a whole number from \(range.lowerBound) to \(range.upperBound)"))
  }

  private func readYesNo(_ text: String) -> Result<Value, ReadingProblem> {
    switch text.lowercased() {
    case "yes", "true": .success(.yesNo(true))
    case "no", "false": .success(.yesNo(false))
    default: .failure(ReadingProblem("'\(text)' is neither yes nor no"))
    }
  }

  private func readSlug(_ text: String, _ type: ValueType) -> Result<Value, ReadingProblem> {
    if isSlug(text) { return .success(.word(text)) }
    let lower = text.lowercased()
    return .failure(
      ReadingProblem(
        "'\(text)' is not \(type.inWords)",
        isSlug(lower) ? "write '\(lower)'" : "use lower-case letters, digits and hyphens only"))
  }
}
