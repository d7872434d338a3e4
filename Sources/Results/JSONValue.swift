// Values for programs, as JSON has them: members keep the order in which they are given.

/// A JSON value.
package indirect enum JSONValue: Hashable, Sendable {
  case object([Member])
  case array([JSONValue])
  case string(String)
  case integer(Int)
  case bool(Bool)
  case null

  package struct Member: Hashable, Sendable {
    package let name: String
    package let value: JSONValue

    package init(name: String, value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// An object without the members whose value is nil.
  package static func object(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
  }

  package static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  /// A number, or null where there is none.
  package static func number(_ number: Int?) -> JSONValue { number.map { .integer($0) } ?? .null }
}
