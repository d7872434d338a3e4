// `rutter portfolio`: all accounts side by side, or what moved across them in a time.
import ArgumentParser
import Plans
import Rendering
import Results
import Workspace

struct PortfolioCommand: GlobalCommand {
  static let configuration = CommandConfiguration(
    commandName: "portfolio",
    abstract: "Show all accounts with health, pace, next review and top risk; or what moved in a time.",
    discussion: """
      The account that needs somebody most comes first. With --since, what moved in each account is told instead: those that
      got worse first, then those that got better, then the others that changed.

      Examples:
        rutter portfolio
        rutter portfolio --where tier=key --where manager=tom
        rutter portfolio --group manager --sort review
        rutter portfolio --format csv > accounts.csv
        rutter portfolio --since "last week"
        rutter portfolio --since 2026-06-30 --until 2026-09-30 --format markdown
        rutter portfolio --since review      each account since its last closed review
      """)

  @OptionGroup var global: GlobalOptions

  @Option(
    help: ArgumentHelp(
      "Show what moved since a day, a period, a length of time with 'ago', a revision, or 'review'.",
      valueName: "state"))
  var since: String?

  @Option(help: ArgumentHelp("With --since, where to end; the last commit if left out.", valueName: "state"))
  var until: String?

  @Option(help: "health, trend, account, client, tier, manager, pace, review or risk.")
  var sort: PortfolioList.Order = .health

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      "Only accounts of this tier, manager, status or band; several of one kind are alternatives.",
      valueName: "property=value"))
  var filters: [PortfolioFilterArgument] = []

  @Option(help: "Group by tier, manager, status or band.")
  var group: PortfolioList.Grouping?

  @OptionGroup var options: AnswerOptions

  func validate() throws {
    if since == nil, until != nil { throw ValidationError("--until says where --since ends: give both.") }
    if since != nil, !filters.isEmpty || group != nil || options.moment.rev != nil {
      throw ValidationError("--since tells what moved: leave --where, --group and --rev out.")
    }
  }

  func run() throws {
    let workspace = try workspace(today: options.moment.today)
    guard let since else {
      let wanted = filters.map(\.filter)
      var list = try workspace.portfolio(
        at: options.moment.place, includesClosed: wanted.contains { $0.property == .status })
      list.keep(wanted)
      list.order = sort
      list.grouping = group
      write(list.answer(), as: options.format)
      return
    }
    let movements = try workspace.portfolioMovements(since: since, until: until)
    let terminal = global.terminal
    switch options.format {
    case .human: terminal.write(PortfolioReport.human(movements, format: terminal.format))
    case .markdown: Terminal.write(PortfolioReport.markdown(movements), to: 1)
    case .csv: Terminal.write(PortfolioReport.csv(movements), to: 1)
    case .json: Terminal.write(PortfolioReport.json(movements), to: 1)
    }
  }
}

extension PortfolioList.Order: ExpressibleByArgument {}
extension PortfolioList.Grouping: ExpressibleByArgument {}

/// `tier=key` on the command line.
struct PortfolioFilterArgument: ExpressibleByArgument {
  let filter: PortfolioList.Filter

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let property = PortfolioList.Filter.Property(rawValue: parts[0]) else { return nil }
    filter = PortfolioList.Filter(property, parts[1])
  }
}
