// How the schema language writes a type: what `rutter schema` prints and reads again.

extension ValueType {
  /// `list of person`, `money or percent`, `reference to targets|risks`.
  package var spelling: String {
    switch self {
    case .text: "text"
    case .id: "id"
    case .slug: "slug"
    case .person: "person"
    case .account: "account"
    case .reference(let sections): sections.isEmpty ? "reference" : "reference to " + sections.joined(separator: "|")
    case .date: "date"
    case .period: "period"
    case .money: "money"
    case .number: "number"
    case .percent: "percent"
    case .scale: "scale"
    case .choice: "choice"
    case .yesNo: "yes/no"
    case .duration: "duration"
    case .hours: "hours"
    case .timezone: "timezone"
    case .currency: "currency"
    case .email: "email"
    case .phone: "phone"
    case .link: "link"
    case .revision: "revision"
    case .either(let types): types.map(\.spelling).joined(separator: " or ")
    case .list(let item): "list of " + item.spelling
    }
  }

  /// The range of a scale in the type; nil if it has none.
  var scaleRange: ClosedRange<Int>? {
    switch self {
    case .scale(let range): range
    case .either(let types): types.lazy.compactMap(\.scaleRange).first
    case .list(let item): item.scaleRange
    default: nil
    }
  }

  /// Every word that may be chosen, in the order of the schema.
  package var allChoices: [String] {
    switch self {
    case .choice(let choices): choices
    case .either(let types): types.flatMap(\.allChoices)
    case .list(let item): item.allChoices
    default: []
    }
  }
}

extension String {
  /// Lower-case words joined by hyphens as a heading: `last-contact` gives `Last contact`.
  static func heading(ofID id: String) -> String {
    let words = id.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
