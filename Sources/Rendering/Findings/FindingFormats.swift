// The formats of findings: a file of this folder for each, and a line here.

package import Results

/// What a report of findings depends on beside the findings.
package struct FindingOptions: Sendable {
  /// With a baseline, findings that were there before are told one by one as well.
  package var listsAll: Bool
  /// Warnings and advice count as errors.
  package var isStrict: Bool
  /// Counts warnings and advice by rule where there are too many to read: the account that a path belongs to; nil to
  /// list each.
  package var account: (@Sendable (String) -> String?)?

  package init(
    listsAll: Bool = false, isStrict: Bool = false, account: (@Sendable (String) -> String?)? = nil
  ) {
    self.listsAll = listsAll
    self.isStrict = isStrict
    self.account = account
  }
}

/// What a check found, to be shown.
package struct CheckReport: Renderable {
  package let checked: CheckedFindings
  package let options: FindingOptions

  package init(_ checked: CheckedFindings, _ options: FindingOptions = FindingOptions()) {
    self.checked = checked
    self.options = options
  }

  package static let formats: [Format<CheckReport>] = [
    Format(name: "human", isForTerminal: true) { FindingReport.human($0.checked, $0.options, $1) },
    Format("json") { FindingReport.json($0.checked) },
    Format("github") { FindingReport.github($0.checked, $0.options) },
    Format("gitlab", note: "Code Quality") { FindingReport.gitlab($0.checked, $0.options) },
    Format(name: "sarif") { FindingReport.sarif($0.checked, $0.options, $1) },
    Format("junit") { FindingReport.junit($0.checked, $0.options) },
    Format("rdjson", note: "reviewdog") { FindingReport.rdjson($0.checked, $0.options) },
  ]
}

/// Renders findings.
package enum FindingReport {}
