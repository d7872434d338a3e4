package import PlanText

/// Why an operation could not be done: thrown, never a finding. What is wrong in a plan's text is a `Finding`.
package struct Failure: Error, Sendable, CustomStringConvertible {
  /// What the caller can do about it; each has an exit status of its own.
  package enum Reason: Sendable {
    /// Errors were found in plans, and nothing was written.
    case findings
    /// The request makes no sense: an unknown account, a value that does not fit.
    case usage
    /// Not a plan repository, or files or git data cannot be read or written.
    case repository
  }

  package let reason: Reason
  /// What happened, on what, in one sentence without a full stop.
  package let message: String
  /// What to do about it.
  package let hint: String?

  package init(_ reason: Reason, _ message: String, hint: String? = nil) {
    self.reason = reason
    self.message = message
    self.hint = hint
  }

  /// An error in a text that an operation cannot do without: where it is, what it is, and its mend.
  package init(_ error: Finding) {
    let place = error.place
    self.init(
      .findings, "\(place.path):\(place.start.line):\(place.start.column): \(error.message)",
      hint: error.suggestion ?? error.kind.mend)
  }

  package var description: String { hint.map { "\(message)\nhint: \($0)" } ?? message }
}
