// `rutter who`: everything that one of us answers for.
import ArgumentParser
import Plans
import Workspace

struct WhoCommand: GlobalCommand {
  static let configuration = CommandConfiguration(
    commandName: "who",
    abstract: "Show everything that a person of ours answers for, across all accounts.",
    discussion: """
      Accounts, targets with their pace, actions, opportunities, the client's people they keep up with, duties, escalation and
      authority, issues, risks and competitors, whom they stand in for, reviews: for a talk about their work, or a handover.

      Examples:
        rutter who dick
        rutter who "Dick Rowntree" --format markdown
        rutter who dick --rev review/northgate-foods/2026-06-24
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The person, by id or name in people.md.")
  var person: String

  @OptionGroup var options: AnswerOptions

  func run() throws {
    write(try workspace(today: options.moment.today).who(person, at: options.moment.place), as: options.format)
  }
}
