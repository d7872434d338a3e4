// Findings about which files and folders there are.

package import PlanText

extension FindingKind {
  package static let peopleMissing = FindingKind(
    "people-missing", .error, "The repository has no people.md",
    why: "Plans name your people by their ids; without people.md nobody can tell who is meant.",
    mend: "Add people.md at the top of the repository, with a section People and one row for each person.")

  package static let folderName = FindingKind(
    "folder-name", .error, "The folder of an account has a name that cannot be an id",
    why: "The folder's name is the account's id: it is written in commands, references and tags.",
    mend: "Rename the folder: lower-case letters, digits and hyphens, such as `northgate-foods`.")

  package static let planMissing = FindingKind(
    "plan-missing", .error, "The folder of an account has no plan.md",
    why: "Parts, reviews and handovers belong to a plan; without one they are not read as what they are.",
    mend: "Write plan.md in the folder, or move the files to the account that they belong to.")

  package static let fileDate = FindingKind(
    "file-date", .error, "The name of a review or handover file does not begin with its date",
    why:
      "The files of a folder are put in order by their names; with another date a review would stand in the wrong place.",
    mend: "Name the file by its date, `2026-09-30.md` or `2026-09-30-topic.md`, or correct `date:` in its front matter."
  )

  package static let unknownKind = FindingKind(
    "unknown-kind", .warning, "A file beside a plan names a kind that is probably mistyped",
    why: "Only a file with `kind: part` counts as a part of the plan; any other file there is left alone.",
    mend: "Write `kind: part` if its sections belong to the plan.")

  package static let partRepeatsSection = FindingKind(
    "part-repeats-section", .error, "A section of a plan stands in two of its files",
    why: "Nobody can tell which of the two holds.",
    mend: "Keep the section in one file, and move what the other one has into it.")

  /// Kinds of files and folders.
  static let layoutKinds: [FindingKind] = [
    .peopleMissing, .folderName, .planMissing, .fileDate, .unknownKind, .partRepeatsSection,
  ]
}

extension FindingKind {
  package static let symbolicLink = FindingKind(
    "symbolic-link", .error, "A plan is a symbolic link",
    why: "A link can lead out of the repository: what it shows here is not what others see.",
    mend: "Put the file or folder itself in its place.")

  package static let unreadableFile = FindingKind(
    "unreadable-file", .error, "A plan file cannot be read",
    why: "What cannot be read cannot be checked, compared or committed.",
    mend: "Make the file a plain text file of at most 8 MB that you may read.")
}
