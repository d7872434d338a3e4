// Reviews for programs.

import PlanSchema
package import Results

extension ReviewReport {
  /// The reviews as JSON.
  ///
  ///     { "version": 1,
  ///       "reviews": [ REVIEW ],
  ///       "gaps": [ { "account", "kind", "due", "count", "reason" } ],
  ///       "due": [ { "account", "kind", "every", "next", "days", "open" } ] }
  ///
  /// REVIEW is `{ "account", "name", "kind", "state", "revision", "by", "summary", "ours": [ PERSON ], "theirs":
  /// [ PERSON ], "since", "changes", "commits", "health", "note", "hint" }`; PERSON is `{ "id", "name", "expected" }`.
  /// A gap is one stretch in which reviews were due and none was held: `due` is the day of the first. `days` counts from
  /// today, and is negative when the review is late.
  package static func json(_ accounts: [AccountReviews]) -> String {
    JSONValue.object([
      "version": .integer(1),
      "reviews": .array(accounts.flatMap(\.rows).map(value)),
      "gaps": .array(
        accounts.flatMap { reviews in
          reviews.gaps.map { gap in
            .object([
              "account": .string(reviews.account), "kind": .string(gap.kind), "due": .string(gap.due.canonical),
              "count": .integer(gap.count), "reason": .string(gap.reason),
            ])
          }
        }),
      "due": .array(
        accounts.flatMap { reviews in
          reviews.due.map { due in
            .object([
              "account": .string(reviews.account), "kind": .string(due.kind), "every": .string(due.every),
              "next": .text(due.next?.canonical), "days": due.days.map { .integer($0) } ?? .null,
              "open": .text(due.open),
            ])
          }
        }),
    ]).text
  }

  static func value(_ row: ReviewRow) -> JSONValue {
    .object([
      "account": .string(row.account), "name": .string(row.name), "kind": .string(row.kind),
      "state": .string(row.state), "revision": .text(row.revision), "by": .text(row.by),
      "summary": .text(row.summary), "ours": .array(row.ours.map(value)), "theirs": .array(row.theirs.map(value)),
      "since": .text(row.since), "changes": .number(row.changes), "commits": .number(row.commits),
      "health": .number(row.health), "note": .text(row.note), "hint": .text(row.hint),
    ])
  }

  private static func value(_ person: Participant) -> JSONValue {
    .object([
      "id": .string(person.id), "name": .text(person.name), "expected": .bool(person.isExpected),
    ])
  }
}
