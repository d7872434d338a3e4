/// The type of a value, as the schema language names it.
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
