// `rutter status`: what changed since the last commit, and what the check says of it.
import ArgumentParser
import Plans
import Rendering
import Results
import Workspace

struct StatusCommand: GlobalCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show what changed since the last commit, what is wrong with it, and what is due.",
    discussion: """
      Lists what is overdue or falls due within seven days; 'rutter due' has more.

      Examples:
        rutter status
        rutter status northgate-foods
        rutter status --format json
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Accounts.", completion: .account)
  var accounts: [String] = []

  @Option(help: ArgumentHelp("The day that counts as today.", valueName: "date"))
  var today: DateArgument?

  @OptionGroup var output: FormatOption<Status>

  func run() throws {
    output.write(try workspace(today: today).status(accounts), global.terminal)
  }
}
