// Findings in one order, and what they come to in a line.

package import PlanText

/// What every form of findings shares.
package enum FindingSummary {
  /// By path, place in the text, then severity and name of the kind.
  package static func sorted(_ findings: [Finding]) -> [Finding] {
    findings.enumerated()
      .sorted { left, right in
        let (a, b) = (left.element, right.element)
        if a.place.path != b.place.path { return a.place.path < b.place.path }
        let places = (a.place.range.lowerBound, a.place.range.upperBound)
        let others = (b.place.range.lowerBound, b.place.range.upperBound)
        if places != others { return places < others }
        return (a.severity, a.kind.id, left.offset) < (b.severity, b.kind.id, right.offset)
      }
      .map(\.element)
  }

  /// `2 errors, 1 warning in 3 files`; what is not there is not named.
  package static func text(_ findings: [Finding], filesChecked: Int) -> String {
    guard !findings.isEmpty else { return "no findings in " + counted(filesChecked, "file", "files") }
    let files = Set(findings.map(\.place.path)).count
    return counts(findings) + " in " + counted(files, "file", "files")
  }

  /// `2 errors, 1 warning`
  package static func counts(_ findings: [Finding]) -> String {
    Severity.allCases.compactMap { severity -> String? in
      let count = findings.count { $0.severity == severity }
      guard count > 0 else { return nil }
      switch severity {
      case .error: return counted(count, "error", "errors")
      case .warning: return counted(count, "warning", "warnings")
      case .advice: return counted(count, "piece of advice", "pieces of advice")
      }
    }.joined(separator: ", ")
  }
}
