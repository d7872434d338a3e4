// `rutter rules`: the catalogue of rules.
import ArgumentParser
import PlanRules
import Plans
import Rendering
import Results
import Workspace

struct RulesCommand: GlobalCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List the rules by which accounts are judged.",
    discussion: """
      As this repository's rutter.yaml sets them; outside a plan repository, as they are without settings.

      Examples:
        rutter rules
        rutter rules --format markdown
      """)

  @OptionGroup var global: GlobalOptions

  @Option(help: "human, markdown, json or csv.")
  var format: AnswerFormat = .human

  @Option(
    help: ArgumentHelp(
      "An area as a page of Markdown, every rule with its examples; or index, a list with links to these pages.",
      valueName: "area"))
  var page: RulesPage?

  func run() throws {
    switch page {
    case .index: Terminal.write(RulePage.index, to: 1)
    case .area(let area): Terminal.write(RulePage.markdown(area), to: 1)
    case nil: write(RulesAnswer.answer(try PlanRepository.rules(global.repo, surroundings: .current())), as: format)
    }
  }
}

/// A page of the project's documentation of rules.
enum RulesPage: ExpressibleByArgument {
  case index
  case area(RuleArea)

  init?(argument: String) {
    if argument == "index" {
      self = .index
    } else if let area = RuleArea(rawValue: argument) {
      self = .area(area)
    } else {
      return nil
    }
  }

  static var allValueStrings: [String] { ["index"] + RuleArea.allCases.map(\.rawValue) }
}
