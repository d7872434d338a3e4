// The findings of this module, in the order in which the documentation tells of them.

extension FindingKind {
  /// All that can be found by reading bytes as YAML and Markdown.
  package static let textKinds: [FindingKind] = [
    fileTooLarge, nulByte, invalidUTF8, conflictMarker, unclosedFrontMatter, invalidYAML, duplicateKey, yamlAlias,
    yamlTooDeep, tooManyColumns, markdownTooCostly,
  ]
}
