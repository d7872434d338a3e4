/// Why an edit cannot be made; the text stays as it is.
package struct EditProblem: Error, Hashable, Sendable {
  /// What is wrong, in one line without a full stop.
  package let message: String
  /// What to do about it.
  package let hint: String?

  package init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }
}
