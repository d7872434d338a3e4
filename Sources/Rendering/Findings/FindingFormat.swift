// The formats of findings: a file of this folder for each, and a case here.

package import Results

/// How findings are written.
package enum FindingFormat: String, CaseIterable, Sendable {
  case human, json, github, gitlab, sarif, junit, rdjson
}

/// What a report of findings depends on beside the findings.
package struct FindingOptions: Sendable {
  /// With a baseline, findings that were there before are told one by one as well.
  package var listsAll: Bool
  /// Warnings and advice count as errors.
  package var isStrict: Bool
  /// Counts warnings and advice by rule where there are too many to read: the account that a path belongs to; nil to
  /// list each.
  package var account: (@Sendable (String) -> String?)?
  /// Version of the program.
  package var version: String
  package var terminal: TerminalFormat

  package init(
    listsAll: Bool = false, isStrict: Bool = false, account: (@Sendable (String) -> String?)? = nil,
    version: String = "", terminal: TerminalFormat
  ) {
    self.listsAll = listsAll
    self.isStrict = isStrict
    self.account = account
    self.version = version
    self.terminal = terminal
  }
}

/// Renders findings.
package enum FindingReport {
  /// The findings of a check in a format.
  package static func text(_ checked: CheckedFindings, as format: FindingFormat, _ options: FindingOptions) -> String {
    switch format {
    case .human: human(checked, options)
    case .json: json(checked)
    case .github: github(checked, options)
    case .gitlab: gitlab(checked, options)
    case .sarif: sarif(checked, options)
    case .junit: junit(checked, options)
    case .rdjson: rdjson(checked, options)
    }
  }
}
