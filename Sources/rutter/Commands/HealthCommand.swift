// `rutter health`: how an account stands, and what would raise it most.
import ArgumentParser
import Plans
import Results
import Workspace

struct HealthCommand: GlobalCommand {
  static let configuration = CommandConfiguration(
    commandName: "health",
    abstract: "Score an account from 0 to 100, by area, and say what would raise it most.",
    discussion: """
      The formula is open (docs/HEALTH.md), and its numbers can be set in rutter.yaml. 'rutter trend ACCOUNT health'
      shows how it moved, 'rutter portfolio' has it for all accounts.

      Examples:
        rutter health northgate-foods
        rutter health northgate-foods --rev main~10
      """)

  @OptionGroup var global: GlobalOptions

  @OptionGroup var options: AnswerOptions

  @Argument(help: "The account.", completion: .account)
  var account: String

  func run() throws {
    let workspace = try workspace(today: options.moment.today)
    let judged = try workspace.health(of: account, at: options.moment.place)
    write(
      HealthAnswer.answer(
        judged.health, account: account, client: judged.client, today: judged.today, formula: judged.formula,
        waived: judged.waived),
      as: options.format)
  }
}
