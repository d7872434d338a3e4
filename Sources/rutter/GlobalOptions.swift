// Options that every command takes.
import ArgumentParser
import PlanSchema
import Plans
import System
import Workspace

struct GlobalOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The plan repository, if not the one around the current folder.", valueName: "dir"))
  var repo: String?

  @Option(help: ArgumentHelp("Colour: auto, always or never.", valueName: "when"))
  var color: ColourChoice = .auto

  @Flag(help: "Never show long output through a pager.")
  var noPager = false

  var terminal: Terminal {
    Terminal(environment: ThisProcess.environment, colourChoice: color, usesPager: !noPager)
  }
}

extension ColourChoice: ExpressibleByArgument {}

/// A command that takes the options of every command.
protocol GlobalCommand: ParsableCommand {
  var global: GlobalOptions { get }
}

extension GlobalCommand {
  /// Finds the plan repository that the command is about.
  func workspace(today: DateArgument? = nil) throws -> PlanRepository {
    try PlanRepository.find(global.repo, surroundings: .current(today: today?.date))
  }
}

/// A day on the command line, `2026-10-02`.
struct DateArgument: ExpressibleByArgument {
  let date: CalendarDate

  init?(argument: String) {
    guard let date = CalendarDate(argument) else { return nil }
    self.date = date
  }
}
