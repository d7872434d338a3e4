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
    switch value {
    case .person(let person): references.append(PendingReference(.person(person), range: range))
    case .reference(let reference):
      references.append(PendingReference(.record(reference, sections: type.referredSections), range: range))
    case .word(let word):
      if type == .account {
        references.append(PendingReference(.account(word), range: range))
      } else if type == .link, scheme(of: word) == nil {
        references.append(PendingReference(.file(word), range: range))
      }
    case .list(let values):
      for value in values { remember(value, type, at: range) }
    default: break
    }
  }
}
