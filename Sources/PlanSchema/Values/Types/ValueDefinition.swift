/// What one type of values is: everything in which it differs from other types. Each type is one file of this folder, and a case
/// of ``ValueType`` that gives its definition.
protocol ValueDefinition: Sendable {
  /// As the schema language writes it.
  var name: String { get }
  /// As findings name it, with its article: `a date`.
  var inWords: String { get }
  /// Members of the JSON object that describes the type in JSON Schema. YAML readers give dates, numbers and yes/no as values
  /// of their own; each type allows what they make of it.
  var jsonSchema: String { get }
  /// Whether one value can be higher than another, so that one way can be better.
  var isOrdered: Bool { get }
  /// Whether a dash says that there is none. Where it does not, it is read like any other text.
  var knowsNone: Bool { get }
  /// The types that this one is made of; none for what stands alone.
  var parts: [ValueType] { get }

  /// Reads a value that is not empty.
  ///
  /// - Parameter text: `written` as a string.
  func read(_ written: WrittenValue, _ text: String, in reading: ValueReading) -> Result<Value, ReadingProblem>

  /// Whether a text that can be read as this type is likely to be meant so, where other types could take it too.
  func fits(_ text: String) -> Bool

  /// What a value measures, so that it can be held against another one; nil where it measures nothing.
  func measure(of value: Value) -> Measure?

  /// How a value lies to another one; nil where that cannot be said.
  func order(of value: Value, against other: Value) -> ValueOrder?
}

/// How one value lies to another.
package enum ValueOrder: Sendable { case lower, same, higher }

/// A number with what it counts.
package struct Measure: Hashable, Sendable {
  package enum Unit: Hashable, Sendable {
    /// An ISO 4217 code.
    case money(String)
    case percent, number
    /// Steps, from the lowest to the highest.
    case scale(ClosedRange<Int>)

    /// Whether steps of any scale, or amounts of one unit.
    func isComparable(with other: Unit) -> Bool {
      if case .scale = self, case .scale = other { return true }
      return self == other
    }
  }

  package let number: Decimal
  package let unit: Unit
}

extension ValueDefinition {
  var isOrdered: Bool { false }
  var knowsNone: Bool { true }
  var parts: [ValueType] { [] }
  func fits(_ text: String) -> Bool { true }
  func measure(of value: Value) -> Measure? { nil }

  func order(of value: Value, against other: Value) -> ValueOrder? {
    guard let left = measure(of: value), let right = measure(of: other), left.unit.isComparable(with: right.unit)
    else { return nil }
    return left.number == right.number ? .same : left.number < right.number ? .lower : .higher
  }

  /// What is counted or measured, or why it cannot be read.
  func quantity(_ read: () throws(ValueProblem) -> Value) -> Result<Value, ReadingProblem> {
    do throws(ValueProblem) {
      return .success(try read())
    } catch {
      return .failure(ReadingProblem(error.message, "write \(error.expected)"))
    }
  }

  /// A lower-case id as a word, or what is wrong with it.
  func slug(_ text: String) -> Result<Value, ReadingProblem> {
    if isSlug(text) { return .success(.word(text)) }
    let lower = text.lowercased()
    return .failure(
      ReadingProblem(
        "'\(text)' is not \(inWords)",
        isSlug(lower) ? "write '\(lower)'" : "use lower-case letters, digits and hyphens only"))
  }
}
