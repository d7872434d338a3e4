// Reads `rutter.yaml`.

package import PlanText

extension Settings {
  /// Reads the settings of a plan repository.
  ///
  /// - Returns: nil settings when the text cannot be read, or is of a format that this Rutter does not know: then
  ///   nothing else of the repository should be judged. Otherwise settings hold whatever could be read, defaults for
  ///   the rest, and findings name what could not.
  package static func read(_ source: SourceText) -> (settings: Settings?, findings: [Finding]) {
    let (root, findings) = YAMLNode.parse(source, in: source.range)
    var reader = SettingsReader(source: source)
    reader.yaml.findings = findings
    guard let root else {
      if findings.isEmpty {
        reader.yaml.report(.formatVersionMissing, "the settings do not name their format version", at: .at(0))
      }
      return (nil, reader.yaml.findings)
    }
    guard reader.checkVersion(root) else { return (nil, reader.yaml.findings) }
    reader.read(root)
    return (reader.settings, reader.yaml.findings)
  }
}

private struct SettingsReader {
  var yaml: YAMLReader
  var settings: Settings

  init(source: SourceText) {
    yaml = YAMLReader(source: source, unknownKey: .unknownSetting, badValue: .badSetting)
    settings = Settings()
  }

  /// Whether the rest may be read. A missing version is reported, and the rest read as if it were today's.
  mutating func checkVersion(_ root: YAMLNode) -> Bool {
    guard let node = root["rutter"] else {
      yaml.report(
        .formatVersionMissing, "the settings do not name their format version", at: .at(root.range.lowerBound),
        suggestion: "write 'rutter: \(Settings.formatVersion)' as the first line")
      return true
    }
    guard let text = node.text, let version = Int(text), version > 0 else {
      yaml.report(
        .badSetting, "the format version must be a whole number", at: node.range,
        suggestion: "write 'rutter: \(Settings.formatVersion)'")
      return true
    }
    guard version > Settings.formatVersion else { return true }
    yaml.report(
      .formatVersionNewer,
      "this repository is written in format \(version), and this Rutter reads format \(Settings.formatVersion) only",
      at: node.range)
    return false
  }

  mutating func read(_ root: YAMLNode) {
    for (key, range, value) in yaml.entries(of: root, "the settings") {
      switch key {
      case "rutter": break
      case "currency":
        if case .word(let code) = self.value(value, .currency, key) { settings.currency = code }
      case "timezone":
        if case .word(let zone) = self.value(value, .timezone, key) { settings.timezone = zone }
      case "fiscal-year-starts": readMonth(value)
      case "qualification": readScheme(value)
      case "stages": settings.stages = yaml.texts(value, "'stages'") ?? settings.stages
      case "scorecard": settings.scorecard = yaml.texts(value, "'scorecard'") ?? settings.scorecard
      case "swot": settings.swot = yaml.word(value, "'swot'") ?? settings.swot
      case "rules": readRules(value)
      case "health": readHealth(value)
      case "policies":
        var reader = PoliciesReader(yaml)
        reader.read(value)
        settings.policies = reader.policies
        yaml.findings = reader.yaml.findings
      case "schema":
        let (schema, findings) = Schema.extended(by: value, in: yaml.source)
        settings.schema = schema
        yaml.findings += findings
      default:
        if let rhythm = Settings.Rhythm(rawValue: key) {
          if case .duration(let duration) = self.value(value, .duration, key) { settings.rhythms[rhythm] = duration }
        } else {
          yaml.unknown(key, in: "the settings", at: range, known: Self.keys)
        }
      }
    }
  }

  private static let keys =
    ["rutter", "currency", "timezone", "fiscal-year-starts", "qualification", "stages", "scorecard", "swot"]
    + Settings.Rhythm.allCases.map(\.rawValue) + ["rules", "health", "policies", "schema"]

  /// A value of one of the plan's own types.
  private mutating func value(_ node: YAMLNode, _ type: ValueType, _ key: String) -> Value? {
    guard let text = yaml.text(node, "'\(key)'") else { return nil }
    switch ValueReading(currency: nil).read(WrittenValue(text, of: node), as: type) {
    case .success(let value): return value
    case .failure(let problem):
      yaml.report(.badSetting, "'\(key)': \(problem.message)", at: node.range, suggestion: problem.suggestion)
      return nil
    }
  }

  private mutating func readMonth(_ node: YAMLNode) {
    guard let month = node.text.flatMap({ Int($0) }), (1...12).contains(month) else {
      yaml.report(
        .badSetting, "'fiscal-year-starts' must be the number of a month, 1 to 12", at: node.range,
        suggestion: "4 stands for April")
      return
    }
    settings.fiscalYearStarts = month
  }

  /// The name of a known scheme, or a list of a team's own groups.
  private mutating func readScheme(_ node: YAMLNode) {
    if node.items != nil {
      settings.qualification = QualificationScheme(name: nil, groups: yaml.texts(node, "'qualification'") ?? [])
      return
    }
    guard let name = yaml.text(node, "'qualification'") else { return }
    if let scheme = QualificationScheme.known.first(where: { $0.name == name }) {
      settings.qualification = scheme
      return
    }
    let names = QualificationScheme.known.compactMap(\.name)
    yaml.report(
      .badSetting, "'\(name)' is no qualification scheme that Rutter knows", at: node.range,
      suggestion: didYouMean(name, among: names)
        ?? "write \(names.joined(separator: ", ")), or a list of your own groups")
  }

  /// `contact-stale: off`, or `contact-stale: { severity: warning, days: 45 }`.
  private mutating func readRules(_ node: YAMLNode) {
    for (id, range, value) in yaml.entries(of: node, "'rules'") where yaml.isID(id, "rule", at: range) {
      var rule = RuleSetting(range: range)
      if case .mapping = value.content {
        for (key, range, value) in yaml.entries(of: value, "rule '\(id)'") {
          if key == "severity" {
            rule.severity = readLevel(value)
          } else if yaml.isID(key, "threshold", at: range), let text = yaml.text(value, "threshold '\(key)'") {
            rule.thresholds.append(RuleSetting.Threshold(name: key, value: text, range: value.range))
          }
        }
      } else {
        rule.severity = readLevel(value)
      }
      settings.rules[id] = rule
    }
  }

  /// `{ warning: 20, weights: { team: 15 } }`.
  private mutating func readHealth(_ node: YAMLNode) {
    for (key, range, value) in yaml.entries(of: node, "'health'") where yaml.isID(key, "number of health", at: range) {
      if case .mapping = value.content {
        for (name, range, value) in yaml.entries(of: value, "'\(key)'") where yaml.isID(name, "area", at: range) {
          guard let text = yaml.text(value, "'\(key).\(name)'") else { continue }
          settings.health.append(RuleSetting.Threshold(name: "\(key).\(name)", value: text, range: value.range))
        }
      } else if let text = yaml.text(value, "'\(key)'") {
        settings.health.append(RuleSetting.Threshold(name: key, value: text, range: value.range))
      }
    }
  }

  private mutating func readLevel(_ node: YAMLNode) -> RuleSetting.Level? {
    // YAML 1.1 tools write `off` as false.
    if node.text == "off" || node.text == "false" { return .off }
    if let severity = node.text.flatMap(Severity.init(rawValue:)) { return .on(severity) }
    let known = ["off", "advice", "warning", "error"]
    yaml.report(
      .badSetting, "a rule's severity must be one of \(known.joined(separator: ", "))", at: node.range,
      suggestion: node.text.flatMap { didYouMean($0, among: known) })
    return nil
  }
}
