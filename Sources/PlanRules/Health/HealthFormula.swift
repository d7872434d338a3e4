package import PlanSchema
package import PlanText

/// The numbers from which health is worked out: open, and a team's to change under `health:` in rutter.yaml.
package struct HealthFormula: Hashable, Sendable {
  /// Which accounts are expected to say something about an area.
  package enum Expectation: Hashable, Sendable {
    case everyAccount, growthAndKey, keyOnly, nobody

    func includes(_ tier: String) -> Bool {
      switch self {
      case .everyAccount: true
      case .growthAndKey: tier != "standard"
      case .keyOnly: tier == "key"
      case .nobody: false
      }
    }
  }

  /// What an area counts for, and where the plan speaks of it.
  package struct Part: Hashable, Sendable {
    package let area: RuleArea
    /// Share of the account's score, against those of the other areas.
    package var weight: Int
    /// Sections of which one with a record in it makes the area known; empty where closed reviews do.
    package let sections: [String]
    package let expected: Expectation
  }

  /// Per cent that the first warning of a rule takes of its area.
  package var warning = 10
  /// Per cent that the first piece of advice takes.
  package var advice = 3
  /// What an area counts as that the account is expected to speak of and does not.
  package var unknown = 50
  /// The most that an area can have while it rests on facts past their shelf life: they count as unknown, never as green.
  package var stale = 66
  /// From this score on green.
  package var green = 67
  /// From this score on amber; red below.
  package var amber = 34
  package var parts: [Part] = [
    Part(area: .relationship, weight: 25, sections: ["contacts"], expected: .everyAccount),
    Part(area: .team, weight: 10, sections: ["team"], expected: .everyAccount),
    Part(area: .escalation, weight: 10, sections: ["escalation", "authority"], expected: .keyOnly),
    Part(area: .objective, weight: 20, sections: ["targets", "actions"], expected: .growthAndKey),
    Part(
      area: .market, weight: 8, sections: ["competitors", "swot", "client-plans", "services"], expected: .keyOnly),
    Part(area: .sales, weight: 8, sections: ["opportunities", "orders", "propositions"], expected: .nobody),
    Part(area: .delivery, weight: 8, sections: ["issues", "service-levels", "scorecard"], expected: .nobody),
    Part(area: .money, weight: 6, sections: ["financials"], expected: .nobody),
    Part(area: .reviews, weight: 10, sections: [], expected: .growthAndKey),
    Part(area: .risk, weight: 10, sections: ["risks", "contracts"], expected: .keyOnly),
  ]

  package init() {}

  /// Reads what the settings change.
  ///
  /// - Parameter source: rutter.yaml, for the findings.
  package static func read(_ settings: Settings, in source: SourceText) -> (formula: HealthFormula, findings: [Finding])
  {
    var formula = HealthFormula()
    var findings: [Finding] = []
    for entry in settings.health {
      guard let value = Int(entry.value), (0...100).contains(value) else {
        findings.append(
          Finding(.badSetting, "'\(entry.name)' must be a whole number from 0 to 100", in: source, at: entry.range))
        continue
      }
      if let path = numbers[entry.name] {
        formula[keyPath: path] = value
      } else if let place = formula.parts.firstIndex(where: { "weights.\($0.area.rawValue)" == entry.name }) {
        formula.parts[place].weight = value
      } else {
        let names = numbers.keys.sorted() + RuleArea.allCases.map { "weights.\($0.rawValue)" }
        findings.append(
          Finding(
            .unknownSetting, "health has no number '\(entry.name)'", in: source, at: entry.range,
            suggestion: didYouMean(entry.name, among: names)))
      }
    }
    if formula.amber > formula.green,
      let entry = settings.health.first(where: { ["amber", "green"].contains($0.name) })
    {
      findings.append(
        Finding(.badSetting, "amber cannot begin above green", in: source, at: entry.range))
    }
    return (formula, findings)
  }

  private static var numbers: [String: WritableKeyPath<HealthFormula, Int>] {
    [
      "warning": \.warning, "advice": \.advice, "unknown": \.unknown, "stale": \.stale, "green": \.green,
      "amber": \.amber,
    ]
  }

  /// The colour of a score.
  package func band(_ score: Int) -> HealthBand {
    score >= green ? .green : score >= amber ? .amber : .red
  }
}

/// Red, amber or green.
package enum HealthBand: String, Sendable, CaseIterable {
  case green, amber, red
}
