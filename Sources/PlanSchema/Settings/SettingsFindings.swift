// Findings about `rutter.yaml`.

package import PlanText

extension FindingKind {
  package static let formatVersionMissing = FindingKind(
    "format-version-missing", .error, "The settings do not name the format version of the repository",
    why: "The version lets an older Rutter refuse a repository that it would misread.",
    mend: "Write `rutter: 1` as the first line of rutter.yaml.")

  package static let formatVersionNewer = FindingKind(
    "format-version-newer", .error, "The repository is written in a newer format than this Rutter reads",
    why: "An older Rutter could misread the plans, or spoil them when it writes.",
    mend: "Install a newer Rutter.")

  package static let unknownSetting = FindingKind(
    "unknown-setting", .error, "The settings hold a key that Rutter does not know",
    why: "A key that is not understood would be ignored, and you would never learn that it has no effect.",
    mend: "Correct the spelling, or take the key out. Currency, time zone and the like stand at the top level.")

  package static let badSetting = FindingKind(
    "bad-setting", .error, "A setting has a value that Rutter cannot read",
    why: "Every plan of the repository is read with these settings.",
    mend: "Write a value that the message names.")

  /// Kinds of the settings.
  static let settingsKinds: [FindingKind] = [
    .formatVersionMissing, .formatVersionNewer, .unknownSetting, .badSetting,
  ]
}
