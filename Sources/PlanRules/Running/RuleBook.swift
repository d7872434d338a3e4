import PlanModel
package import PlanSchema
package import PlanText

/// The rules as the settings of a repository have them: which are on, how much they matter, and at which numbers.
package struct RuleBook: Sendable {
  struct Entry: Sendable {
    let rule: Rule
    let severity: Severity
    /// In the order of the rule's thresholds.
    let values: [Int]
    /// The sections that the rule needs.
    let needs: SectionSet

    init(rule: Rule, severity: Severity, values: [Int]) {
      self.rule = rule
      self.severity = severity
      self.values = values
      needs = SectionSet(rule.sections)
    }
  }

  /// Rules that are on, in the order of ``Rule/all``.
  let entries: [Entry]

  /// The rules as they are without settings.
  package init() {
    entries = Rule.all.map { rule in
      Entry(rule: rule, severity: rule.kind.severity, values: rule.thresholds.map(\.value))
    }
  }

  /// - Parameter source: rutter.yaml, for the findings.
  /// - Returns: with errors for what the settings say of rules and cannot mean.
  package static func read(_ settings: Settings, in source: SourceText) -> (book: RuleBook, findings: [Finding]) {
    var findings: [Finding] = []
    for (id, setting) in settings.rules.sorted(by: { $0.value.range.lowerBound < $1.value.range.lowerBound })
    where id != Self.all && Rule.named(id) == nil {
      findings.append(
        Finding(
          .unknownSetting, "there is no rule '\(id)'", in: source, at: setting.range,
          suggestion: didYouMean(id, among: Rule.all.map(\.id)) ?? "'rutter rules' lists them"))
    }
    if let setting = settings.rules[all], setting.severity == .on(.error) || !setting.thresholds.isEmpty {
      findings.append(
        Finding(
          .badSetting, "'\(all)' can only be off, advice or warning", in: source, at: setting.range,
          suggestion: "name the rules that are to be errors, or have other numbers, one by one"))
    }
    let general = settings.rules[all]?.severity.flatMap { $0 == .on(.error) ? nil : $0 }
    var entries: [Entry] = []
    for rule in Rule.all {
      let setting = settings.rules[rule.id]
      var values = rule.thresholds.map(\.value)
      for threshold in setting?.thresholds ?? [] {
        guard let place = rule.thresholds.firstIndex(where: { $0.name == threshold.name }) else {
          findings.append(
            Finding(
              .unknownSetting, "the rule '\(rule.id)' has no threshold '\(threshold.name)'", in: source,
              at: threshold.range, suggestion: Self.thresholds(of: rule, near: threshold.name)))
          continue
        }
        if let value = Int(threshold.value), (0...1_000_000).contains(value) {
          values[place] = value
        } else {
          findings.append(
            Finding(
              .badSetting, "'\(threshold.name)' must be a whole number", in: source, at: threshold.range,
              suggestion: "write a number of \(rule.thresholds[place].unit.rawValue), such as \(values[place])"))
        }
      }
      var severity = rule.kind.severity
      switch setting?.severity ?? general {
      case .off?: continue
      case .on(.error)? where rule.basis != .text:
        findings.append(
          Finding(
            .badSetting, "'\(rule.id)' cannot be an error: it depends on \(rule.basis.inWords)", in: source,
            at: setting?.range ?? .at(0),
            suggestion: "write warning: a commit must not be refused because time has passed"))
      case .on(let level)?: severity = setting?.severity == nil ? max(level, severity) : level
      case nil: break
      }
      entries.append(Entry(rule: rule, severity: severity, values: values))
    }
    return (RuleBook(entries: entries), findings + unfit(settings.policies, in: source))
  }

  /// What policies name and cannot refuse a push for.
  private static func unfit(_ policies: Policies, in source: SourceText) -> [Finding] {
    policies.refusedWarnings.compactMap { name in
      guard let rule = Rule.named(name.text) else {
        let others = FindingKind.all.filter { $0.severity != .error }.map(\.id)
        if others.contains(name.text) { return nil }
        return Finding(
          .badSetting, "there is no warning '\(name.text)'", in: source, at: name.range,
          suggestion: didYouMean(name.text, among: Rule.all.map(\.id) + others) ?? "'rutter rules' lists the rules")
      }
      guard rule.basis == .history else { return nil }
      return Finding(
        .badSetting, "'\(rule.id)' cannot refuse a push: it depends on the plan's past", in: source, at: name.range,
        suggestion: "take it out: the hooks judge by the plan, and by the day of the commit where you name such a rule")
    }
  }

  /// Only the rules of which the settings made errors: they judge by the text alone.
  package var refusing: RuleBook { RuleBook(entries: entries.filter { $0.severity == .error }) }

  /// Only the rules that refuse a push because the policies name them, as far as they are no errors anyway.
  package func named(by policies: Policies) -> RuleBook {
    let names = Set(policies.refusedWarnings.map(\.text))
    return RuleBook(
      entries: entries.filter { entry in
        entry.severity != .error && entry.rule.basis != .history && names.contains(entry.rule.id)
      })
  }

  /// Whether no rule is on.
  package var isEmpty: Bool { entries.isEmpty }

  /// One rule alone, as it is without settings.
  package init(only rule: Rule) {
    entries = [Entry(rule: rule, severity: rule.kind.severity, values: rule.thresholds.map(\.value))]
  }

  /// Whether a rule is on.
  package func isOn(_ id: String) -> Bool { entries.contains { $0.rule.id == id } }

  /// Whether any rule that is on judges by history.
  package var needsHistory: Bool { entries.contains { $0.rule.basis == .history } }

  /// How much a rule matters here, and its numbers by name; nil where it is off.
  package func setting(of id: String) -> (severity: Severity, thresholds: [(name: String, value: Int)])? {
    entries.first { $0.rule.id == id }.map { entry in
      (entry.severity, zip(entry.rule.thresholds, entry.values).map { ($0.name, $1) })
    }
  }

  /// By how many per cent of the way a target may lag before it is off pace; also where no rule reports it.
  package var paceTolerance: Int {
    let rule = Rule.targetOffPace
    return entries.first { $0.rule.id == rule.id }?.values.first ?? rule.thresholds.first?.value ?? 0
  }

  private init(entries: [Entry]) { self.entries = entries }

  /// The name under which the settings speak of every rule that they do not name.
  private static let all = "all"

  private static func thresholds(of rule: Rule, near name: String) -> String {
    let names = rule.thresholds.map(\.name)
    if names.isEmpty { return "it has none" }
    return didYouMean(name, among: names) ?? "it has \(names.joined(separator: ", "))"
  }
}

extension Rule.Basis {
  fileprivate var inWords: String {
    switch self {
    case .text: "the text"
    case .day: "the day"
    case .history: "the plan's past"
    }
  }
}
