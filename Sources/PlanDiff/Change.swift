// The values that a semantic diff consists of.

package import PlanSchema

/// How something differs between the old and the new side.
package enum ChangeKind: String, Sendable { case added, removed, changed }

/// Everything that differs in one subject; never empty.
package struct SubjectChange: Sendable {
  package let subject: Subject
  package let kind: ChangeKind
  /// The subject on the old side when it had another name there (a renamed account).
  package let formerly: Subject?
  /// The `#` heading on the new side, or on the old one for a subject that is gone.
  package let displayName: String?
  /// Set when the `#` heading differs.
  package let title: TextChange?
  /// Front matter, in the order of the schema.
  package let fields: [FieldChange]
  /// Text before the first section, then declared sections in the order of the schema, then free ones.
  package let sections: [SectionChange]
  /// What the check says of the new side and not of the old one, and the other way round.
  package var findings = FindingsChange()
  /// The account's health on both sides; nil until something judges it.
  package var health: HealthChange?

  /// The sections in the order in which readers care: by group, within a group as in ``sections``.
  package var sectionsByGroup: [SectionChange] {
    SectionSchema.Group.allCases.flatMap { group in sections.filter { $0.group == group } }
  }

  package init(
    subject: Subject, kind: ChangeKind, formerly: Subject? = nil, displayName: String? = nil, title: TextChange? = nil,
    fields: [FieldChange] = [], sections: [SectionChange] = []
  ) {
    self.subject = subject
    self.kind = kind
    self.formerly = formerly
    self.displayName = displayName
    self.title = title
    self.fields = fields
    self.sections = sections
  }
}

extension SubjectChange {
  /// False for a subject that says what it said before and of which only the check says something else.
  package var changesMeaning: Bool {
    kind != .changed || formerly != nil || title != nil || !fields.isEmpty || !sections.isEmpty
  }
}

/// A line of text on both sides; nil where it is absent.
package struct TextChange: Hashable, Sendable {
  package let old: String?
  package let new: String?

  package init(old: String?, new: String?) {
    self.old = old
    self.new = new
  }
}

/// What differs in one section, wherever it stands in the subject's files.
package struct SectionChange: Sendable {
  package enum Place: Sendable {
    /// Text between the title and the first section.
    case preamble
    case declared(SectionSchema)
    /// A section that the schema does not know, by its heading.
    case free(String)
  }

  package let place: Place
  package let kind: ChangeKind
  /// In the order of the new text; removed ones stand after the record that they followed.
  package let records: [RecordChange]
  /// The prose of the section, or the notes around its table or list.
  package let prose: ProseChange?

  package init(_ place: Place, kind: ChangeKind, records: [RecordChange] = [], prose: ProseChange? = nil) {
    self.place = place
    self.kind = kind
    self.records = records
    self.prose = prose
  }

  /// The schema's id; nil for the preamble and free sections.
  package var id: String? { schema?.id }
  package var schema: SectionSchema? {
    guard case .declared(let schema) = place else { return nil }
    return schema
  }
  /// What a reader looks for in it; text that the schema does not know is background.
  package var group: SectionSchema.Group { schema?.group ?? .background }
  /// The heading to show; `Preamble` for the text before the first section.
  package var heading: String {
    switch place {
    case .preamble: "Preamble"
    case .declared(let schema): schema.heading
    case .free(let heading): heading
    }
  }
}

/// A record that came, went or changed.
package struct RecordChange: Sendable {
  package let kind: ChangeKind
  /// nil for a record whose key could not be read.
  package let key: RecordKey?
  /// The key on the old side where it was another one (a renamed id, or a key that names a record whose id was renamed);
  /// nil where it stayed.
  package let formerKey: RecordKey?
  /// The human name of a record that goes by an id: its first text (`Drivers desk revenue`). Empty where the key says all.
  package let label: String
  /// In the order of the schema. Of an added or removed record, every field that is written; of a renamed one, not those
  /// that make up its key.
  package let fields: [FieldChange]
  /// What differs in the fields that make up the key of a renamed record; empty where the key stayed.
  package let keyFields: [FieldChange]
  /// The nested text of a task.
  package let note: ProseChange?
  /// The record's place among those of the section on each side, from 1; nil where it is absent. Order says nothing, but
  /// a record whose key is missing or stands twice cannot be told from others otherwise.
  package let oldRow: Int?
  package let newRow: Int?

  package init(
    kind: ChangeKind, key: RecordKey?, formerKey: RecordKey? = nil, label: String, fields: [FieldChange],
    keyFields: [FieldChange] = [], note: ProseChange? = nil, oldRow: Int? = nil, newRow: Int? = nil
  ) {
    self.kind = kind
    self.key = key
    self.formerKey = formerKey
    self.label = label
    self.fields = fields
    self.keyFields = keyFields
    self.note = note
    self.oldRow = oldRow
    self.newRow = newRow
  }

  package subscript(_ field: String) -> FieldChange? { fields.first { $0.field.id == field } }
}

/// A value that differs.
package struct FieldChange: Sendable {
  package let field: FieldSchema
  /// nil when nothing was written.
  package let old: WrittenValue?
  package let new: WrittenValue?
  /// Whether the account is better or worse off with the new value; nil where the schema does not say.
  package let effect: Effect?

  package enum Effect: String, Sendable { case better, worse }

  package init(_ field: FieldSchema, old: WrittenValue?, new: WrittenValue?, effect: Effect? = nil) {
    self.field = field
    self.old = old
    self.new = new
    self.effect = effect
  }
}

/// A value with the text that it was read from.
package struct WrittenValue: Hashable, Sendable {
  /// nil when the text does not fit the type of the field.
  package let value: Value?
  /// As written, without surrounding space; never empty.
  package let raw: String

  package init(_ value: Value?, raw: String) {
    self.value = value
    self.raw = raw
  }

  /// nil when nothing is written, so that an absent column, an empty cell and a bare key are one: not known.
  init?(_ value: Value?, written raw: String) {
    let folded = foldingSpace(raw)
    guard value != nil || !folded.isEmpty else { return nil }
    self.init(value, raw: folded)
  }

  /// Whether both say the same: equal values, or, where one could not be decoded, equal text.
  func says(_ other: WrittenValue) -> Bool {
    switch (value, other.value) {
    case (.text(let left), .text(let right)): left == right || foldingSpace(left) == foldingSpace(right)
    case (let left?, let right?): left == right
    default: raw == other.raw
    }
  }
}
