// What is found when files are gathered, before any is read.

package import PlanText

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
