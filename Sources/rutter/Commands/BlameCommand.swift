// `rutter blame`: who set each value of a plan, when, in which review cycle, and what it was before.
import ArgumentParser
import Plans
import Rendering
import Results
import Workspace

struct BlameCommand: GlobalCommand {
  static let configuration = CommandConfiguration(
    commandName: "blame",
    abstract: "Show who set each value of a plan, when, and what it was before.",
    discussion: """
      Values are followed, not lines: through layout, order, moved sections, renamed ids and renamed accounts.

      Examples:
        rutter blame northgate-foods                 the whole plan
        rutter blame northgate-foods targets         a section
        rutter blame northgate-foods T1              a record, with all that it has been
        rutter blame northgate-foods T1.actual       a value, with all that it has been
        rutter blame northgate-foods --rev main~10   as of a revision
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case human, json }

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The account.", completion: .account)
  var account: String

  @Argument(help: "A section, a record, or a value, as 'rutter set' names them.")
  var path: String?

  @Option(help: ArgumentHelp("Blame the plan as it is in a commit, branch or tag.", valueName: "revision"))
  var rev: String?

  @Option(help: "human or json.")
  var format: Format = .human

  func run() throws {
    let workspace = try workspace()
    let blame = try workspace.blame(account, path: path, revision: rev)
    let terminal = global.terminal
    try terminal.noteMissingHistory(of: workspace)
    switch format {
    case .human: terminal.write(BlameReport.human(blame, format: terminal.format))
    case .json: Terminal.write(BlameReport.json(blame), to: 1)
    }
  }
}
