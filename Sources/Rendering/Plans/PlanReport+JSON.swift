// A decoded plan for programs.

package import PlanSchema
import PlanText
import Results

extension PlanReport {
  /// The account as JSON.
  ///
  ///     { "version": 1, "account": "northgate-foods", "title": …, "fields": { "client": VALUE … },
  ///       "sections": [ { "section": "targets", "heading", "path", "line", "shape": "records",
  ///                       "records": [ { "key": "T1", "line", "fields": { "actual": VALUE … }, "note" } ],
  ///                       "prose": [ text … ] } ],
  ///       "freeSections": [ { "heading", "path", "line", "prose" } ] }
  ///
  /// VALUE is `{ "raw", "value" }`: as written, and in canonical spelling (null where it does not fit its type). Only
  /// what is written is there. `line` counts from 1 in the file at `path`.
  package static func json(_ account: DecodedAccount) -> String {
    var sources: [String: SourceText] = [:]
    for document in account.documents { sources[document.source.path] = document.source }
    func line(_ path: String, _ range: SourceRange) -> JSONValue {
      sources[path].map { .integer($0.line(at: range.lowerBound)) } ?? .null
    }
    func value(_ section: DecodedSection) -> JSONValue {
      .object([
        "section": .string(section.schema.id), "heading": .string(section.schema.heading),
        "path": .string(section.path), "line": line(section.path, section.section.range),
        "shape": .string(section.schema.shape.rawValue),
        "records": .array(
          section.records.map { record in
            .object([
              "key": .text(record.key?.text), "line": line(section.path, record.range),
              "fields": fields(record, section.schema), "note": .text(record.note),
            ])
          }),
        "prose": .array(section.prose.map { .string($0.text) }),
      ])
    }
    return JSONValue.object([
      "version": .integer(1), "account": .string(account.id), "title": .text(account.title),
      "fields": .object(account.fields.map { .init(name: $0.schema.id, value: written($0.value, $0.raw)) }),
      "sections": .array(account.sections.map(value)),
      "freeSections": .array(
        account.freeSections.map { section in
          .object([
            "heading": .string(section.heading), "path": .string(section.path),
            "line": line(section.path, section.section.range),
            "prose": .array(section.prose.map { .string($0.text) }),
          ])
        }),
    ]).text
  }

  private static func fields(_ record: Record, _ schema: SectionSchema) -> JSONValue {
    .object(
      schema.fields.enumerated().compactMap { place, field in
        let value = record.values.indices.contains(place) ? record.values[place] : nil
        let raw = record.raw.indices.contains(place) ? record.raw[place] : ""
        guard value != nil || !raw.isEmpty else { return nil }
        return JSONValue.Member(name: field.id, value: written(value, raw))
      })
  }

  private static func written(_ value: Value?, _ raw: String) -> JSONValue {
    .object(["raw": .string(raw), "value": .text(value.map(\.canonical))])
  }
}
