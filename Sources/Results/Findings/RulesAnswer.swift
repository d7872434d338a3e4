// `rutter rules`: the catalogue.

package import PlanRules
import PlanText

/// Makes the answer to "which rules are there?".
package enum RulesAnswer {
  /// - Parameter book: the rules as a repository's settings have them.
  package static func answer(_ book: RuleBook) -> Answer {
    let columns = [
      AnswerColumn("rule", "Rule"), AnswerColumn("severity", "Severity"), AnswerColumn("basis", "Judges by"),
      AnswerColumn("summary", "Finds"),
      AnswerColumn("thresholds", "Numbers"),
    ]
    let parts = RuleArea.allCases.compactMap { area -> AnswerPart? in
      let rules = Rule.all.filter { $0.area == area }
      guard !rules.isEmpty else { return nil }
      return AnswerPart(area.rawValue, area.title, .table(AnswerTable(columns, rules.map { row($0, book) })))
    }
    let off = Rule.all.count { !book.isOn($0.id) }
    let count = "\(Rule.all.count) rules\(off > 0 ? ", \(off) of them off" : "")."
    return Answer(
      "rules", title: "Rules", lead: [AnswerText(count + " 'rutter explain RULE' says more of one.")], parts: parts)
  }

  private static func row(_ rule: Rule, _ book: RuleBook) -> [AnswerCell] {
    let setting = book.setting(of: rule.id)
    let severity: AnswerCell =
      switch setting?.severity {
      case nil: .text("off", .quiet)
      case .error?: .text("error", .bad)
      case .warning?: .text("warning", .warning)
      case .advice?: .text("advice")
      }
    let numbers = setting?.thresholds ?? rule.thresholds.map { ($0.name, $0.value) }
    return [
      .key(rule.id), severity, .text(rule.basis.rawValue), .text(rule.kind.summary),
      AnswerCell(
        numbers.map { "\($0.name) \($0.value)" }.joined(separator: ", "),
        value: .object(numbers.map { JSONValue.Member(name: $0.name, value: .integer($0.value)) })),
    ]
  }
}
