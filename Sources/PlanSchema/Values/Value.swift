/// A decoded value. Two spellings of the same fact are equal: `£640k` and `GBP 640,000` in a plan kept in pounds.
package indirect enum Value: Hashable, Sendable {
  case text(String)
  /// Ids, slugs, choices, currency codes, time zones, e-mail addresses, phones, links and revisions: in canonical spelling.
  case word(String)
  case person(PersonID)
  case reference(Reference)
  case date(CalendarDate)
  case period(Period)
  case money(Money)
  case number(Decimal)
  /// In per cent: `12.5 %` is 12.5.
  case percent(Decimal)
  case scale(Int)
  case yesNo(Bool)
  case duration(CalendarDuration)
  case hours(WeeklyHours)
  case list([Value])
  /// `-` or `–`: there is none, and that is known. An unknown value is no `Value` at all.
  case none
}

// What a value holds, for those who expect one kind of it and have no use for another.
extension Value {
  /// The items of a list; of anything else the value itself.
  package var items: [Value] { if case .list(let items) = self { items } else { [self] } }
  /// Text or word.
  package var text: String? { if case .text(let text) = self { text } else { word } }
  package var word: String? { if case .word(let word) = self { word } else { nil } }
  package var person: PersonID? { if case .person(let person) = self { person } else { nil } }
  package var reference: Reference? { if case .reference(let reference) = self { reference } else { nil } }
  package var date: CalendarDate? { if case .date(let date) = self { date } else { nil } }
  package var money: Money? { if case .money(let money) = self { money } else { nil } }
  package var percent: Decimal? { if case .percent(let number) = self { number } else { nil } }
  /// A number or a per cent.
  package var number: Decimal? { if case .number(let number) = self { number } else { percent } }
  package var step: Int? { if case .scale(let step) = self { step } else { nil } }
  package var flag: Bool? { if case .yesNo(let flag) = self { flag } else { nil } }
  package var duration: CalendarDuration? { if case .duration(let duration) = self { duration } else { nil } }
  package var hours: WeeklyHours? { if case .hours(let hours) = self { hours } else { nil } }

  /// Whether the value is, or holds, a person.
  package func names(_ person: PersonID) -> Bool { items.contains { $0.person == person } }

  /// First and last day of a date or a period.
  package func days(fiscalYearStarts month: Int) -> ClosedRange<CalendarDate>? {
    if case .period(let period) = self { return period.days(fiscalYearStarts: month) }
    return date.map { $0...$0 }
  }

  /// An amount as sentences tell it, `£640k`, `12.5 %`, `12,500`; nil for what is no amount.
  package var amountInWords: String? {
    money?.canonical ?? percent.map { $0.grouped + " %" } ?? number?.grouped
  }

  /// As Rutter itself would write it.
  package var canonical: String {
    switch self {
    case .text(let text), .word(let text): text
    case .person(let person): person.name
    case .reference(let reference): (reference.account.map { $0 + "#" } ?? "") + reference.key.text
    case .scale(let level): "\(level)"
    case .yesNo(let isYes): isYes ? "yes" : "no"
    case .list(let items): items.map(\.canonical).joined(separator: ", ")
    case .none: "-"
    case .date(let date): date.canonical
    case .period(let period): period.canonical
    case .money(let money): money.canonical
    case .number(let number): number.canonical
    case .percent(let number): number.canonical + "%"
    case .duration(let duration): duration.canonical
    case .hours(let hours): hours.canonical
    }
  }
}

/// A person's id in people.md, lower case, without `@`.
package struct PersonID: Hashable, Sendable, Comparable {
  package let name: String
  package init(_ name: String) { self.name = name }
  package static func < (left: PersonID, right: PersonID) -> Bool { left.name < right.name }
}

/// The key of a record, of this account or another one.
package struct Reference: Hashable, Sendable {
  /// Folder name of the other account; nil for the account in whose plan the reference stands.
  package let account: String?
  package let key: RecordKey

  package init(account: String? = nil, key: RecordKey) {
    self.account = account
    self.key = key
  }
}

/// What identifies a record in its section: an id (`T1`), or the parts of its natural key joined by `@` (`Drivers@U1`).
package struct RecordKey: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let text: String
  package init(_ text: String) { self.text = text }
  package var description: String { text }

  /// Order of people: prefix first, then number, so that T2 comes before T10.
  package static func < (left: RecordKey, right: RecordKey) -> Bool {
    let (leftStem, leftNumber) = left.split
    let (rightStem, rightNumber) = right.split
    return (leftStem, leftNumber, left.text) < (rightStem, rightNumber, right.text)
  }

  private var split: (String, Int) {
    let digits = text.utf8.reversed().prefix { (0x30...0x39).contains($0) }.count
    let stem = String(decoding: text.utf8.dropLast(digits), as: UTF8.self)
    return (stem, Int(text.suffix(digits)) ?? -1)
  }
}
