/// Why a text cannot be edited as asked; nothing is changed.
package struct EditError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The cause, for a person.
  package let message: String

  package init(_ message: String) { self.message = message }

  package var description: String { message }
}
