// `rutter explain`: one rule, or another kind of finding, in full.
import ArgumentParser
import PlanModel
import PlanRules
import PlanSchema
import PlanText
import Plans
import Rendering
import Workspace

struct ExplainCommand: GlobalCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a finding means, why it matters and how to mend it.",
    discussion: """
      'rutter check' shows the name of a finding in brackets behind its message.

      Examples:
        rutter explain contact-single
        rutter explain unknown-column
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: "The name of a rule, or of another finding.",
    completion: .custom { _, _, _ in (Rule.all.map(\.id) + FindingKind.all.map(\.id)).sorted() })
  var rule: String

  func run() throws {
    let terminal = global.terminal
    if let found = Rule.named(rule) {
      let book = try PlanRepository.rules(global.repo, surroundings: .current())
      terminal.write(RulePage.human(found, book, format: terminal.format))
    } else if let kind = FindingKind.all.first(where: { $0.id == rule }) {
      terminal.write(RulePage.human(kind, format: terminal.format))
    } else {
      let names = Rule.all.map(\.id) + FindingKind.all.map(\.id)
      throw Failure(
        .usage, "there is no finding '\(rule)'",
        hint: nearest(to: rule, among: names).map { "Did you mean \($0)?" } ?? "'rutter rules' lists the rules.")
    }
  }
}
