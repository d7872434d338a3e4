// Findings about what identifies a record.

package import PlanText

extension FindingKind {
  package static let missingID = FindingKind(
    "missing-id", .error, "A record has no id",
    why: "Without an id nobody can refer to the record, and its history cannot be followed.",
    mend: "Write the next free number of the section. An id that was used before is never used again.")

  package static let badID = FindingKind(
    "bad-id", .error, "An id does not have the form of its section's ids",
    why: "An id says by its letters what it names: T1 is a target, C1 a contact.",
    mend: "Write the letters of the section and a number, without space or leading zero.")

  package static let idTwice = FindingKind(
    "id-twice", .error, "Two records have the same id",
    why: "Whatever refers to that id could mean either record.",
    mend: "Give the newer record the next free number.")

  package static let keyTwice = FindingKind(
    "key-twice", .error, "Two rows of a section stand for the same thing",
    why: "Nobody can tell which of the two holds.",
    mend: "Merge the two rows, or correct what tells them apart.")

  /// Kinds of ids and keys.
  static let keyKinds: [FindingKind] = [.missingID, .badID, .idTwice, .keyTwice]
}
