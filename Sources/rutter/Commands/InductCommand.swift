// `rutter induct`: an account for somebody who is new to it.
import ArgumentParser
import Plans
import Workspace

struct InductCommand: GlobalCommand {
  static let configuration = CommandConfiguration(
    commandName: "induct",
    abstract: "Show what a newcomer has to know of an account, on two pages.",
    discussion: """
      Mission and objectives, who is who on both sides, how we talk to the client, duties, whom to call, what is on now, words to
      know, what the last reviews decided, and what to read next.

      Examples:
        rutter induct northgate-foods
        rutter induct northgate-foods --format markdown > welcome.md
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The account.", completion: .account)
  var account: String

  @OptionGroup var options: AnswerOptions

  func run() throws {
    let workspace = try workspace(today: options.moment.today)
    write(try workspace.induction(to: account, at: options.moment.place), as: options.format)
  }
}
