// Types as findings name them, and what a value's text alone says of the type that is meant.

extension ValueType {
  /// `a date`
  package var inWords: String {
    switch self {
    case .text: "text"
    case .id: "an id"
    case .person: "a person"
    case .account: "an account"
    case .reference(let sections):
      sections.isEmpty ? "a record" : "a record of " + sections.joined(separator: ", ")
    case .date: "a date"
    case .period: "a period"
    case .money: "an amount of money"
    case .number: "a number"
    case .percent: "a percentage"
    case .scale(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .choice(let choices): "one of \(choices.joined(separator: ", "))"
    case .yesNo: "yes or no"
    case .duration: "a duration"
    case .hours: "hours of the week"
    case .timezone: "a time zone"
    case .currency: "a currency code"
    case .email: "an e-mail address"
    case .phone: "a phone number"
    case .link: "a link"
    case .revision: "a revision"
    case .slug: "a lower-case id"
    case .either(let types): types.map(\.inWords).joined(separator: " or ")
    case .list(let item): "a list, each item \(item.inWords)"
    }
  }

  /// The choices of the type or of any alternative.
  var choices: [String] {
    switch self {
    case .choice(let choices): choices
    case .either(let types): types.flatMap(\.choices)
    case .list(let item): item.choices
    default: []
    }
  }

  /// Whether a text that can be read as this type is likely to be meant so, where other types could take it too: a
  /// reference reads anything, but only `T1`, `C3@U1` or `other#T1` looks like one.
  func fits(_ text: String) -> Bool {
    switch self {
    case .reference:
      if text.utf8.contains(0x23) || text.utf8.contains(0x40) { return true }
      let letters = text.utf8.prefix { (0x41...0x5A).contains($0) }.count
      return (1...3).contains(letters) && letters < text.utf8.count
        && text.utf8.dropFirst(letters).allSatisfy { (0x30...0x39).contains($0) }
    case .list(let item): return text.split(separator: ",").allSatisfy { item.fits($0.trimmed) }
    default: return true
    }
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
