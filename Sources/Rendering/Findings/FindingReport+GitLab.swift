// Findings as a Code Quality report, which GitLab shows on a merge request.

import PlanText
import Results

extension FindingReport {
  /// An array with an object for each finding. GitLab itself tells new findings from old ones, by their fingerprints.
  static func gitlab(_ checked: CheckedFindings, _ options: FindingOptions) -> String {
    let told = checked.told(all: options.listsAll).map(\.finding)
    return JSONValue.array(
      zip(told, FindingIdentity.fingerprints(told)).map { finding, fingerprint in
        .object([
          "description": .string(finding.messageWithMend),
          "check_name": .string(finding.kind.id),
          "fingerprint": .string(fingerprint),
          "severity": .string(finding.severity.codeQuality),
          "location": .object([
            "path": .string(finding.place.path),
            "lines": .object([
              "begin": .integer(finding.place.start.line), "end": .integer(finding.place.end.line),
            ]),
          ]),
        ])
      }
    ).text
  }
}

extension Severity {
  /// One of the five levels of the format.
  fileprivate var codeQuality: String {
    switch self {
    case .error: "critical"
    case .warning: "major"
    case .advice: "info"
    }
  }
}
