// Findings about front matter and title.

package import PlanText

extension FindingKind {
  package static let frontMatterMissing = FindingKind(
    "front-matter-missing", .error, "The file does not begin with its front matter",
    why: "The lines between `---` and `---` say whose plan this is, who manages it and in which currency it is kept.",
    mend: "Begin the file with a line `---`, then the keys, then another line `---`.")

  package static let unknownKey = FindingKind(
    "unknown-key", .error, "The front matter holds a key that nobody knows",
    why: "A mistyped key is a fact that nobody reads.",
    mend: "Correct the spelling, or take the line out.")

  package static let misplacedKey = FindingKind(
    "misplaced-key", .error, "A key stands in the front matter of the wrong kind of file",
    why: "The fact is not read here, so it counts for nothing.",
    mend: "Move the line to the front matter of the file that it belongs to.")

  package static let missingKey = FindingKind(
    "missing-key", .error, "The front matter lacks a key that every such file needs",
    why: "Checks, diffs and reports of this account depend on it.",
    mend: "Add the line between the two `---` lines at the head of the file.")

  package static let titleMissing = FindingKind(
    "title-missing", .error, "The file has no title",
    why: "The title is the name by which lists and reports show the account.",
    mend: "Write a line `# Name` below the front matter.")

  package static let tooManyFindings = FindingKind(
    "too-many-findings", .error, "A file has more findings than are shown",
    why: "Most of so many findings usually come from one mistake.",
    mend: "Mend what is shown first, then check again.")

  /// Kinds of front matter and title.
  static let frontMatterKinds: [FindingKind] = [
    .frontMatterMissing, .unknownKey, .misplacedKey, .missingKey, .titleMissing, .tooManyFindings,
  ]
}
