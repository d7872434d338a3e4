// Findings in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS).

import Documents
import PlanModel
import PlanRules
import PlanText
import Results

extension FindingReport {
  /// One run. With a baseline every result says whether it is `new`, `unchanged` or `absent`; what a waiver lets pass is
  /// a result that is suppressed.
  static func sarif(_ checked: CheckedFindings, _ options: FindingOptions) -> String {
    let present = checked.told(all: true)
    let gone = FindingSummary.sorted(checked.baseline?.fixed ?? [])
    let waived = FindingSummary.sorted(checked.waived)
    let all = present.map(\.finding) + gone + waived
    let kinds = Set(all.map(\.kind)).sorted { $0.id < $1.id }
    let places = Dictionary(uniqueKeysWithValues: kinds.enumerated().map { ($0.element.id, $0.offset) })
    // Names are given out to each side by itself: what is gone has the name that it had.
    let names =
      FindingIdentity.fingerprints(present.map(\.finding)) + FindingIdentity.fingerprints(gone)
      + FindingIdentity.fingerprints(waived)
    let states: [CheckedFindings.State?] =
      present.map(\.state) + gone.map { _ in .fixed } + waived.map { _ in nil }
    let results = all.indices.map { index in
      result(
        all[index], rule: places[all[index].kind.id] ?? 0, fingerprint: names[index], state: states[index],
        isWaived: index >= present.count + gone.count)
    }
    return JSONValue.object([
      "$schema": .string("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"),
      "version": .string("2.1.0"),
      "runs": .array([
        .object([
          "tool": .object([
            "driver": .object([
              "name": .string("Rutter"),
              "version": options.version.isEmpty ? nil : .string(options.version),
              "rules": .array(kinds.map { descriptor($0, all) }),
            ])
          ]),
          "invocations": .array([.object(["executionSuccessful": .bool(true)])]),
          "originalUriBaseIds": .object([
            base: .object(["description": message("The top of the plan repository.")])
          ]),
          "columnKind": .string("unicodeCodePoints"),
          "results": .array(results),
        ])
      ]),
    ]).text
  }

  /// What paths start from. GitHub knows it under this name.
  private static let base = "%SRCROOT%"

  private static func descriptor(_ kind: FindingKind, _ all: [Finding]) -> JSONValue {
    // As the settings have it, which is how it was found.
    let severity = all.filter { $0.kind == kind }.map(\.severity).min() ?? kind.severity
    let help = visibleLine(kind.mend) + " 'rutter explain \(kind.id)' says more."
    return .object([
      "id": .string(kind.id),
      "shortDescription": message(visibleLine(kind.summary) + "."),
      "fullDescription": message(visibleLine(kind.why)),
      "help": .object([
        "text": .string(help),
        "markdown": .string(markdownEscaped(kind.why) + "\n\n" + markdownEscaped(kind.mend)),
      ]),
      "defaultConfiguration": .object(["level": .string(severity.level)]),
      "properties": .object([
        "tags": .array([.string(Rule.named(kind.id).map { visibleLine($0.area.title) } ?? "Format")])
      ]),
    ])
  }

  private static func result(
    _ finding: Finding, rule: Int, fingerprint: String, state: CheckedFindings.State?, isWaived: Bool
  ) -> JSONValue {
    .object([
      "ruleId": .string(finding.kind.id),
      "ruleIndex": .integer(rule),
      "level": .string(finding.severity.level),
      "message": message(finding.messageWithMend),
      "locations": .array([
        .object([
          "physicalLocation": physical(finding.place),
          "logicalLocations": .array([.object(["fullyQualifiedName": .string(qualifiedName(finding))])]),
        ])
      ]),
      "relatedLocations": finding.related.isEmpty
        ? nil
        : .array(
          finding.related.enumerated().map { number, related in
            .object([
              "id": .integer(number + 1), "physicalLocation": physical(related.place),
              "message": message(visibleLine(related.message)),
            ])
          }),
      "partialFingerprints": .object(["rutterFinding/v1": .string(fingerprint)]),
      "baselineState": (state?.baseline).map { .string($0) },
      "suppressions": isWaived
        ? .array([
          .object([
            "kind": .string("inSource"), "justification": .string("A waiver of the plan lets it pass."),
          ])
        ]) : nil,
      "fixes": finding.fix.isEmpty || finding.fixPlaces.count != finding.fix.count ? nil : .array([fix(of: finding)]),
    ])
  }

  private static func fix(of finding: Finding) -> JSONValue {
    .object([
      "description": message(visibleLine(finding.suggestion ?? finding.kind.mend)),
      "artifactChanges": .array([
        .object([
          "artifactLocation": artifact(finding.place.path),
          "replacements": .array(
            zip(finding.fix, finding.fixPlaces).map { edit, place in
              .object([
                "deletedRegion": region(place.start, place.end),
                "insertedContent": .object(["text": .string(String(decoding: edit.replacement, as: UTF8.self))]),
              ])
            }),
        ])
      ]),
    ])
  }

  /// `acme/plan/targets/T1/actual`
  private static func qualifiedName(_ finding: Finding) -> String {
    let place = finding.logicalPlace
    return visibleLine(
      [place.account, place.document, place.section, place.record, place.field].compactMap(\.self)
        .joined(separator: "/"))
  }

  private static func physical(_ place: SourcePlace) -> JSONValue {
    .object(["artifactLocation": artifact(place.path), "region": region(place.start, place.end)])
  }

  /// The end is the first column that is no part of the region, as in a ``SourcePlace``.
  private static func region(_ start: SourcePosition, _ end: SourcePosition) -> JSONValue {
    .object([
      "startLine": .integer(start.line), "startColumn": .integer(start.column), "endLine": .integer(end.line),
      "endColumn": .integer(end.column),
    ])
  }

  private static func artifact(_ path: String) -> JSONValue {
    .object(["uri": .string(uriPath(path)), "uriBaseId": .string(base)])
  }

  private static func message(_ text: String) -> JSONValue { .object(["text": .string(text)]) }
}

extension Severity {
  fileprivate var level: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .advice: "note"
    }
  }
}

extension CheckedFindings.State {
  fileprivate var baseline: String {
    switch self {
    case .new: "new"
    case .unchanged: "unchanged"
    case .fixed: "absent"
    }
  }
}
