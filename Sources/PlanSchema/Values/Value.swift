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
