// Findings about the schema language: read by whoever keeps `rutter.yaml`, not by those who write plans.

package import PlanText

extension FindingKind {
  package static let unknownSchemaKey = FindingKind(
    "unknown-schema-key", .error, "A schema extension uses a key that the schema language does not have",
    why: "A key that is not understood would be ignored, and the section or column would not be checked as you meant.",
    mend: "Correct the spelling, or take the key out. docs/FORMAT.md lists the keys of the schema language.")

  package static let badSchemaValue = FindingKind(
    "bad-schema-value", .error, "A schema extension has a value that the schema language does not allow",
    why: "Plans cannot be checked against a schema that is not clear itself.",
    mend: "Write a value that the message names. `rutter schema` prints the schema as it stands.")

  package static let prefixClash = FindingKind(
    "prefix-clash", .error, "Two sections give their records ids with the same prefix",
    why:
      "An id such as T1 must name one record of an account; with a shared prefix nobody can tell which one is meant.",
    mend: "Choose another prefix of one to three capital letters for the section that you added.")

  package static let sectionWithoutKey = FindingKind(
    "section-without-key", .error, "A section of records does not say what identifies a record",
    why: "Without a key a changed row looks like one row removed and another added, and no record can be named.",
    mend: "Give the section a `prefix:` for ids such as V1, or a `key:` that lists the columns that identify a row.")

  package static let nameClash = FindingKind(
    "name-clash", .error, "Two sections or columns go by the same heading",
    why: "A heading in a plan must mean one section or column; here it could mean either of two.",
    mend: "Change the heading, the id or the `also:` of the one that you added.")

  /// Kinds of the schema language.
  static let languageKinds: [FindingKind] = [
    .unknownSchemaKey, .badSchemaValue, .prefixClash, .sectionWithoutKey, .nameClash,
  ]
}
