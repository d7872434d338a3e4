// Changes for programs.

package import PlanDiff
import PlanSchema
import Results

extension ChangeReport {
  /// The changes as JSON, as docs/JSON.md explains and docs/schema/diff-1.json declares.
  ///
  /// It says all that differs: the old side with these changes made is the new side.
  ///
  /// - Parameters:
  ///   - from: the name of the old state: an id, `index`, `worktree`.
  ///   - to: the name of the new state.
  ///   - otherPaths: files that changed and are no plan text.
  package static func json(
    _ changes: [SubjectChange], from: String? = nil, to: String? = nil, otherPaths: [String] = []
  ) -> String {
    JSONValue.object([
      "version": .integer(1), "from": .text(from), "to": .text(to), "changes": .array(changes.map(value)),
      "otherFiles": .array(otherPaths.map { .string($0) }),
    ]).text
  }

  static func value(_ change: SubjectChange) -> JSONValue {
    let count = ChangeCount(change)
    return .object([
      "subject": value(change.subject),
      "kind": .string(change.kind.rawValue),
      "summary": .string(ChangeSummary.text(change)),
      "effects": .object(["better": .integer(count.better), "worse": .integer(count.worse)]),
      "formerly": change.formerly.map(value) ?? .null,
      "title": change.title.map { .object(["old": .text($0.old), "new": .text($0.new)]) } ?? .null,
      "fields": .array(change.fields.map(value)),
      "sections": .array(change.sections.map(value)),
      "findings": .object([
        "appeared": .array(FindingSummary.sorted(change.findings.appeared).map(FindingReport.value)),
        "vanished": .array(FindingSummary.sorted(change.findings.vanished).map(FindingReport.value)),
        "oldErrors": .integer(change.findings.oldErrors), "newErrors": .integer(change.findings.newErrors),
      ]),
      "health": change.health.map { .object(["old": .number($0.old), "new": .number($0.new)]) } ?? .null,
    ])
  }

  private static func value(_ subject: Subject) -> JSONValue {
    .object([
      "kind": .string(subject.kind.rawValue), "account": .text(subject.account), "name": .text(subject.name),
    ])
  }

  private static func value(_ section: SectionChange) -> JSONValue {
    .object([
      "section": .text(section.id), "place": .string(section.place.name), "heading": .string(section.heading),
      "kind": .string(section.kind.rawValue), "group": .string(section.group.rawValue),
      "records": .array(section.records.map(value)),
      "prose": value(section.prose),
    ])
  }

  private static func value(_ record: RecordChange) -> JSONValue {
    .object([
      "kind": .string(record.kind.rawValue), "key": .text(record.key?.text), "formerKey": .text(record.formerKey?.text),
      "label": .string(record.label), "oldRow": .number(record.oldRow), "newRow": .number(record.newRow),
      "keyFields": .array(record.keyFields.map(value)),
      "fields": .array(record.fields.map(value)),
      "note": value(record.note),
    ])
  }

  private static func value(_ field: FieldChange) -> JSONValue {
    let movement = field.movement
    return .object([
      "field": .string(field.field.id), "heading": .string(field.field.heading),
      "old": value(field.old), "new": value(field.new),
      "effect": .text(field.effect?.rawValue),
      "difference": .text(movement?.amount.canonical), "unit": .text(movement?.unitName),
    ])
  }

  private static func value(_ written: WrittenValue?) -> JSONValue {
    guard let written else { return .null }
    return .object(["raw": .string(written.raw), "value": .text(written.value.map(\.canonical))])
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

extension SectionChange.Place {
  fileprivate var name: String {
    switch self {
    case .preamble: "preamble"
    case .declared: "declared"
    case .free: "free"
    }
  }
}
