// `rutter show`: one plan, pleasant to read.
import ArgumentParser
import PlanSchema
import Reports
import Workspace

struct ShowCommand: GlobalCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a plan, a section, a record or a value.",
    discussion: """
      Examples:
        rutter show northgate-foods
        rutter show northgate-foods targets
        rutter show northgate-foods T1
        rutter show northgate-foods --rev main~10
        rutter show northgate-foods --format json
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case human, json }

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The account.", completion: .account)
  var account: String

  @Argument(help: "A section, a record, or a value, as 'rutter set' names them.")
  var path: String?

  @Option(help: ArgumentHelp("Show the plan as it is in a commit, branch or tag.", valueName: "revision"))
  var rev: String?

  @Option(help: "human or json.")
  var format: Format = .human

  func validate() throws {
    if path != nil, format == .json { throw ValidationError("--format json shows the whole plan: leave the path out.") }
  }

  func run() throws {
    let workspace = try workspace()
    let account = try workspace.load(account, at: rev.map { .revision($0) } ?? .workTree)
    let terminal = global.terminal
    if format == .json {
      Terminal.write(PlanReport.json(account), to: 1)
      return
    }
    guard let path else {
      terminal.write(PlanReport.human(account, format: terminal.format))
      return
    }
    if let text = PlanReport.human(path, of: account, format: terminal.format) {
      terminal.write(text)
      return
    }
    do throws(EditProblem) {
      _ = try ValuePath(path, in: account)
    } catch {
      throw Failure(.usage, error.message, hint: error.hint)
    }
    throw Failure(.usage, "\(path) is not written in \(account.id)")
  }
}
