// Reads `policies` of rutter.yaml.

import PlanText

/// Reads what the settings say of pushes, and gathers what is wrong with it.
struct PoliciesReader {
  var yaml: YAMLReader
  private(set) var policies = Policies()

  private static let keys = [
    "protected-branches", "check-commits", "refuse-warnings", "closed-reviews", "who-may-change", "may-change-all",
  ]

  init(_ yaml: YAMLReader) { self.yaml = yaml }

  mutating func read(_ node: YAMLNode) {
    var teamOnly: SourceRange?
    for (key, range, value) in yaml.entries(of: node, "'policies'") {
      switch key {
      case "protected-branches": readBranches(value)
      case "check-commits": policies.checkedCommits = yaml.word(value, "'\(key)'") ?? policies.checkedCommits
      case "refuse-warnings": policies.refusedWarnings = names(value, key)
      case "closed-reviews": policies.closedReviews = yaml.word(value, "'\(key)'") ?? policies.closedReviews
      case "who-may-change":
        policies.whoMayChange = yaml.word(value, "'\(key)'") ?? policies.whoMayChange
        teamOnly = value.range
      case "may-change-all": policies.mayChangeAll = names(value, key)
      default: yaml.unknown(key, in: "'policies'", at: range, known: Self.keys)
      }
    }
    if let teamOnly, policies.whoMayChange == .team, policies.mayChangeAll.isEmpty {
      yaml.report(
        .badSetting,
        "'who-may-change: team' needs 'may-change-all': else nobody could change people.md and rutter.yaml",
        at: teamOnly, suggestion: "name at least one person of people.md: may-change-all: [henry]")
    }
  }

  private mutating func readBranches(_ node: YAMLNode) {
    let branches = names(node, "protected-branches")
    for branch in branches where branch.text.isEmpty || branch.text.hasPrefix("refs/") {
      yaml.report(
        .badSetting, "'\(branch.text)' is no name of a branch", at: branch.range,
        suggestion: "write main, or a pattern such as release/*; a branch is named without 'refs/heads/'")
    }
    policies.protectedBranches = branches.map(\.text)
  }

  /// One name, or a list of them.
  private mutating func names(_ node: YAMLNode, _ key: String) -> [Policies.Name] {
    if case .mapping = node.content {
      yaml.report(.badSetting, "'\(key)' must be a list of names", at: node.range)
      return []
    }
    return (node.items ?? [node]).compactMap { item in
      yaml.text(item, "each item of '\(key)'").map { Policies.Name($0, at: item.range) }
    }
  }
}
