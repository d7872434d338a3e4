// A value in its document: read, reported where it is wrong, and remembered where it points at something else.

import PlanText

extension DocumentDecoder {
  /// Reads a value; nil if it is empty or cannot be read. Each bad item of a list is reported by itself.
  ///
  /// - Parameter name: what findings call the field.
  mutating func value(_ written: WrittenValue, raw: String? = nil, as type: ValueType, named name: String) -> Value? {
    if written.isEmpty { return nil }
    guard case .list(let itemType) = type, !written.isNone else { return single(written, raw, type, name) }
    var values: [Value] = []
    var isWhole = true
    for part in written.commaParts {
      if part.isEmpty {
        report(
          .badValue, "'\(name)': an item of the list is empty", at: part.range, suggestion: "take the extra comma out")
        isWhole = false
      } else if let value = single(part, nil, itemType, name) {
        values.append(value)
      } else {
        isWhole = false
      }
    }
    return isWhole ? .list(values) : nil
  }

  private mutating func single(_ written: WrittenValue, _ raw: String?, _ type: ValueType, _ name: String) -> Value? {
    switch reading.read(written, raw: raw, as: type) {
    case .success(let value):
      remember(value, type, at: written.range)
      return value
    case .failure(let problem):
      report(
        problem.kind, "'\(name)': \(problem.message)", at: written.range, suggestion: problem.suggestion)
      return nil
    }
  }

  /// Keeps what has to be looked up in other documents, or elsewhere in this one.
  private mutating func remember(_ value: Value, _ type: ValueType, at range: SourceRange) {
    if case .list(let values) = value {
      for value in values { remember(value, type, at: range) }
    } else if let person = value.person {
      references.append(PendingReference(.person(person), range: range))
    } else if let reference = value.reference {
      references.append(PendingReference(.record(reference, sections: type.referredSections), range: range))
    } else if type == .account, let word = value.word {
      references.append(PendingReference(.account(word), range: range))
    } else if type == .link, let word = value.word, scheme(of: word) == nil {
      references.append(PendingReference(.file(word), range: range))
    }
  }
}
