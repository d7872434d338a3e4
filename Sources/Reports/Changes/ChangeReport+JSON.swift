// Changes for programs.

package import PlanDiff
import PlanSchema

extension ChangeReport {
  /// The changes as JSON.
  ///
  ///     { "version": 1,
  ///       "changes": [ { "subject": { "kind": "account", "account": "northgate-foods", "name": null },
  ///                      "kind": "added" | "removed" | "changed", "formerly": SUBJECT or null,
  ///                      "title": { "old", "new" } or null, "fields": [ FIELD ],
  ///                      "sections": [ { "section": id or null, "heading", "kind",
  ///                                      "records": [ { "kind", "key", "label", "fields": [ FIELD ], "note": PROSE } ],
  ///                                      "prose": PROSE } ] } ] }
  ///
  /// FIELD is `{ "field", "heading", "old": VALUE or null, "new": VALUE or null }`, VALUE is `{ "raw", "value" }`: as
  /// written and in canonical spelling, null where it does not fit its type. PROSE is null or a list of paragraphs,
  /// `[ { "kind": "equal" | "removed" | "added", "text" } ]` each, the unchanged ones among them. A section without id is
  /// one that the schema does not know, by its heading, or the preamble.
  package static func json(_ changes: [SubjectChange]) -> String {
    JSONValue.object(["version": .integer(1), "changes": .array(changes.map(value))]).text
  }

  static func value(_ change: SubjectChange) -> JSONValue {
    .object([
      "subject": value(change.subject),
      "kind": .string(change.kind.rawValue),
      "formerly": change.formerly.map(value) ?? .null,
      "title": change.title.map { .object(["old": .text($0.old), "new": .text($0.new)]) } ?? .null,
      "fields": .array(change.fields.map(value)),
      "sections": .array(change.sections.map(value)),
    ])
  }

  private static func value(_ subject: Subject) -> JSONValue {
    .object([
      "kind": .string(subject.kind.rawValue), "account": .text(subject.account), "name": .text(subject.name),
    ])
  }

  private static func value(_ section: SectionChange) -> JSONValue {
    .object([
      "section": .text(section.id), "heading": .string(section.heading), "kind": .string(section.kind.rawValue),
      "records": .array(section.records.map(value)),
      "prose": value(section.prose),
    ])
  }

  private static func value(_ record: RecordChange) -> JSONValue {
    .object([
      "kind": .string(record.kind.rawValue), "key": .text(record.key?.text), "label": .string(record.label),
      "fields": .array(record.fields.map(value)),
      "note": value(record.note),
    ])
  }

  private static func value(_ field: FieldChange) -> JSONValue {
    .object([
      "field": .string(field.field.id), "heading": .string(field.field.heading),
      "old": value(field.old), "new": value(field.new),
    ])
  }

  private static func value(_ written: WrittenValue?) -> JSONValue {
    guard let written else { return .null }
    return .object(["raw": .string(written.raw), "value": .text(written.value.map(canonicalText))])
  }

  private static func value(_ prose: ProseChange?) -> JSONValue {
    guard let prose else { return .null }
    return .array(
      prose.paragraphs.map { paragraph in
        .array(
          paragraph.pieces.map { .object(["kind": .string($0.kind.rawValue), "text": .string($0.text)]) })
      })
  }
}
