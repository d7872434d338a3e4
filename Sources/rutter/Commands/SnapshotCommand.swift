// `rutter snapshot`: where an account stands, on one page.
import ArgumentParser
import Plans
import Workspace

struct SnapshotCommand: GlobalCommand {
  static let configuration = CommandConfiguration(
    commandName: "snapshot",
    abstract: "Show where an account stands, on one page: the first thing on the table at every review.",
    discussion: """
      Objective, relationship matrix, targets with their pace, late and next actions, risks, issues, pipeline, money, white
      space, contracts with their day of notice, competitors. Lists are cut to what matters most; json and csv have all.

      Examples:
        rutter snapshot northgate-foods
        rutter snapshot northgate-foods --format markdown > snapshot.md
        rutter snapshot northgate-foods --rev review/northgate-foods/2026-06-24
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The account.", completion: .account)
  var account: String

  @OptionGroup var options: AnswerOptions

  func run() throws {
    let workspace = try workspace(today: options.moment.today)
    write(try workspace.snapshotPage(of: account, at: options.moment.place), as: options.format)
  }
}
