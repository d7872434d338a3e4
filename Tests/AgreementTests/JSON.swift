// JSON that commands print, as the tests read it.
import Foundation

/// A value of a JSON document. A member that is not there is null, so that a test fails at the comparison.
enum JSON: Decodable, Hashable {
  case null
  case bool(Bool)
  case number(Int)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Int.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let values = try? container.decode([JSON].self) {
      self = .list(values)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }

  subscript(_ member: String) -> JSON {
    if case .object(let members) = self { members[member] ?? .null } else { .null }
  }

  /// The elements of a list; none of anything else.
  var items: [JSON] { if case .list(let items) = self { items } else { [] } }

  /// The only or first element with this text in a member; null if there is none.
  func first(_ member: String, _ text: String) -> JSON { items.first { $0[member].text == text } ?? .null }

  var text: String? { if case .text(let text) = self { text } else { nil } }

  var int: Int? { if case .number(let number) = self { number } else { nil } }

  /// All members of this name, however deep.
  func all(_ member: String) -> [JSON] {
    switch self {
    case .object(let members):
      members.sorted { $0.key < $1.key }.flatMap { ($0.key == member ? [$0.value] : []) + $0.value.all(member) }
    case .list(let items): items.flatMap { $0.all(member) }
    case .null, .bool, .number, .text: []
    }
  }
}
