// `rutter done`: ticks actions off.
import ArgumentParser
import Plans
import Workspace

struct DoneCommand: GlobalCommand {
  static let configuration = CommandConfiguration(
    commandName: "done",
    abstract: "Tick actions off, with the date.",
    discussion: """
      Examples:
        rutter done northgate-foods A3
        rutter done northgate-foods A3 A4 --on 2026-09-28
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The account.", completion: .account)
  var account: String

  @Argument(help: "Ids of the actions.")
  var actions: [String]

  @Option(help: ArgumentHelp("The day it was done, if not today.", valueName: "date"))
  var on: DateArgument?

  func run() throws {
    try report(try workspace().done(actions, on: on?.date, in: account))
  }
}
