// `rutter status`: what changed since the last commit, and what the check says of it.
import ArgumentParser
import Plans
import Rendering
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
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case human, json }

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Accounts.", completion: .account)
  var accounts: [String] = []

  @Option(help: ArgumentHelp("The day that counts as today.", valueName: "date"))
  var today: DateArgument?

  @Option(help: "human or json.")
  var format: Format = .human

  func run() throws {
    let status = try workspace(today: today).status(accounts)
    let terminal = global.terminal
    switch format {
    case .human: terminal.write(StatusReport.human(status, format: terminal.format))
    case .json: Terminal.write(StatusReport.json(status), to: 1)
    }
  }
}
