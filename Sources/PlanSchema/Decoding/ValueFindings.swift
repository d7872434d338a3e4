// Findings about values, wherever they stand.

package import PlanText

extension FindingKind {
  package static let badValue = FindingKind(
    "bad-value", .error, "A value is not of the type that its place asks for",
    why: "A value that cannot be read cannot be compared, added up or reminded of.",
    mend: "Write it in the form that the message names. Leave the place empty if the value is not known.")

  package static let unknownChoice = FindingKind(
    "unknown-choice", .error, "A value is not one of those to choose from",
    why: "Checks and reports count by these words, and the same across all accounts.",
    mend: "Choose one of the words that the message names, or add yours to the choices in rutter.yaml.")

  /// Kinds of values.
  static let valueKinds: [FindingKind] = [.badValue, .unknownChoice]
}
