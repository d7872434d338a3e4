// `rutter status`: what changed since the last commit, and what the check says of it.
import ArgumentParser
import Rendering
import Workspace

struct StatusCommand: GlobalCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show what changed since the last commit, and what is wrong with it.",
    discussion: """
      Examples:
        rutter status
        rutter status northgate-foods
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Accounts.", completion: .account)
  var accounts: [String] = []

  func run() throws {
    let status = try workspace().status(accounts)
    let terminal = global.terminal
    terminal.write(StatusReport.human(status, format: terminal.format))
  }
}
