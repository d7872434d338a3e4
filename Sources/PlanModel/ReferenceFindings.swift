// Findings about references.

package import PlanText

extension FindingKind {
  package static let unknownPerson = FindingKind(
    "unknown-person", .error, "A plan names a person who is not in people.md",
    why: "What this person is to do, or knows, is found by nobody: no list and no reminder will show it.",
    mend: "Correct the id, or add the person to people.md.")

  package static let unknownRecord = FindingKind(
    "unknown-record", .error, "A reference names a record that does not exist",
    why: "The link between the two facts is lost, and reports leave it out.",
    mend: "Correct the id, or add the record that it names.")

  package static let wrongRecord = FindingKind(
    "wrong-record", .error, "A reference names a record of the wrong section",
    why: "An action for a contact where a target is meant moves no target.",
    mend: "Name a record of a section that the message names.")

  package static let unknownAccount = FindingKind(
    "unknown-account", .error, "A plan names an account that does not exist",
    why: "The link to the other account is lost, and reports leave it out.",
    mend: "Write the name of the other account's folder.")

  package static let missingFile = FindingKind(
    "missing-file", .error, "A link names a file that does not exist",
    why: "Whoever follows the link finds nothing.",
    mend: "Correct the path, or add the file to the repository.")

  package static let linkOutside = FindingKind(
    "link-outside", .error, "A link leads out of the plan repository",
    why: "What it points at is on your machine only; nobody else can read it.",
    mend: "Put the file into the repository, or link to a web address.")

  /// Kinds of references.
  static let referenceKinds: [FindingKind] = [
    .unknownPerson, .unknownRecord, .wrongRecord, .unknownAccount, .missingFile, .linkOutside,
  ]

  /// All that can be found by reading the documents of a repository together.
  package static let modelKinds: [FindingKind] = [symbolicLink, unreadableFile] + layoutKinds + referenceKinds
}
