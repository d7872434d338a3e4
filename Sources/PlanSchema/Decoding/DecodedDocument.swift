package import PlanText

/// A document read through its schema. Whatever could not be decoded is absent here and has a finding.
package struct DecodedDocument: Sendable {
  package let kind: KindSchema
  package let document: Document
  /// The `#` heading's text.
  package let title: String?
  /// Front matter in the order of the schema; only keys that are present.
  package let fields: [DecodedField]
  /// Declared sections in the order of the text.
  package let sections: [DecodedSection]
  /// `##` sections that the schema does not know: free prose.
  package let freeSections: [FreeSection]
  /// What this document points at outside itself, to be checked when the other documents are known.
  package let references: [PendingReference]

  package var source: SourceText { document.source }

  package init(
    kind: KindSchema, document: Document, title: String?, fields: [DecodedField], sections: [DecodedSection],
    freeSections: [FreeSection], references: [PendingReference]
  ) {
    self.kind = kind
    self.document = document
    self.title = title
    self.fields = fields
    self.sections = sections
    self.freeSections = freeSections
    self.references = references
  }

  package func section(_ id: String) -> DecodedSection? { sections.first { $0.schema.id == id } }
  package subscript(_ field: String) -> Value? { fields.first { $0.schema.id == field }?.value }
}

/// A front matter key that is present.
package struct DecodedField: Sendable {
  package let schema: FieldSchema
  /// nil when not known (no value written), or when the text does not fit the type.
  package let value: Value?
  /// As written, quotes removed.
  package let raw: String
  /// Bytes of the value.
  package let range: SourceRange

  package init(schema: FieldSchema, value: Value?, raw: String, range: SourceRange) {
    self.schema = schema
    self.value = value
    self.raw = raw
    self.range = range
  }
}

/// A section that the schema declares.
package struct DecodedSection: Sendable {
  package let schema: SectionSchema
  /// Path of the file in which the section stands.
  package let path: String
  /// The section as the text has it.
  package let section: Section
  /// Prose sections: their text; other shapes: the notes around table or list. One item for each block, as written.
  package let prose: [Prose]
  /// In the order of the text.
  package let records: [Record]

  package init(schema: SectionSchema, path: String, section: Section, prose: [Prose], records: [Record]) {
    self.schema = schema
    self.path = path
    self.section = section
    self.prose = prose
    self.records = records
  }
}

/// A block of prose: a paragraph, a list, code.
package struct Prose: Hashable, Sendable {
  package let text: String
  package let range: SourceRange
  package init(text: String, range: SourceRange) {
    self.text = text
    self.range = range
  }
}

/// A section that no schema declares.
package struct FreeSection: Sendable {
  package let heading: String
  package let path: String
  package let section: Section
  package let prose: [Prose]
  package init(heading: String, path: String, section: Section, prose: [Prose]) {
    self.heading = heading
    self.path = path
    self.section = section
    self.prose = prose
  }
}

/// A row of a table, a task, or an item of a declared list.
///
/// Shared, not copied: rules and reports hand records around by the million.
package final class Record: Sendable {
  /// nil when the key could not be read; such a record takes part in nothing but findings.
  package let key: RecordKey?
  /// One for each field of the section's schema, in its order. nil: column absent, cell empty, or not decodable.
  package let values: [Value?]
  /// As written, one for each field of the schema; empty where absent. A cell's `\|` stands here as a bar.
  package let raw: [String]
  /// Bytes of each value; nil where the text has no place for it (no such column, no such attribute).
  package let ranges: [SourceRange?]
  /// The whole row, task or item.
  package let range: SourceRange
  /// Nested content of a task: paragraphs, lists, code below its first paragraph, as written.
  package let note: String?

  package init(
    key: RecordKey?, values: [Value?], raw: [String], ranges: [SourceRange?], range: SourceRange, note: String?
  ) {
    self.key = key
    self.values = values
    self.raw = raw
    self.ranges = ranges
    self.range = range
    self.note = note
  }
}

/// Something that can only be checked against other documents or files.
package struct PendingReference: Sendable {
  package enum Target: Hashable, Sendable {
    case person(PersonID)
    case account(String)
    /// A record in one of the sections named (any if empty).
    case record(Reference, sections: [String])
    /// A path relative to the folder of the document, or absolute from the repository's top when it starts with `/`.
    case file(String)
  }

  package let target: Target
  package let range: SourceRange

  package init(_ target: Target, range: SourceRange) {
    self.target = target
    self.range = range
  }
}
