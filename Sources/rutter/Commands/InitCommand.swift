// `rutter init`: a new plan repository.
import ArgumentParser
import Plans
import Workspace

struct InitCommand: GlobalCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a plan repository, or set up a clone of one.",
    discussion: """
      Lays down settings, people, an example plan and a guide, sets up git as 'rutter hooks install' does, and makes the
      first commit. In a clone of a plan repository it only sets up git.

      Examples:
        rutter init plans
        cd plans && rutter check
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The folder; the current one if left out.", completion: .directory)
  var directory: String = "."

  func run() throws {
    let result = try PlanRepository.initialise(directory, surroundings: .current())
    let terminal = global.terminal
    for line in result.lines { terminal.write(line + "\n") }
  }
}
