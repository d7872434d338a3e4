// Reads the type of a value as the schema language writes it: `list of person`, `choice or scale`, `reference to risks`.

extension ValueType {
  /// Names of the types that stand alone, in the order in which a reader meets them.
  static let plainNames = [
    "text", "id", "slug", "person", "account", "reference", "date", "period", "money", "number", "percent", "scale",
    "choice", "yes/no", "duration", "hours", "timezone", "currency", "email", "phone", "link", "revision",
  ]

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
    guard words.count == 1, let plain = Self.plain(words[0]) else { return nil }
    self = plain
  }

  private static func plain(_ name: Substring) -> ValueType? {
    switch name {
    case "text": .text
    case "id": .id
    case "slug": .slug
    case "person": .person
    case "account": .account
    case "reference": .reference([])
    case "date": .date
    case "period": .period
    case "money": .money
    case "number": .number
    case "percent": .percent
    case "scale": .scale(1...5)
    case "choice": .choice([])
    case "yes/no": .yesNo
    case "duration": .duration
    case "hours": .hours
    case "timezone": .timezone
    case "currency": .currency
    case "email": .email
    case "phone": .phone
    case "link": .link
    case "revision": .revision
    default: nil
    }
  }

  /// The type with choices and range put where it has a place for them.
  func filled(choices: [String], range: ClosedRange<Int>) -> ValueType {
    switch self {
    case .choice: .choice(choices)
    case .scale: .scale(range)
    case .either(let types): .either(types.map { $0.filled(choices: choices, range: range) })
    case .list(let item): .list(item.filled(choices: choices, range: range))
    default: self
    }
  }

  var takesChoices: Bool { contains { if case .choice = $0 { true } else { false } } }
  var takesRange: Bool { contains { if case .scale = $0 { true } else { false } } }

  /// Whether one value of the type can be higher than another, so that one way can be better.
  var isOrdered: Bool {
    switch self {
    case .money, .number, .percent, .scale, .choice, .yesNo, .duration: true
    case .either(let types): types.contains(where: \.isOrdered)
    default: false
    }
  }

  /// Sections that references of this type may point into; none for any section.
  package var referredSections: [String] {
    switch self {
    case .reference(let sections): sections
    case .either(let types): types.flatMap(\.referredSections)
    case .list(let item): item.referredSections
    default: []
    }
  }

  private func contains(_ matches: (ValueType) -> Bool) -> Bool {
    switch self {
    case .either(let types): types.contains { $0.contains(matches) }
    case .list(let item): item.contains(matches)
    default: matches(self)
    }
  }
}
