// `rutter portfolio`: what moved across all accounts.
import ArgumentParser
import Reports
import Workspace

struct PortfolioCommand: GlobalCommand {
  static let configuration = CommandConfiguration(
    commandName: "portfolio",
    abstract: "Show what moved across all accounts in a time.",
    discussion: """
      The accounts that got worse come first, then those that got better, then the others that changed.

      Examples:
        rutter portfolio --since "last week"
        rutter portfolio --since 2026-Q3
        rutter portfolio --since 2026-06-30 --until 2026-09-30 --format markdown
        rutter portfolio --since review      each account since its last closed review
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case human, markdown, csv, json }

  @OptionGroup var global: GlobalOptions

  @Option(
    help: ArgumentHelp(
      "Where to begin: a day, a period, a length of time with 'ago', a revision, or 'review'.", valueName: "state"))
  var since: String

  @Option(help: ArgumentHelp("Where to end; the last commit if left out.", valueName: "state"))
  var until: String?

  @Option(help: "The day that counts as today, for days such as \"last week\".")
  var today: DateArgument?

  @Option(help: "human, markdown, csv or json.")
  var format: Format = .human

  func run() throws {
    let movements = try workspace(today: today).portfolioMovements(since: since, until: until)
    let terminal = global.terminal
    switch format {
    case .human: terminal.write(PortfolioReport.human(movements, format: terminal.format))
    case .markdown: Terminal.write(PortfolioReport.markdown(movements), to: 1)
    case .csv: Terminal.write(PortfolioReport.csv(movements), to: 1)
    case .json: Terminal.write(PortfolioReport.json(movements), to: 1)
    }
  }
}
