package import PlanText

/// What `rutter.yaml` says of a whole plan repository: format, defaults, rules, and the schema with a team's extensions.
package struct Settings: Sendable {
  /// The format version that this Rutter reads and writes.
  package static let formatVersion = 1

  /// Currency of amounts in documents that name none, as a code such as `GBP`; nil if the settings name none.
  package var currency: String?
  /// Time zone that decides what day today is, and of hours that name none; an IANA name such as `Europe/London`.
  package var timezone = "UTC"
  /// First month of the fiscal year, 1 to 12.
  package var fiscalYearStarts = 1
  /// How opportunities are qualified.
  package var qualification = QualificationScheme.cosmonauts
  /// Stages of an opportunity, first to last; empty where the team names none.
  package var stages: [String] = []
  /// Categories of the scorecard.
  package var scorecard = ["management", "financial", "people", "client", "sales"]
  /// Whose strengths and weaknesses the SWOT lists.
  package var swot = SWOTSide.ours
  /// Rhythms for plans that name none themselves.
  package var rhythms: [Rhythm: CalendarDuration] = [:]
  /// Severities and thresholds by rule id, as written; what they mean is for the rules to say.
  package var rules: [String: RuleSetting] = [:]
  /// Numbers of the health score by name (`warning`, `weights.team`), as written; what they mean is for the rules to say.
  package var health: [RuleSetting.Threshold] = []
  /// What pushes are held to.
  package var policies = Policies()
  /// The built-in schema with the team's extensions laid over it.
  package var schema: Schema

  /// The settings of a repository that says nothing but its format version.
  package init(schema: Schema = .builtIn()) {
    self.schema = schema
  }

  /// Whose SWOT a plan holds.
  package enum SWOTSide: String, Sendable, CaseIterable { case ours, client, both }

  /// How often something is done that plans may set for themselves.
  package enum Rhythm: String, Sendable, CaseIterable {
    case review = "review-every"
    case internalReview = "internal-review-every"
    case survey = "survey-every"
    case scorecard = "scorecard-every"
  }
}

/// The groups of questions by which an opportunity is qualified.
package struct QualificationScheme: Hashable, Sendable {
  /// Name of a known scheme; nil for a team's own.
  package let name: String?
  /// Groups in the order in which they are asked.
  package let groups: [String]

  package init(name: String?, groups: [String]) {
    self.name = name
    self.groups = groups
  }

  package static let cosmonauts = QualificationScheme(
    name: "cosmonauts",
    groups: [
      "competition", "opportunity", "solution", "money", "objective", "need", "authority", "unique", "timescale",
      "size",
    ])

  /// The schemes that have a name.
  package static let known = [
    cosmonauts,
    QualificationScheme(name: "bant", groups: ["budget", "authority", "need", "timeline"]),
    QualificationScheme(
      name: "meddicc",
      groups: [
        "metrics", "economic-buyer", "decision-criteria", "decision-process", "identify-pain", "champion",
        "competition",
      ]),
    QualificationScheme(
      name: "meddpicc",
      groups: [
        "metrics", "economic-buyer", "decision-criteria", "decision-process", "paper-process", "identify-pain",
        "champion", "competition",
      ]),
  ]
}

/// What the settings say of one rule.
package struct RuleSetting: Hashable, Sendable {
  /// nil where the settings leave the rule's own severity.
  package var severity: Level?
  /// Thresholds by name, as written.
  package var thresholds: [Threshold] = []
  /// Bytes of the rule's id in `rutter.yaml`.
  package var range: SourceRange

  package enum Level: Hashable, Sendable {
    case off
    case on(Severity)
  }

  package struct Threshold: Hashable, Sendable {
    package let name: String
    package let value: String
    package let range: SourceRange
  }
}
