// What is published about one rule, or about another kind of finding: for `rutter explain` and docs/RULES.md.

package import PlanRules
package import PlanText
import Results

/// Writes explanations.
package enum RulePage {
  /// A rule for a terminal.
  ///
  /// - Parameter book: the rules as the repository has them.
  package static func human(_ rule: Rule, _ book: RuleBook, format: TerminalFormat) -> String {
    let setting = book.setting(of: rule.id)
    var lines = head(rule.kind, setting?.severity.rawValue ?? "off", rule.area.title, format)
    lines += paragraph("It judges by \(basis(rule)).", format)
    if !rule.thresholds.isEmpty {
      lines.append(Line())
      for (place, threshold) in rule.thresholds.enumerated() {
        let value = setting.flatMap { $0.thresholds.indices.contains(place) ? $0.thresholds[place].value : nil }
        lines +=
          (Line("  " + threshold.name, .key) + Line(" \(self.value(threshold, value)): \(threshold.about)"))
          .wrapped(to: format.width, hanging: 4)
      }
    }
    for (heading, example) in [("Found in:", rule.bad), ("Not found in:", rule.good)] {
      lines += [Line(), Line(heading, .strong)]
      lines += example.split(separator: "\n", omittingEmptySubsequences: false).map {
        Line("    " + visible(String($0)))
      }
    }
    lines += [Line(), Line("Settings, in rutter.yaml:", .strong)]
    lines += settings(rule).map { Line("    " + $0) }
    lines += [Line(), Line("To live with it for a while, in the plan:", .strong)]
    lines += waiver(rule).map { Line("    " + $0) }
    return format.render(lines)
  }

  /// Another kind of finding, one that the text alone has.
  package static func human(_ kind: FindingKind, format: TerminalFormat) -> String {
    format.render(head(kind, kind.severity.rawValue, "text", format))
  }

  /// All rules by area, each with a link to where the page of its area says all of it.
  package static var index: String {
    RuleArea.allCases.map { area in
      let page = "rules/\(area.rawValue).md"
      let list = rules(of: area).map { "- [`\($0.id)`](\(page)#\($0.id)): \($0.kind.summary)\n" }
      return "## [\(area.title)](\(page))\n\n" + list.joined()
    }
    .joined(separator: "\n")
  }

  /// The rules of an area as a page.
  package static func markdown(_ area: RuleArea) -> String {
    "# Rules: \(area.title)\n\n" + rules(of: area).map(markdown).joined(separator: "\n")
  }

  private static func rules(of area: RuleArea) -> [Rule] { Rule.all.filter { $0.area == area } }

  /// A rule as a part of a page.
  package static func markdown(_ rule: Rule) -> String {
    var text = "## \(rule.id)\n\n**\(rule.kind.summary)** (\(rule.kind.severity.rawValue); \(basis(rule)))\n\n"
    text += rule.kind.why + "\n\n*Mend:* " + rule.kind.mend + "\n"
    if !rule.thresholds.isEmpty {
      text += "\n| Number | Default | Decides |\n| --- | --- | --- |\n"
      for threshold in rule.thresholds {
        text += "| `\(threshold.name)` | \(value(threshold, nil)) | \(threshold.about) |\n"
      }
    }
    text += "\nFound in:\n\n````markdown\n\(rule.bad)\n````\n\nNot found in:\n\n````markdown\n\(rule.good)\n````\n"
    return text
  }

  private static func head(
    _ kind: FindingKind, _ severity: String, _ area: String, _ format: TerminalFormat
  ) -> [Line] {
    [
      Line(kind.id, .heading) + Line(" · \(severity) · \(area)", .dim), Line(kind.summary, .strong), Line(),
    ] + Line("Why: " + kind.why).wrapped(to: format.width, hanging: 5)
      + Line("Mend: " + kind.mend).wrapped(to: format.width, hanging: 6)
  }

  private static func paragraph(_ text: String, _ format: TerminalFormat) -> [Line] {
    [Line()] + Line(text).wrapped(to: format.width)
  }

  private static func basis(_ rule: Rule) -> String {
    switch rule.basis {
    case .text: "the text alone"
    case .day: "the text and the day"
    case .history: "the text, the day and git's history"
    }
  }

  private static func value(_ threshold: Threshold, _ value: Int?) -> String {
    let number = value ?? threshold.value
    switch threshold.unit {
    case .percent: return "\(number) %"
    case .count: return "\(number)"
    case .days, .months, .hours, .minutes, .words: return "\(number) \(threshold.unit.rawValue)"
    }
  }

  private static func settings(_ rule: Rule) -> [String] {
    let numbers = rule.thresholds.map { ", \($0.name): \($0.value)" }.joined()
    let severity = rule.kind.severity == .advice ? "warning" : "advice"
    return ["rules:", "  \(rule.id): off", "  \(rule.id): { severity: \(severity)\(numbers) }"]
      .enumerated().map { $0.offset == 2 ? $0.element + "   # instead" : $0.element }
  }

  private static func waiver(_ rule: Rule) -> [String] {
    [
      "## Waivers",
      "| Rule | Record | Reason | By | Until |",
      "| ---- | ------ | ------ | -- | ----- |",
      "| \(rule.id) | | why it may stay so | tom | 2027-03-31 |",
    ]
  }
}
