// Findings in the Reviewdog Diagnostic Format, with what mends them as suggestions.

import PlanText
import Results

extension FindingReport {
  /// One `DiagnosticResult`. Columns count bytes of UTF-8 from 1, as the format has it.
  static func rdjson(_ checked: CheckedFindings, _ options: FindingOptions) -> String {
    JSONValue.object([
      "source": .object(["name": .string("rutter")]),
      "diagnostics": .array(checked.told(all: options.listsAll).map { diagnostic($0.finding) }),
    ]).text
  }

  private static func diagnostic(_ finding: Finding) -> JSONValue {
    let place = finding.place
    let suggestions = zip(finding.fix, finding.fixPlaces).map { edit, place in
      JSONValue.object([
        "range": .object([
          "start": position(place.start.line, column: place.startBytes + 1),
          "end": position(place.end.line, column: place.endBytes + 1),
        ]),
        "text": .string(String(decoding: edit.replacement, as: UTF8.self)),
      ])
    }
    return .object([
      "message": .string(finding.messageWithMend),
      "location": .object([
        "path": .string(place.path),
        "range": .object([
          "start": position(place.start.line, column: place.byteColumn(of: place.start)),
          "end": position(place.end.line, column: place.byteColumn(of: place.end)),
        ]),
      ]),
      "severity": .string(finding.severity == .advice ? "INFO" : finding.severity.rawValue.uppercased()),
      "code": .object(["value": .string(finding.kind.id)]),
      "suggestions": suggestions.isEmpty ? nil : .array(suggestions),
    ])
  }

  /// A position without a column is the line as a whole.
  private static func position(_ line: Int, column: Int?) -> JSONValue {
    .object(["line": .integer(line), "column": column.map { .integer($0) }])
  }
}

extension SourcePlace {
  /// The column of a position in bytes; nil where the line that it stands on is not kept.
  fileprivate func byteColumn(of position: SourcePosition) -> Int? {
    if position.column == 1 { return 1 }
    guard position.line == start.line, excerptOffset == 0 else { return nil }
    return excerpt.unicodeScalars.prefix(position.column - 1).reduce(1) { $0 + UTF8.width($1) }
  }
}
