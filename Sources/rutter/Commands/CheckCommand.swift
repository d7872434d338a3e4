// `rutter check`: everything that is wrong in the plans, in one run.
import ArgumentParser
import PlanModel
import PlanText
import Reports
import Workspace

struct CheckCommand: GlobalCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find what is wrong in the plans.",
    discussion: """
      Without arguments, every plan of the working tree is checked, with the people and the settings.

      Examples:
        rutter check
        rutter check northgate-foods                 one account
        rutter check accounts/northgate-foods/plan.md
        rutter check --staged                        what the next git commit would take
        rutter check --rev main~3                    the plans as they were, judged on the day of that commit
        rutter check --fix                           mend what can be mended in one way only

      'rutter explain NAME' says more of a finding; 'rutter rules' lists the rules.

      Exit status: 0 no errors (warnings and advice may be there), 1 errors, 2 wrong usage, 3 cannot read.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case human, json }

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Accounts, or paths of their files or folders.", completion: .account)
  var paths: [String] = []

  @Flag(help: "Check what is staged for the next commit, not the files on disk.")
  var staged = false

  @Option(help: ArgumentHelp("Check the plans as they are in a commit, branch or tag.", valueName: "revision"))
  var rev: String?

  @Option(
    help: ArgumentHelp(
      "The day that counts as today for what falls due; with --rev, the day of that commit if left out.",
      valueName: "date"))
  var today: DateArgument?

  @Flag(help: "Mend in the files what can be mended in one way only, then check.")
  var fix = false

  @Flag(help: "List every warning and advice; of more than 500 in a check of all plans, they are counted otherwise.")
  var all = false

  @Flag(help: "Warnings and advice count as errors for the exit status.")
  var strict = false

  @Option(help: "human or json.")
  var format: Format = .human

  func validate() throws {
    if staged, rev != nil { throw ValidationError("--staged and --rev exclude each other: choose one.") }
    if fix, staged || rev != nil {
      throw ValidationError("--fix mends the files on disk: leave --staged and --rev out.")
    }
  }

  func run() throws {
    let workspace = try workspace(today: today)
    let place: CheckPlace = staged ? .staged : rev.map { .revision($0) } ?? .workTree
    let terminal = global.terminal
    if fix {
      let mended = try workspace.fix(paths)
      for file in mended where format == .human {
        terminal.writeError("mended \(file.count)× in \(visible(file.path))\n")
      }
    }
    let result = try workspace.check(CheckOptions(place: place, paths: paths))
    switch format {
    case .human where paths.isEmpty && !all && FindingReport.isTooMuchToList(result.findings):
      terminal.write(
        FindingReport.tally(
          result.findings, filesChecked: result.files, waived: result.waived.count,
          account: { PlanFile(path: $0).account }, format: terminal.format))
    case .human:
      terminal.write(
        FindingReport.human(
          result.findings, filesChecked: result.files, waived: result.waived.count, format: terminal.format))
    case .json:
      Terminal.write(FindingReport.json(result.findings, filesChecked: result.files, waived: result.waived), to: 1)
    }
    let worst = result.findings.map(\.severity).min()
    if worst == .error || strict && worst != nil { throw ExitStatus.findings }
  }
}
