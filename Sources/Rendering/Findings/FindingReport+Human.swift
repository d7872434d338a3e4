// Findings for people: a line that editors can jump to, the source with the place marked, and what to do.

package import PlanText
import Results

extension FindingReport {
  /// The findings of a check. With a baseline the new ones in full; of the others how many there are, or with
  /// `listsAll` each, after the new ones.
  static func human(_ checked: CheckedFindings, _ options: FindingOptions) -> String {
    let format = options.terminal
    guard let baseline = checked.baseline else {
      guard let account = options.account, isTooMuchToList(checked.findings) else {
        return human(
          checked.findings, filesChecked: checked.files, waived: checked.waived.count, format: format)
      }
      return tally(
        checked.findings, filesChecked: checked.files, waived: checked.waived.count, account: account, format: format)
    }
    var explained: Set<String> = []
    var result: String
    if let account = options.account, !options.listsAll, isTooMuchToList(checked.findings) {
      result = tally(checked.findings, filesChecked: checked.files, waived: 0, account: account, format: format)
    } else {
      result = list(checked.findings, explained: &explained, format)
    }
    if options.listsAll {
      if !baseline.unchanged.isEmpty {
        result += format.render([Line("Was there before:", .strong), Line()])
        result += list(baseline.unchanged, explained: &explained, format)
      }
      if !baseline.fixed.isEmpty {
        result += format.render(
          [Line("Fixed:", .strong)]
            + FindingSummary.sorted(baseline.fixed).flatMap { fixedLine($0).wrapped(to: format.width, hanging: 4) }
            + [Line()])
      }
    }
    return result + format.render(closing(checked, baseline).wrapped(to: format.width))
  }

  private static func fixedLine(_ finding: Finding) -> Line {
    Line([
      Span("  ✓ ", .added), Span(visibleLine(finding.place.path) + ": ", .dim), Span(visibleLine(finding.message)),
      Span(" [\(finding.kind.id)]", .dim),
    ])
  }

  private static func closing(_ checked: CheckedFindings, _ baseline: CheckedFindings.Baseline) -> Line {
    var line = Line(checked.summary, .strong)
    line.append("; \(visibleLine(baseline.to)) against \(visibleLine(baseline.from))", .dim)
    if !checked.waived.isEmpty { line.append("; \(checked.waived.count) waived", .dim) }
    return line
  }

  private static func list(_ findings: [Finding], explained: inout Set<String>, _ format: TerminalFormat) -> String {
    var result = ""
    for finding in FindingSummary.sorted(findings) {
      result += format.render(lines(of: finding, explain: explained.insert(finding.kind.id).inserted, format)) + "\n"
    }
    return result
  }

  /// All findings, sorted, with a closing summary.
  ///
  ///     accounts/acme/plan.md:12:15: error: column 'Onwer' is not known in Contacts [unknown-column]
  ///        |
  ///     12 | | Id | Name | Onwer |
  ///        |               ^^^^^
  ///        = help: did you mean 'Owner'?
  ///        = why: …
  ///        = mend: …
  ///
  /// Why and mend are said once for each kind.
  package static func human(
    _ findings: [Finding], filesChecked: Int, waived: Int = 0, format: TerminalFormat
  ) -> String {
    var explained: Set<String> = []
    let result = list(findings, explained: &explained, format)
    let summary = Line(FindingSummary.text(findings, filesChecked: filesChecked), .strong)
    return result + format.render([waived == 0 ? summary : summary + Line("; \(waived) waived", .dim)])
  }

  private static func lines(of finding: Finding, explain: Bool, _ format: TerminalFormat) -> [Line] {
    let style = finding.severity.style
    let gutter = ([finding.place] + finding.related.map(\.place)).map { "\($0.start.line)".count }.max() ?? 1
    var lines = [header(finding.place, Span(finding.severity.rawValue, style), finding.message, id: finding.kind.id)]
    lines += Excerpt(finding.place, gutter: gutter, width: format.width).lines(style)
    for related in finding.related {
      lines.append(header(related.place, Span("note", .key), related.message, id: nil))
      lines += Excerpt(related.place, gutter: gutter, width: format.width).lines(.key)
    }
    let margin = String(repeating: " ", count: gutter + 1)
    func add(_ name: String, _ text: String) {
      let mark = Line([Span(margin), Span("= ", .dim), Span(name + ": ", .strong)])
      let line = mark + Line(visibleLine(text))
      lines.append(contentsOf: line.wrapped(to: format.width, hanging: mark.width))
    }
    if let suggestion = finding.suggestion { add("help", suggestion) }
    if !finding.fix.isEmpty { add("fix", "rutter check --fix mends this") }
    if explain {
      add("why", finding.kind.why)
      add("mend", finding.kind.mend)
    }
    return lines
  }

  /// Never wrapped: editors and grep read it as one line.
  private static func header(_ place: SourcePlace, _ severity: Span, _ message: String, id: String?) -> Line {
    var line = Line("\(visibleLine(place.path)):\(place.start.line):\(place.start.column): ", .strong)
    line.spans.append(severity)
    line.append(": ", nil)
    line.append(visibleLine(message), id == nil ? nil : .strong)
    if let id { line.append(" [\(id)]", .dim) }
    return line
  }
}

extension Severity {
  var style: Style {
    switch self {
    case .error: .error
    case .warning: .warning
    case .advice: .advice
    }
  }
}
