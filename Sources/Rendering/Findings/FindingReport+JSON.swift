// Findings for programs.

import PlanModel
import PlanText
import Results

extension FindingReport {
  /// The findings as JSON, sorted as for people.
  ///
  ///     { "version": 1,
  ///       "findings": [ { "kind": "unknown-column", "severity": "error", "message": …, "place": PLACE,
  ///                       "suggestion": … or null, "related": [ { "message": …, "place": PLACE } ],
  ///                       "fix": [ { "start": byte, "end": byte, "text": … } ] } ],
  ///       "waived": [ as in findings ],
  ///       "kinds": { "unknown-column": { "summary": …, "why": …, "mend": … } },
  ///       "summary": { "errors": 1, "warnings": 0, "advice": 0, "files": 12 } }
  ///
  /// PLACE is `{ "path", "start": byte, "end": byte, "line", "column", "endLine", "endColumn", "excerpt",
  /// "excerptColumn" }`: byte offsets from 0, `end` exclusive; lines and columns from 1, columns in Unicode scalars;
  /// `excerptColumn` is the column of the excerpt's first character.
  ///
  /// With a baseline, `findings` holds those that were there before as well, each with its `state` (`new`,
  /// `unchanged`), `fixed` those of the old side only, and `range` the two states and how many of each there are.
  /// `about` is the place in the terms of the plan, and `fingerprint` a name that stays when lines move.
  static func json(_ checked: CheckedFindings) -> String {
    let told = checked.told(all: true)
    let findings = told.map(\.finding)
    let fixed = FindingSummary.sorted(checked.baseline?.fixed ?? [])
    var kinds: [String: FindingKind] = [:]
    for finding in findings + fixed { kinds[finding.kind.id] = finding.kind }
    func count(_ severity: Severity) -> JSONValue { .integer(findings.count { $0.severity == severity }) }
    return JSONValue.object([
      "version": .integer(1),
      "findings": .array(
        zip(told, FindingIdentity.fingerprints(findings)).map { value($0.finding, state: $0.state, fingerprint: $1) }),
      "fixed": checked.baseline == nil
        ? nil
        : .array(zip(fixed, FindingIdentity.fingerprints(fixed)).map { value($0, state: .fixed, fingerprint: $1) }),
      "range": checked.baseline.map { baseline in
        .object([
          "from": .string(baseline.from), "to": .string(baseline.to), "new": .integer(checked.findings.count),
          "unchanged": .integer(baseline.unchanged.count), "fixed": .integer(fixed.count),
        ])
      },
      "waived": .array(FindingSummary.sorted(checked.waived).map(value)),
      "kinds": .object(
        kinds.values.sorted { $0.id < $1.id }
          .map { kind in
            JSONValue.Member(
              name: kind.id,
              value: .object([
                "summary": .string(kind.summary), "why": .string(kind.why), "mend": .string(kind.mend),
              ]))
          }),
      "summary": .object([
        "errors": count(.error), "warnings": count(.warning), "advice": count(.advice),
        "files": .integer(checked.files),
      ]),
    ]).text
  }

  private static func value(
    _ finding: Finding, state: CheckedFindings.State?, fingerprint: String
  ) -> JSONValue {
    guard case .object(let members) = value(finding) else { return .null }
    let place = finding.logicalPlace
    return .object(
      members + [
        JSONValue.Member(
          name: "about",
          value: .object([
            "account": .text(place.account), "document": .string(place.document), "section": .text(place.section),
            "record": .text(place.record), "field": .text(place.field),
          ])),
        JSONValue.Member(name: "fingerprint", value: .string(fingerprint)),
        JSONValue.Member(name: "state", value: .text(state?.rawValue)),
      ])
  }

  static func value(_ finding: Finding) -> JSONValue {
    .object([
      "kind": .string(finding.kind.id),
      "severity": .string(finding.severity.rawValue),
      "message": .string(finding.message),
      "place": value(finding.place),
      "suggestion": .text(finding.suggestion),
      "related": .array(
        finding.related.map { .object(["message": .string($0.message), "place": value($0.place)]) }),
      "fix": .array(
        finding.fix.map { edit in
          .object([
            "start": .integer(edit.range.lowerBound), "end": .integer(edit.range.upperBound),
            "text": .string(String(decoding: edit.replacement, as: UTF8.self)),
          ])
        }),
    ])
  }

  private static func value(_ place: SourcePlace) -> JSONValue {
    .object([
      "path": .string(place.path),
      "start": .integer(place.range.lowerBound), "end": .integer(place.range.upperBound),
      "line": .integer(place.start.line), "column": .integer(place.start.column),
      "endLine": .integer(place.end.line), "endColumn": .integer(place.end.column),
      "excerpt": .string(place.excerpt), "excerptColumn": .integer(place.excerptOffset + 1),
    ])
  }
}
