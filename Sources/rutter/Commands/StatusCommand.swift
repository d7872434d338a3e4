// `rutter status`: what changed since the last commit, and what the check says of it.
import ArgumentParser
import Rendering
import Results
import Workspace

struct StatusCommand: GlobalCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show what changed since the last commit, and what is wrong with it.",
    discussion: """
      Examples:
        rutter status
        rutter status northgate-foods
        rutter status --format json
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Accounts.", completion: .account)
  var accounts: [String] = []

  @OptionGroup var output: FormatOption<Status>

  func run() throws {
    output.write(try workspace().status(accounts), global.terminal)
  }
}
