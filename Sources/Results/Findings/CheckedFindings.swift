// What a check found, as all formats get it: with a range, what is new apart from what was there before.

package import PlanText

/// The findings of one check.
package struct CheckedFindings: Sendable {
  /// What was found; with a ``baseline`` only what is new against it.
  package var findings: [Finding]
  /// Findings that a waiver of the plan lets pass.
  package var waived: [Finding]
  /// Files that were read.
  package var files: Int
  /// nil where nothing was compared.
  package var baseline: Baseline?

  /// What the findings were held against.
  package struct Baseline: Sendable {
    /// The two states as the user named them.
    package let from: String
    package let to: String
    /// Findings that were there before, as they are now.
    package let unchanged: [Finding]
    /// Findings that are there no more, as they were.
    package let fixed: [Finding]

    package init(from: String, to: String, unchanged: [Finding], fixed: [Finding]) {
      self.from = from
      self.to = to
      self.unchanged = unchanged
      self.fixed = fixed
    }
  }

  package init(findings: [Finding], waived: [Finding], files: Int, baseline: Baseline? = nil) {
    self.findings = findings
    self.waived = waived
    self.files = files
    self.baseline = baseline
  }

  /// Everything that is wrong now, whatever it is held against.
  package var present: [Finding] { findings + (baseline?.unchanged ?? []) }

  /// How a finding stands to the baseline.
  package enum State: String {
    case new, unchanged, fixed
  }

  /// The findings that a report is about, in its order, each with its state; nil without a baseline.
  ///
  /// - Parameter all: with a baseline, those that were there before as well.
  package func told(all: Bool) -> [(finding: Finding, state: State?)] {
    guard let baseline else { return FindingSummary.sorted(findings).map { ($0, nil) } }
    let new = FindingSummary.sorted(findings).map { (finding: $0, state: State?.some(.new)) }
    return all ? new + FindingSummary.sorted(baseline.unchanged).map { ($0, .unchanged) } : new
  }

  /// `3 new findings (1 error, 2 warnings), 12 that were there before, 2 fixed`; without a baseline the counts by
  /// severity.
  package var summary: String {
    guard let baseline else { return FindingSummary.text(findings, filesChecked: files) }
    var parts: [String] = []
    if findings.isEmpty {
      parts.append("no new findings")
    } else {
      parts.append(
        counted(findings.count, "new finding", "new findings") + " (\(FindingSummary.counts(findings)))")
    }
    if !baseline.unchanged.isEmpty {
      parts.append("\(baseline.unchanged.count) that \(baseline.unchanged.count == 1 ? "was" : "were") there before")
    }
    if !baseline.fixed.isEmpty { parts.append("\(baseline.fixed.count) fixed") }
    return parts.joined(separator: ", ")
  }
}
