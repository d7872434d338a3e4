// Findings about sections of declared lists.

package import PlanText

extension FindingKind {
  package static let unknownList = FindingKind(
    "unknown-list", .error, "A section of lists has a list that the schema does not know",
    why: "Its items are read as a note, so nothing can refer to them.",
    mend: "Correct the `###` heading.")

  package static let listTwice = FindingKind(
    "list-twice", .error, "A list stands twice in its section",
    why: "One list is easier to read and to keep than two halves of it.",
    mend: "Move the items below the first of the two headings.")

  package static let itemOutsideList = FindingKind(
    "item-outside-list", .error, "Items stand below none of their section's lists",
    why: "Nobody can tell whether they are strengths or threats; they are read as a note.",
    mend: "Write the `###` heading of their list above them.")

  /// Kinds of declared lists.
  static let listKinds: [FindingKind] = [.unknownList, .listTwice, .itemOutsideList]
}
