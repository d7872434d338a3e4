import PlanModel
package import PlanSchema
package import PlanText

/// What the rules found in one account.
package struct AccountFindings: Sendable {
  /// A finding with its rule.
  package struct Item: Sendable {
    package let rule: Rule
    package let finding: Finding
    /// The record that it is about; nil for the account as a whole.
    package let record: RecordKey?
  }

  /// By rule, in the order of ``Rule/all``; of a rule in the order in which it found them.
  package var items: [Item] = []
  /// Findings that a waiver of the plan lets pass.
  package var waived: [Item] = []

  package init() {}

  package var findings: [Finding] { items.map(\.finding) }
}

extension RuleBook {
  /// Runs all rules on an account.
  ///
  /// Kept quiet so that what is said is worth reading: nothing on an account that is closed; on one that is still being
  /// written, or that went quiet, only advice, and nothing that the passing of time alone brings about.
  package func examine(_ account: ExaminedAccount) -> AccountFindings {
    var result = AccountFindings()
    let status = account.account.status
    guard status != "closed" else { return result }
    let isQuiet = status != "active"
    let waivers = account.records("waivers").map { Waiver($0) }
    let sections = account.sections
    for entry in entries {
      let rule = entry.rule
      if isQuiet, rule.basis != .text { continue }
      if rule.basis == .history, account.past == nil { continue }
      guard sections.isSuperset(of: entry.needs) else { continue }
      var findings = RuleFindings(rule, account, values: entry.values)
      rule.check(account, &findings)
      for found in findings.found {
        var finding = found.finding
        finding.severity = isQuiet && entry.severity == .warning ? .advice : entry.severity
        let item = AccountFindings.Item(rule: rule, finding: finding, record: found.record)
        if waivers.contains(where: { $0.covers(rule.id, found.record, on: account.today) }) {
          result.waived.append(item)
        } else {
          result.items.append(item)
        }
      }
    }
    return result
  }
}
