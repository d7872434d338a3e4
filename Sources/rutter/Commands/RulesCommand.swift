// `rutter rules`: the catalogue of rules.
import ArgumentParser
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

  @Flag(help: ArgumentHelp("Every rule with its examples, as a page of Markdown."))
  var page = false

  func run() throws {
    if page {
      Terminal.write(RulePage.markdown, to: 1)
    } else {
      write(RulesAnswer.answer(try Workspace.rules(global.repo, surroundings: .current())), as: format)
    }
  }
}
