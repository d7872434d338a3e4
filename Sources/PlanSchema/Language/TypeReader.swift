// Reads the type of a value as the schema language writes it: `list of person`, `choice or scale`, `reference to risks`.

extension ValueType {
  /// Names of the types that stand alone, in the order in which a reader meets them.
  static let plainNames = plain.map(\.spelling)
  private static let plainByName = Dictionary(uniqueKeysWithValues: zip(plainNames, plain))

  /// Choices and range are still to be filled in; see ``filled(choices:range:)``. Nil when the text names no type.
  init?(named text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: true)
    if words.count > 2, words[0] == "list", words[1] == "of" {
      guard let item = ValueType(named: words.dropFirst(2).joined(separator: " ")) else { return nil }
      if case .list = item { return nil }
      self = .list(item)
      return
    }
    let alternatives = words.split(separator: "or", omittingEmptySubsequences: false)
    guard alternatives.count <= 1 else {
      let types = alternatives.compactMap { ValueType(named: $0.joined(separator: " ")) }
      guard types.count == alternatives.count else { return nil }
      self = .either(types)
      return
    }
    if words.count == 3, words[0] == "reference", words[1] == "to" {
      let sections = words[2].split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      guard !sections.contains("") else { return nil }
      self = .reference(sections)
      return
    }
    guard words.count == 1, let plain = Self.plainByName[String(words[0])] else { return nil }
    self = plain
  }

  /// The type with choices and range put where it has a place for them.
  func filled(choices: [String], range: ClosedRange<Int>) -> ValueType {
    if case .choice = self { return .choice(choices) }
    if case .scale = self { return .scale(range) }
    if case .either(let types) = self { return .either(types.map { $0.filled(choices: choices, range: range) }) }
    if case .list(let item) = self { return .list(item.filled(choices: choices, range: range)) }
    return self
  }
}
