// Who set each value of a plan, for programs.

import PlanDiff
import PlanSchema
package import Results

extension BlameReport {
  /// The blame as JSON.
  ///
  ///     { "version": 1, "account", "title",
  ///       "values": [ { "section": id or null, "heading", "path", "record", "field", "value": VALUE,
  ///                     "revision": REVISION or null, "previous": VALUE or null } ],
  ///       "past": [ { "path", "values": [ { "value": VALUE or null, "revision": REVISION } ] } ] }
  ///
  /// VALUE is `{ "raw", "value" }`: as written and in canonical spelling, null where it does not fit its type. REVISION
  /// is `{ "id", "abbreviation", "date", "author", "summary", "cycle": review or null }`; null for a value that is not
  /// committed.
  package static func json(_ blame: Blame) -> String {
    JSONValue.object([
      "version": .integer(1), "account": .string(blame.account), "title": .string(blame.title),
      "values": .array(
        blame.values.map { value in
          .object([
            "section": .text(value.section), "heading": .string(value.heading), "path": .string(value.path),
            "record": .string(value.record), "field": .string(value.field), "value": written(value.value),
            "revision": revision(value.revision), "previous": written(value.previous),
          ])
        }),
      "past": .array(
        blame.past.map { past in
          .object([
            "path": .string(past.path),
            "values": .array(
              past.values.map { .object(["value": written($0.value), "revision": revision($0.revision)]) }),
          ])
        }),
    ]).text
  }

  private static func written(_ value: WrittenValue?) -> JSONValue {
    guard let value else { return .null }
    return .object(["raw": .string(value.raw), "value": .text(value.value.map(\.canonical))])
  }

  private static func revision(_ mark: RevisionMark?) -> JSONValue {
    guard let mark else { return .null }
    return .object([
      "id": .string(mark.id), "abbreviation": .string(mark.abbreviation), "date": .string(mark.date.canonical),
      "author": .string(mark.author), "summary": .string(mark.summary), "cycle": .text(mark.cycle),
    ])
  }
}
