/// The type of a value, as the schema language names it. What a type is stands in its ``ValueDefinition``.
package indirect enum ValueType: Hashable, Sendable {
  case text
  /// The record's own id: the section's prefix and a number.
  case id
  /// A person of people.md, `tom` or `@tom`.
  case person
  /// An account of the repository, by folder name.
  case account
  /// The key of a record in one of the named sections; `other-account#T1` reaches another account. No section named: any.
  case reference([String])
  case date
  case period
  case money
  case number
  case percent
  case scale(ClosedRange<Int>)
  case choice([String])
  case yesNo
  case duration
  case hours
  case timezone
  case currency
  case email
  case phone
  /// A web address, or a file of the repository that must exist.
  case link
  /// A revision expression of git.
  case revision
  /// A person's own id, as it is declared in people.md.
  case slug
  /// The first of several types that fits.
  case either([ValueType])
  /// Comma separated in a cell; a YAML sequence or comma separated in front matter.
  case list(ValueType)
}

extension ValueType {
  /// The types that stand alone, in the order in which a reader meets them; choices and range are still to be filled in.
  static let plain: [ValueType] = [
    .text, .id, .slug, .person, .account, .reference([]), .date, .period, .money, .number, .percent, .scale(1...5),
    .choice([]), .yesNo, .duration, .hours, .timezone, .currency, .email, .phone, .link, .revision,
  ]

  /// What is true of the type: the only place that tells types apart.
  var definition: any ValueDefinition {
    switch self {
    case .text: TextType()
    case .id: IDType()
    case .person: PersonType()
    case .account: AccountType()
    case .reference(let sections): ReferenceType(sections: sections)
    case .date: DateType()
    case .period: PeriodType()
    case .money: MoneyType()
    case .number: NumberType()
    case .percent: PercentType()
    case .scale(let range): ScaleType(range: range)
    case .choice(let choices): ChoiceType(choices: choices)
    case .yesNo: YesNoType()
    case .duration: DurationType()
    case .hours: HoursType()
    case .timezone: TimeZoneType()
    case .currency: CurrencyType()
    case .email: EmailType()
    case .phone: PhoneType()
    case .link: LinkType()
    case .revision: RevisionType()
    case .slug: SlugType()
    case .either(let types): EitherType(parts: types)
    case .list(let item): ListType(item: item)
    }
  }

  /// As the schema language writes it: `list of person`, `money or percent`, `reference to targets|risks`.
  package var spelling: String { definition.name }

  /// As findings name it: `a date`.
  package var inWords: String { definition.inWords }

  /// What a value of the type measures; nil where it measures nothing.
  package func measure(of value: Value) -> Measure? { definition.measure(of: value) }

  /// How a value of the type lies to another one; nil where that cannot be said.
  package func order(of value: Value, against other: Value) -> ValueOrder? {
    definition.order(of: value, against: other)
  }

  /// The types of which a value of this one may be, or may hold some.
  private var leaves: [ValueType] {
    let parts = definition.parts
    return parts.isEmpty ? [self] : parts.flatMap(\.leaves)
  }

  /// Whether a value may be of a type, or may hold some of it.
  package func contains(where matches: (ValueType) -> Bool) -> Bool {
    let parts = definition.parts
    return parts.isEmpty ? matches(self) : parts.contains { $0.contains(where: matches) }
  }

  var takesChoices: Bool { contains { if case .choice = $0 { true } else { false } } }
  var takesRange: Bool { contains { if case .scale = $0 { true } else { false } } }
  /// Whether a value can name a record of this account or of another one.
  package var refersToRecords: Bool { contains { if case .reference = $0 { true } else { false } } }
  /// Whether a value can name a record or a person.
  package var namesRecords: Bool { refersToRecords || contains { $0 == .person } }

  /// Sections that references of this type may point into; none for any section.
  package var referredSections: [String] {
    leaves.flatMap { leaf -> [String] in if case .reference(let sections) = leaf { sections } else { [] } }
  }

  /// The range of a scale in the type; nil if it has none.
  package var scaleRange: ClosedRange<Int>? {
    leaves.lazy.compactMap { leaf -> ClosedRange<Int>? in
      if case .scale(let range) = leaf { range } else { nil }
    }.first
  }

  /// Every word that may be chosen, in the order of the schema.
  package var choices: [String] {
    leaves.flatMap { leaf -> [String] in if case .choice(let choices) = leaf { choices } else { [] } }
  }
}
