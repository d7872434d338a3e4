// Questions that a review has to answer, because the check found something in the plan.

package import PlanText
import Results

extension ReviewPage {
  /// What a review asks of each finding; the same finding is asked about once.
  ///
  /// Every finding ends here, whoever made it: errors and warnings of the text, and rules about dates and figures.
  package static func questions(from findings: [Finding]) -> [String] {
    var asked: Set<String> = []
    let sorted = FindingSummary.sorted(findings)
    let urgentFirst = Severity.allCases.flatMap { severity in sorted.filter { $0.severity == severity } }
    return urgentFirst.compactMap { finding in
      let file = finding.place.path.split(separator: "/").last.map(String.init) ?? finding.place.path
      let help = finding.suggestion.map { " (\($0))" } ?? ""
      let question =
        switch finding.severity {
        case .error: "\(finding.message)\(help): what is right, and who mends it?"
        case .warning: "\(finding.message)\(help): who sees to it, and by when?"
        case .advice: "\(finding.message)\(help): is it meant so?"
        }
      guard asked.insert(question).inserted else { return nil }
      return "\(file) line \(finding.place.start.line): \(question)"
    }
  }

  /// The questions as a list; empty when there are none.
  package static func questions(_ findings: [Finding]) -> String {
    let questions = questions(from: findings)
    let most = 20
    var items = questions.prefix(most).map { "- " + markdownEscaped($0) + "\n" }
    if questions.count > most { items.append("- and \(questions.count - most) more, which `rutter check` shows\n") }
    return items.joined()
  }
}
