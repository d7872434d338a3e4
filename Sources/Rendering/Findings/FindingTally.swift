// So many findings that nobody reads them one by one: how often each rule found something, and where to look.

package import PlanText
import Results

extension FindingReport {
  /// Whether there are so many warnings and pieces of advice that a check of all plans counts them.
  package static func isTooMuchToList(_ findings: [Finding]) -> Bool {
    findings.count > mostListed && findings.count { $0.severity != .error } > mostListed
  }

  private static let mostListed = 500

  /// Errors in full, then how often each other kind was found and in how many accounts, the most frequent first.
  ///
  /// - Parameter account: the account that a path belongs to; nil for none.
  package static func tally(
    _ findings: [Finding], filesChecked: Int, waived: Int, account: (String) -> String?, format: TerminalFormat
  ) -> String {
    let errors = findings.filter { $0.severity == .error }
    var result = ""
    if !errors.isEmpty { result += human(errors, filesChecked: filesChecked, format: format) + "\n" }
    var counts: [FindingKind: (severity: Severity, times: Int, accounts: Set<String>)] = [:]
    for finding in findings where finding.severity != .error {
      var count = counts[finding.kind] ?? (finding.severity, 0, [])
      count.severity = min(count.severity, finding.severity)
      count.times += 1
      if let name = account(finding.place.path) { count.accounts.insert(name) }
      counts[finding.kind] = count
    }
    let rows = counts.sorted { left, right in
      (left.value.severity, -left.value.times, left.key.id) < (right.value.severity, -right.value.times, right.key.id)
    }.map { kind, count in
      [
        Line(count.severity.rawValue, count.severity.style), Line(visibleLine(kind.id), .key), Line("\(count.times)"),
        Line("\(count.accounts.count)"), Line(visibleLine(kind.summary)),
      ]
    }
    let table = FittedTable(
      headings: ["Severity", "Finding", "Times", "Accounts", "What it is"], rows: rows, rightAligned: [2, 3])
    var lines = table.lines(width: format.width, indent: 0)
    lines.append(Line())
    lines += Line("Name an account to see its findings, or give --all to see every one.").wrapped(to: format.width)
    let summary = Line(FindingSummary.text(findings, filesChecked: filesChecked), .strong)
    lines.append(waived == 0 ? summary : summary + Line("; \(waived) waived", .dim))
    return result + format.render(lines)
  }
}
