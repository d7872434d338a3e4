// `rutter show`: one plan, pleasant to read.
import ArgumentParser
import PlanSchema
import PlanText
import Plans
import Rendering
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
        rutter show northgate-foods --for-client --format markdown > plan.md

      With --for-client, only what the client may see: nothing that the schema marks as confidential, no section that no
      schema declares, no notes on people, and no text that speaks of a confidential record. Read it before you send it.
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The account.", completion: .account)
  var account: String

  @Argument(help: "A section, a record, or a value, as 'rutter set' names them.")
  var path: String?

  @Flag(help: "Leave out what the client must not see.")
  var forClient = false

  @OptionGroup var options: AnswerOptions

  func validate() throws {
    guard path != nil else { return }
    if options.format != .human {
      throw ValidationError("--format \(options.format.rawValue) shows the whole plan: leave the path out.")
    }
    if forClient { throw ValidationError("--for-client shows the whole plan: leave the path out.") }
  }

  func run() throws {
    let workspace = try workspace(today: options.moment.today)
    let place = options.moment.place
    if forClient || [.markdown, .csv].contains(options.format) {
      let plan = try workspace.plan(account, isForClient: forClient, at: place)
      if !plan.recordsLeftOut.isEmpty {
        let note = global.terminal.errorFormat.styled("note:", .key)
        let names = visible(plan.recordsLeftOut.joined(separator: ", "))
        global.terminal.writeError(
          "\(note) left out, because the text speaks of a confidential record: \(names)\n")
      }
      write(plan.answer, as: options.format)
      return
    }
    let account = try workspace.load(account, at: place)
    let terminal = global.terminal
    if options.format == .json {
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
