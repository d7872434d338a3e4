// `rutter leaves`: what is lost when somebody goes.
import ArgumentParser
import Plans
import Workspace

struct LeavesCommand: GlobalCommand {
  static let configuration = CommandConfiguration(
    commandName: "leaves",
    abstract: "Show what is lost when somebody leaves, on our side or the client's, and who could follow.",
    discussion: """
      Of one of us: what nobody is ready to take on, in all accounts, and who takes on the rest. Of somebody at the client: what
      hangs on them, whom we reach over nobody else, which parts in a purchase nobody else plays, and who could follow.

      Examples:
        rutter leaves dick
        rutter leaves northgate-foods C4
        rutter leaves northgate-foods#C4 --format markdown
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "One of us; or an account and one of its contacts.", completion: .account)
  var names: [String]

  @OptionGroup var options: AnswerOptions

  func validate() throws {
    if names.count > 2 { throw ValidationError("Name one of us, or an account and one of its contacts.") }
  }

  func run() throws {
    write(try workspace(today: options.moment.today).leaves(names, at: options.moment.place), as: options.format)
  }
}
