// Findings about sections as wholes.

package import PlanText

extension FindingKind {
  package static let unknownSection = FindingKind(
    "unknown-section", .advice, "A section has a heading that the schema does not know",
    why: "It is kept and compared as free text, but its content is not checked, and reports do not use it.",
    mend: "Correct the heading, declare the section in rutter.yaml, or leave it as it is.")

  package static let misplacedSection = FindingKind(
    "misplaced-section", .error, "A section stands in the wrong kind of file",
    why: "Its content is not read here, so it counts for nothing.",
    mend: "Move the section to the kind of file that the message names.")

  package static let sectionTwice = FindingKind(
    "section-twice", .error, "A section stands twice in a file",
    why: "Nobody can tell which of the two holds.",
    mend: "Merge the two sections into one.")

  package static let missingSection = FindingKind(
    "missing-section", .error, "A section that every such file needs is missing",
    why: "Without it the file does not do what it is for.",
    mend: "Add the heading, and write the section below it.")

  /// Kinds of whole sections.
  static let sectionKinds: [FindingKind] = [
    .unknownSection, .misplacedSection, .sectionTwice, .missingSection,
  ]
}
