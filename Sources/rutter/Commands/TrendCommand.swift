// `rutter trend`: a figure of an account over its history.
import ArgumentParser
import Plans
import Rendering
import Workspace

struct TrendCommand: GlobalCommand {
  static let configuration = CommandConfiguration(
    commandName: "trend",
    abstract: "Show a figure of an account over its history, with its goal.",
    discussion: """
      A figure is money, a number, a per cent, a step of a scale or of ordered choices, or how many records a section
      has. Merges are followed along their first parent: the figures are those of the branch
      itself. A figure stands at the day on which it was written, health at the day by which the revision is judged.

      Examples:
        rutter trend northgate-foods T1                               a target, with its goal and pace
        rutter trend northgate-foods C1.stance --cycles               at each closed review
        rutter trend northgate-foods contacts --where stance=supporter   how many there are
        rutter trend northgate-foods T1.actual --format svg > T1.svg
        rutter trend northgate-foods health                           the score; health.team is that of an area
        rutter trend northgate-foods contact-single                   how often a rule found something
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case human, svg, csv, json }

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The account.", completion: .account)
  var account: String

  @Argument(help: "A value or a record, as 'rutter set' names them, a section to count, health, or a rule.")
  var path: String

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      "Count only records whose field has the value; may be given several times.", valueName: "field=value"))
  var conditions: [String] = []

  @Flag(help: "Show the closed reviews only, and the last revision.")
  var cycles = false

  @Option(help: ArgumentHelp("End at another revision than HEAD.", valueName: "revision"))
  var rev: String?

  @Option(help: "The day that counts as today, for the pace.")
  var today: DateArgument?

  @Option(help: "human, svg, csv or json.")
  var format: Format = .human

  func run() throws {
    var options = TrendOptions(account: account, path: path)
    options.conditions = conditions
    options.byCycle = cycles
    options.revision = rev
    let workspace = try workspace(today: today)
    let trend = try workspace.trend(options)
    let terminal = global.terminal
    try terminal.noteMissingHistory(of: workspace)
    switch format {
    case .human: terminal.write(TrendReport.human(trend, format: terminal.format))
    case .svg: Terminal.write(TrendReport.svg(trend), to: 1)
    case .csv: Terminal.write(TrendReport.csv(trend), to: 1)
    case .json: Terminal.write(TrendReport.json(trend), to: 1)
    }
  }
}
