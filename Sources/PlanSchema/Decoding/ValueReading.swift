// Reads one value of any type.

import PlanText

/// What is wrong with a written value.
struct ReadingProblem: Error {
  let kind: FindingKind
  /// In one line, with the value as it is written.
  let message: String
  /// How to mend it.
  let suggestion: String?

  init(_ message: String, _ suggestion: String? = nil, kind: FindingKind = .badValue) {
    self.kind = kind
    self.message = message
    self.suggestion = suggestion
  }
}

/// Reads values of one document.
struct ValueReading {
  /// Currency of amounts that name none; nil: each must name its own.
  let currency: String?

  /// Reads a value that is not empty.
  ///
  /// - Parameter raw: the value's text, if it is at hand already.
  func read(_ written: WrittenValue, raw: String? = nil, as type: ValueType) -> Result<Value, ReadingProblem> {
    let definition = type.definition
    if written.isNone, definition.knowsNone { return .success(.none) }
    return definition.read(written, raw ?? written.string, in: self)
  }
}
