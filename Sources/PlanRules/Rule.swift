package import PlanText

/// A check of one account: a value with everything that is published about it, and the function that does it.
///
/// A rule is one file in `Rules/<Area>/`, called after its id, that declares one static value of the same name. The list
/// ``Rule/all`` is written from the file names at build time.
package final class Rule: Sendable {
  /// What a rule judges by. It reads nothing else.
  package enum Basis: String, Sendable {
    /// The plan, the people and the settings alone: the same text always has the same findings.
    case text
    /// The day that counts as today as well.
    case day
    /// What git tells of the plan's past as well (``ExaminedAccount/past``), and the day.
    case history
  }

  package typealias Check = @Sendable (ExaminedAccount, inout RuleFindings) -> Void

  /// Id, severity, summary, reason and mend.
  package let kind: FindingKind
  package let area: RuleArea
  package let basis: Basis
  /// Sections that must be there for the rule to say anything: it is silent on what has not been written yet.
  package let sections: [String]
  /// Whether it finds facts that are past their shelf life: what they say counts as unknown for the area's health.
  package let findsStaleFacts: Bool
  package let thresholds: [Threshold]
  /// Sections of a plan in which the rule finds exactly one thing; see `RuleExample` in the tests for what may stand there.
  package let bad: String
  /// The same, mended: the rule finds nothing.
  package let good: String
  package let check: Check

  package var id: String { kind.id }

  /// - Parameters:
  ///   - id: names the pattern found, so that it reads well after "allow".
  ///   - severity: `warning` where the account is at risk, `advice` where it could be better; never `error`, which only
  ///     settings can make of a rule that judges the text alone.
  ///   - summary: at most 80 characters, no full stop.
  ///   - why: why it matters for the account.
  package init(
    _ id: String, _ severity: Severity, in area: RuleArea, _ summary: String, basis: Basis = .text,
    sections: [String] = [], findsStaleFacts: Bool = false, thresholds: [Threshold] = [], why: String, mend: String,
    bad: String, good: String, check: @escaping Check
  ) {
    kind = FindingKind(id, severity, summary, why: why, mend: mend, isKnownByPlace: true)
    self.area = area
    self.basis = basis
    self.sections = sections
    self.findsStaleFacts = findsStaleFacts
    self.thresholds = thresholds
    self.bad = bad
    self.good = good
    self.check = check
  }
}

extension Rule {
  package static func named(_ id: String) -> Rule? { byID[id].map { all[$0] } }

  private static let byID: [String: Int] = Dictionary(
    all.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
}
