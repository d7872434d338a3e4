package import PlanText

// The findings of this module, in the order in which the documentation tells of them.

extension FindingKind {
  /// All that can be found by reading a text through its schema.
  package static let schemaKinds: [FindingKind] =
    frontMatterKinds + sectionKinds + tableKinds + keyKinds + valueKinds + taskKinds + listKinds + settingsKinds
    + languageKinds
}
