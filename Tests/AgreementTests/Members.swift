// Names in the JSON of answers, in one place: they follow the version of the documents.

enum Members {
  /// How targets stand, in `snapshot` and `induct`.
  static let targetPace = "targetPace"
  /// The targets of a person, in `who`.
  static let targetsOfPerson = "targets"
  /// Findings that only the new or only the old side has, in `diff`.
  static let appeared = "appeared"
  static let vanished = "vanished"
}
